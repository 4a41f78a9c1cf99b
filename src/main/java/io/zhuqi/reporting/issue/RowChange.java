package io.zhuqi.reporting.issue;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row that adds something else to a changed figure than it did before.
 *
 * @param figure the changed figure
 * @param denominator whether it is the denominator of a rate that it adds to
 * @param label what the row is, for a reader
 * @param from what it added before; null for nothing
 * @param to what it adds now; null for nothing
 * @param before where it stood; null when it was not there
 * @param now where it stands; null when it is there no longer
 * @param witness a further row that came to speak of the same subject; null when there is none
 */
public record RowChange(
        FigureChange figure,
        boolean denominator,
        String label,
        @Nullable BigDecimal from,
        @Nullable BigDecimal to,
        @Nullable Place before,
        @Nullable Place now,
        @Nullable Place witness) {

    /**
     * A row of a received file.
     *
     * @param row as Excel shows it; 0 when the whole file is meant
     * @param fresh whether the file came, or was withdrawn, after the earlier version was made
     */
    public record Place(String file, String sheet, int row, LocalDate receivedOn, boolean fresh) {}
}
