package io.zhuqi.pipeline.intake;

import io.zhuqi.finding.Violation;
import io.zhuqi.template.SheetTable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What would become of a file if it were taken in.
 *
 * @param path under which it would come, as far as its folders tell anything
 * @param refusal why it would be refused as a whole; null when it would be read
 * @param sheets in the workbook's order; those that were looked at before a refusal too
 */
public record Preview(String path, @Nullable Violation refusal, List<Sheet> sheets) {
    public Preview {
        sheets = List.copyOf(sheets);
    }

    /** Whether every row would be taken in or is none. */
    public boolean allWell() {
        return refusal == null && sheets.stream().allMatch(sheet -> sheet.rows().quarantined() == 0);
    }

    /**
     * One sheet.
     *
     * @param tables of known kinds, from the top down; empty when there are none
     * @param own whether the sheet is one that this program adds to what it sends out
     * @param refusal why nothing of it would be taken in; null when it is of a known kind or none of ours
     * @param remarks the first mistakes and doubts, at most as many as were asked for
     */
    public record Sheet(
            String name,
            boolean hidden,
            List<SheetTable> tables,
            boolean own,
            @Nullable Violation refusal,
            Rows rows,
            List<Remark> remarks) {
        public Sheet {
            tables = List.copyOf(tables);
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * Physical rows with at least one non-empty cell, by what would become of them: read = accepted + quarantined + ignored.
     *
     * @param records made of the accepted rows: a row may stand for several
     * @param doubtful accepted rows about which there is something to say
     * @param ignoredBy the ignored ones by reason
     */
    public record Rows(
            long read,
            long accepted,
            long records,
            long doubtful,
            long quarantined,
            long ignored,
            Map<String, Long> ignoredBy) {}

    /**
     * A mistake, which keeps its row out, or a doubt.
     *
     * @param rowNo 1-based
     */
    public record Remark(int rowNo, Violation violation) {}
}
