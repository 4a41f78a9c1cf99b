package io.zhuqi.template;

import io.zhuqi.tabular.CellForm;
import io.zhuqi.tabular.SourceCell;
import io.zhuqi.tabular.SourceRow;
import io.zhuqi.tabular.SourceSheet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** A sheet in memory: one text per row, cells separated by '|', an empty cell is left out; "^" repeats the cell above, "&lt;" the one on the left, as merged. */
public final class SheetOfRows implements SourceSheet {
    private final String name;
    private final List<SourceRow> rows = new ArrayList<>();

    public SheetOfRows(String name, String... lines) {
        this.name = name;
        String[] above = {};
        for (int i = 0; i < lines.length; i++) {
            String[] texts = lines[i].split("\\|", -1);
            List<SourceCell> cells = new ArrayList<>();
            for (int column = 0; column < texts.length; column++) {
                boolean merged = true;
                String text = texts[column].strip();
                if (text.equals("^")) {
                    text = above[column];
                } else if (text.equals("<")) {
                    text = texts[column - 1];
                } else {
                    merged = false;
                }
                texts[column] = text;
                if (!text.isEmpty()) {
                    cells.add(cell(column, text, merged));
                }
            }
            above = texts;
            if (!cells.isEmpty()) {
                rows.add(new SourceRow(i + 1, false, cells));
            }
        }
    }

    /** A text that begins with '=' is a number cell, #REF! is an error cell. */
    private static SourceCell cell(int column, String text, boolean merged) {
        if (text.startsWith("=")) {
            String number = text.substring(1);
            return new SourceCell(column, CellForm.NUMBER, number, new BigDecimal(number), null, false, merged);
        }
        CellForm form = text.equals("#REF!") ? CellForm.ERROR : CellForm.TEXT;
        return new SourceCell(column, form, text, null, null, false, merged);
    }

    @Override
    public int index() {
        return 0;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean hidden() {
        return false;
    }

    @Override
    public Iterator<SourceRow> rows() {
        return rows.iterator();
    }
}
