package io.zhuqi.store.row;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts a loaded file's rows from what is in the tables, and holds the law read = accepted + quarantined + ignored. */
final class TallyStore {
    private final JdbcClient jdbc;

    TallyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Physical rows by sheet and fate.
     *
     * @param rowTables the row tables that hold rows of the file
     * @throws RowsDoNotAddUp when a row has two fates, no fate, or belongs to a sheet that was not told
     */
    Map<Integer, RowCounts> tally(int fileId, List<String> rowTables, Iterable<SheetReading> sheets) {
        requireOneFate(fileId, rowTables);
        Map<Integer, Long> accepted = new TreeMap<>();
        for (String table : rowTables) {
            counts(fileId, "count(distinct row_no)", table).forEach((sheet, n) -> accepted.merge(sheet, n, Long::sum));
        }
        Map<Integer, Long> quarantined = counts(fileId, "count(distinct row_no)", "quarantined_row");
        Map<Integer, Long> ignored = counts(fileId, "count(*)", "ignored_row");
        Map<Integer, RowCounts> bySheet = new TreeMap<>();
        for (SheetReading sheet : sheets) {
            int no = sheet.sheetNo();
            RowCounts counts =
                    new RowCounts(sheet.rowsRead(), take(accepted, no), take(quarantined, no), take(ignored, no));
            if (!counts.addUp()) {
                throw new RowsDoNotAddUp(fileId, "sheet " + no + " has " + counts);
            }
            bySheet.put(no, counts);
        }
        if (!accepted.isEmpty() || !quarantined.isEmpty() || !ignored.isEmpty()) {
            throw new RowsDoNotAddUp(fileId, "rows of sheets that were not told: " + accepted + quarantined + ignored);
        }
        return bySheet;
    }

    private static long take(Map<Integer, Long> counts, int sheet) {
        Long count = counts.remove(sheet);
        return count == null ? 0 : count;
    }

    private Map<Integer, Long> counts(int fileId, String count, String table) {
        Map<Integer, Long> counts = new TreeMap<>();
        jdbc.sql("select sheet_no, %s from %s where file_id = ? group by sheet_no".formatted(count, table))
                .param(fileId)
                .query(row -> {
                    counts.put(row.getInt(1), row.getLong(2));
                });
        return counts;
    }

    private void requireOneFate(int fileId, List<String> rowTables) {
        String setAside = "select sheet_no, row_no, 'quarantined' as fate from quarantined_row where file_id = :file"
                + " union select sheet_no, row_no, 'ignored' from ignored_row where file_id = :file";
        String twice = "select sheet_no, row_no, string_agg(fate, ' and ' order by fate) from (" + setAside
                + ") s group by sheet_no, row_no having count(*) > 1";
        String both = rowTables.stream()
                .map(table -> " union all select s.sheet_no, s.row_no, s.fate || ' and accepted' from (" + setAside
                        + ") s where exists (select from " + table
                        + " r where r.file_id = :file and r.sheet_no = s.sheet_no and r.row_no = s.row_no)")
                .collect(Collectors.joining());
        jdbc.sql("select * from (" + twice + both + ") t order by 1, 2 limit 1")
                .param("file", fileId)
                .query((row, number) ->
                        "row " + row.getInt(2) + " of sheet " + row.getInt(1) + " is " + row.getString(3))
                .optional()
                .ifPresent(what -> {
                    throw new RowsDoNotAddUp(fileId, what);
                });
    }
}
