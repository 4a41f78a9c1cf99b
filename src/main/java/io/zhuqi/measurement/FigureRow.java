package io.zhuqi.measurement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row behind a figure.
 *
 * @param file the source file's path in the inbox; null where nothing was received, such as a day without a log
 * @param sheet the sheet's name
 * @param row as Excel shows it, from 1
 * @param kind the sheet kind
 * @param subject what it counts as; rows of one subject count once
 * @param weight by how much it changes the figure: 1 for the first row of a counted subject, the number for sums and medians; null when
 *     it adds nothing
 * @param shown the population's key columns, as {@link FigureStore#shown} names them
 */
public record FigureRow(
        @Nullable String file,
        @Nullable String sheet,
        @Nullable Integer row,
        @Nullable String kind,
        @Nullable Long rowId,
        String subject,
        @Nullable LocalDate date,
        @Nullable BigDecimal weight,
        List<@Nullable Object> shown) {}
