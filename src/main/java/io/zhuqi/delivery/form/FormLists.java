package io.zhuqi.delivery.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The hidden sheet with the words of the drop-downs and the tables of the lookups, each under a defined name. */
final class FormLists {
    private static final String PREFIX = "zhuqi_list_";

    private final XSSFWorkbook workbook;
    private final String sheetName;
    private final Map<List<List<String>>, String> names = new HashMap<>();
    private int column;

    FormLists(XSSFWorkbook workbook, String sheetName) {
        this.workbook = workbook;
        this.sheetName = sheetName;
    }

    /** The defined name of a list of words. */
    String words(List<String> words) {
        return table(words.stream().map(List::of).toList());
    }

    /** The defined name of a table of two columns. */
    String pairs(Map<String, String> pairs) {
        List<List<String>> rows = new ArrayList<>();
        pairs.forEach((key, value) -> rows.add(List.of(key, value)));
        return table(rows);
    }

    private String table(List<List<String>> rows) {
        String known = names.get(rows);
        if (known != null) {
            return known;
        }
        int width = rows.get(0).size();
        XSSFSheet sheet = sheet();
        for (int i = 0; i < rows.size(); i++) {
            Row row = sheet.getRow(i) == null ? sheet.createRow(i) : sheet.getRow(i);
            for (int j = 0; j < width; j++) {
                row.createCell(column + j).setCellValue(rows.get(i).get(j));
            }
        }
        Name name = workbook.createName();
        name.setNameName(PREFIX + (names.size() + 1));
        name.setRefersToFormula("'" + sheetName + "'!$" + CellReference.convertNumToColString(column) + "$1:$"
                + CellReference.convertNumToColString(column + width - 1) + "$" + rows.size());
        column += width;
        names.put(rows, name.getNameName());
        return name.getNameName();
    }

    private XSSFSheet sheet() {
        XSSFSheet sheet = workbook.getSheet(sheetName);
        if (sheet == null) {
            sheet = workbook.createSheet(sheetName);
            sheet.enableLocking();
            workbook.setSheetVisibility(workbook.getSheetIndex(sheet), SheetVisibility.HIDDEN);
        }
        return sheet;
    }
}
