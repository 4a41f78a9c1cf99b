package io.zhuqi.pipeline.intake;

import io.zhuqi.finding.Severity;
import io.zhuqi.finding.Violation;
import io.zhuqi.pipeline.intake.Preview.Remark;
import io.zhuqi.store.row.AcceptedRow;
import io.zhuqi.store.row.CorrectionMark;
import io.zhuqi.store.row.FileLoad;
import io.zhuqi.store.row.QuarantinedRow;
import io.zhuqi.store.row.RowWarning;
import io.zhuqi.store.row.SheetReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts what is told of the rows of a file and keeps the first remarks; stores nothing. Reasons of one row come one after another. */
final class PreviewLoad implements FileLoad {
    private final int most;
    private final List<Remark> remarks = new ArrayList<>();
    private final Map<String, Long> ignored = new TreeMap<>();
    private long read;
    private long accepted;
    private long records;
    private long doubtful;
    private long quarantined;
    private int lastAccepted;
    private int lastDoubtful;
    private int lastQuarantined;

    /** @param most remarks to be kept of each sheet */
    PreviewLoad(int most) {
        this.most = most;
    }

    @Override
    public void accepted(String kind, AcceptedRow row) {
        records++;
        if (row.rowNo() != lastAccepted) {
            lastAccepted = row.rowNo();
            accepted++;
        }
    }

    @Override
    public void quarantined(QuarantinedRow row) {
        if (row.rowNo() != lastQuarantined) {
            lastQuarantined = row.rowNo();
            quarantined++;
        }
        remark(
                row.rowNo(),
                new Violation(row.code(), Severity.ERROR, row.field(), row.column(), row.value(), texts(row.args())));
    }

    @Override
    public void ignored(int sheetNo, int rowNo, String reason) {
        ignored.merge(reason, 1L, Long::sum);
    }

    @Override
    public void warning(RowWarning warning) {
        if (warning.rowNo() == lastAccepted && warning.rowNo() != lastDoubtful) {
            lastDoubtful = warning.rowNo();
            doubtful++;
        }
        remark(
                warning.rowNo(),
                new Violation(
                        warning.code(),
                        warning.severity(),
                        warning.field(),
                        warning.column(),
                        warning.value(),
                        texts(warning.args())));
    }

    @Override
    public void mark(CorrectionMark mark) {
        // What a file corrects shows only against what is stored.
    }

    @Override
    public void sheet(SheetReading sheet) {
        read = sheet.rowsRead();
    }

    private void remark(int rowNo, Violation violation) {
        if (remarks.size() < most) {
            remarks.add(new Remark(rowNo, violation));
        }
    }

    private static Map<String, String> texts(Map<String, ?> args) {
        return args.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, arg -> String.valueOf(arg.getValue()), (one, other) -> one, TreeMap::new));
    }

    List<Remark> remarks() {
        return List.copyOf(remarks);
    }

    Preview.Rows rows() {
        long none = ignored.values().stream().mapToLong(Long::longValue).sum();
        return new Preview.Rows(read, accepted, records, doubtful, quarantined, none, new TreeMap<>(ignored));
    }

    /** Begins the next sheet: forgets all. */
    void clear() {
        remarks.clear();
        ignored.clear();
        read = 0;
        accepted = 0;
        records = 0;
        doubtful = 0;
        quarantined = 0;
        lastAccepted = 0;
        lastDoubtful = 0;
        lastQuarantined = 0;
    }
}
