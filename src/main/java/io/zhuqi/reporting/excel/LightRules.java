package io.zhuqi.reporting.excel;

import io.zhuqi.reporting.Block.Cell;
import io.zhuqi.reporting.Block.Light;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.ComparisonOperator;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;

/** Colours the words of traffic lights by rules of the sheet, so that the colour follows the word when somebody changes it. */
final class LightRules {
    private final Map<Integer, Map<String, Light>> words = new TreeMap<>();

    /** Notes the word of a light. */
    void see(int column, Cell cell) {
        if (cell.light() != null && !cell.text().isEmpty()) {
            words.computeIfAbsent(column, c -> new LinkedHashMap<>()).putIfAbsent(cell.text(), cell.light());
        }
    }

    /** Sets the rules for some rows, 0-based; each word of a column has one. */
    void apply(Sheet sheet, int firstRow, int lastRow) {
        SheetConditionalFormatting formatting = sheet.getSheetConditionalFormatting();
        words.forEach((column, lights) -> {
            CellRangeAddress[] range = {new CellRangeAddress(firstRow, lastRow, column, column)};
            lights.forEach((word, light) -> {
                ConditionalFormattingRule rule = formatting.createConditionalFormattingRule(
                        ComparisonOperator.EQUAL, "\"" + word.replace("\"", "\"\"") + "\"");
                PatternFormatting fill = rule.createPatternFormatting();
                fill.setFillBackgroundColor(Look.ground(light));
                fill.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
                formatting.addConditionalFormatting(range, rule);
            });
        });
    }
}
