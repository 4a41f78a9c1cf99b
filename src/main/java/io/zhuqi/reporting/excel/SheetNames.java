package io.zhuqi.reporting.excel;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.util.WorkbookUtil;

/** Gives every sheet a name that spreadsheet programs allow and that no other sheet has. */
final class SheetNames {
    private static final String DEFINED = "T_";
    private static final int LONGEST = 31;

    private final Set<String> taken = new HashSet<>();

    String unique(String wanted) {
        String safe = WorkbookUtil.createSafeSheetName(wanted.strip(), ' ').strip();
        for (int copy = 1; ; copy++) {
            String suffix = copy == 1 ? "" : " (" + copy + ")";
            String name = safe.substring(0, Math.min(safe.length(), LONGEST - suffix.length())) + suffix;
            if (taken.add(name.toLowerCase(Locale.ROOT))) {
                return name;
            }
        }
    }

    /** The reference to a cell as a hyperlink and a defined name write it. */
    static String reference(String sheet, String cell) {
        return "'" + sheet.replace("'", "''") + "'!" + cell;
    }

    /** A name in ASCII by which formulas can call a table's range. */
    static String definedName(String id) {
        return DEFINED + id.replaceAll("[^A-Za-z0-9_]", "_");
    }

    static boolean isDefinedName(String name) {
        return name.startsWith(DEFINED);
    }
}
