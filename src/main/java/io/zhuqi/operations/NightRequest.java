package io.zhuqi.operations;

import java.nio.file.Path;
import java.time.LocalDate;

/**
 * One night's work.
 *
 * @param inbox the folder to take files from
 * @param businessDate what is counted: up to and including this day
 * @param receivedOn the stamp that newly received files get
 */
public record NightRequest(Path inbox, LocalDate businessDate, LocalDate receivedOn, Author author) {}
