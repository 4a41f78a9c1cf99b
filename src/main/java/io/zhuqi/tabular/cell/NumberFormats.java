package io.zhuqi.tabular.cell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;

/** The number formats of one workbook, and the cell styles that point at them. */
public final class NumberFormats {
    private static final int LONGEST_CODE = 1024;

    private final Map<Integer, String> codes = new HashMap<>();
    private final Map<Integer, NumberStyle> known = new HashMap<>();
    private final List<Integer> formatOfStyle = new ArrayList<>();

    /** Takes the code of a format; one of absurd length is left aside, as if it had none. */
    public void define(int id, String code) {
        if (code.length() <= LONGEST_CODE) {
            codes.put(id, code);
        }
    }

    /** Takes the code of a format that is known by its place alone. */
    public void defineNext(String code) {
        codes.put(codes.size(), code);
    }

    /** Adds a cell style; styles are known by their place, from 0 on. */
    public void addStyle(int format) {
        formatOfStyle.add(format);
    }

    /** What a cell style tells of a number; general where there is no such style. */
    public NumberStyle ofStyle(int index) {
        return index >= 0 && index < formatOfStyle.size() ? ofFormat(formatOfStyle.get(index)) : NumberStyle.GENERAL;
    }

    /** What a format tells of a number: one of the workbook's own or, failing that, one built into the programs. */
    public NumberStyle ofFormat(int format) {
        return known.computeIfAbsent(format, id -> {
            String own = codes.get(id);
            String builtin = own == null ? BuiltinFormats.getBuiltinFormat(id) : own;
            return NumberStyle.of(id, builtin == null ? "" : builtin);
        });
    }
}
