package io.zhuqi.reporting.excel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ooxml.POIXMLDocumentPart;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorksheet;

/** What makes office programs offer a repair: parts that break the schema of ECMA-376, names and links that lead nowhere. */
public final class OfficeRules {
    private OfficeRules() {}

    /** What is wrong; empty for a sound workbook. */
    public static List<String> broken(XSSFWorkbook workbook) {
        List<String> wrong = new ArrayList<>();
        valid("workbook", workbook.getCTWorkbook(), wrong);
        valid("styles", workbook.getStylesSource().getCTStylesheet(), wrong);
        Set<String> names = new HashSet<>();
        for (XSSFName name : workbook.getAllNames()) {
            if (!names.add(name.getSheetIndex() + name.getNameName().toLowerCase(Locale.ROOT))) {
                wrong.add("two names " + name.getNameName());
            }
            leads(workbook, "name " + name.getNameName(), name.getRefersToFormula(), wrong);
        }
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            sheet(workbook, workbook.getSheetAt(i), wrong);
        }
        return wrong;
    }

    private static void sheet(XSSFWorkbook workbook, XSSFSheet sheet, List<String> wrong) {
        String where = "sheet " + sheet.getSheetName();
        CTWorksheet written = (CTWorksheet) sheet.getCTWorksheet().copy();
        // The library makes room for columns where a sheet that it reads has none.
        if (written.sizeOfColsArray() == 1 && written.getColsArray(0).sizeOfColArray() == 0) {
            written.setColsArray(null);
        }
        valid(where, written, wrong);
        for (Hyperlink link : sheet.getHyperlinkList()) {
            leads(workbook, where + " link", link.getAddress(), wrong);
        }
        for (POIXMLDocumentPart part : sheet.getRelations()) {
            if (part instanceof XSSFDrawing drawing) {
                valid(where + " drawing", drawing.getCTDrawing(), wrong);
                for (XDDFChart chart : drawing.getCharts()) {
                    valid(where + " chart", chart.getCTChartSpace(), wrong);
                }
            }
        }
    }

    private static void leads(XSSFWorkbook workbook, String what, String address, List<String> wrong) {
        try {
            String sheet = new AreaReference(address, SpreadsheetVersion.EXCEL2007)
                    .getFirstCell()
                    .getSheetName();
            if (sheet != null && workbook.getSheet(sheet) == null) {
                wrong.add(what + " leads to no sheet: " + address);
            }
        } catch (IllegalArgumentException e) {
            // Titles to be printed on each page are rows without columns.
            if (!address.matches("'?.+'?!\\$\\d+:\\$\\d+")) {
                wrong.add(what + " leads nowhere: " + address);
            }
        }
    }

    private static void valid(String what, XmlObject part, List<String> wrong) {
        List<XmlError> errors = new ArrayList<>();
        if (!part.validate(new XmlOptions().setErrorListener(errors))) {
            errors.forEach(error -> wrong.add(what + ": " + error));
        }
    }
}
