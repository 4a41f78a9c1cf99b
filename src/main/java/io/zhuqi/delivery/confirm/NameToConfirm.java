package io.zhuqi.delivery.confirm;

/**
 * One row of the workbook: a doubtful name and one of those it may mean.
 *
 * @param official whether it is a person's name, not a firm's
 * @param mention name as written
 * @param id credit code, or the official as {@code name@unit}
 * @param name of whom it may mean
 * @param about county of the firm; firms to which the official is posted
 * @param score as a number; empty where other evidence made it a candidate
 * @param reasons what was compared, in words
 * @param rows how many rows write the name
 * @param source where it is written first
 */
public record NameToConfirm(
        boolean official,
        String mention,
        String id,
        String name,
        String about,
        String score,
        String reasons,
        long rows,
        String source) {}
