package io.zhuqi.tabular.xls;

import io.zhuqi.tabular.TabularLimits;
import io.zhuqi.tabular.cell.TextArena;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The cells of one sheet in whatever order its file holds them, packed so that a sheet takes little more room here than
 * on the disk; what goes beyond the limit of texts in memory is paged to a temporary file.
 */
final class BiffCells implements AutoCloseable {
    /** What a stored cell is. */
    enum Kind {
        NUMBER('N'),
        TEXT('T'),
        BOOLEAN('B'),
        ERROR('E');

        private final char mark;

        Kind(char mark) {
            this.mark = mark;
        }

        private static Kind of(char mark) {
            return switch (mark) {
                case 'N' -> NUMBER;
                case 'T' -> TEXT;
                case 'B' -> BOOLEAN;
                default -> ERROR;
            };
        }
    }

    /**
     * A stored cell.
     *
     * @param bits the bits of a number, the value of a truth value or an error
     */
    record Stored(int row, int column, Kind kind, boolean formula, int style, long bits, String text) {}

    private static final int HEAD = 10;
    private static final int OFFSET_BITS = 40;
    private static final int FIRST_SIZE = 1024;

    private final TextArena arena;
    private long size;
    private long[] places = new long[FIRST_SIZE];
    private int count;

    BiffCells(TabularLimits limits) {
        this.arena = new TextArena(limits.textsInMemory());
    }

    void number(int row, int column, int style, double value, boolean formula) throws IOException {
        byte[] bits = ByteBuffer.allocate(Long.BYTES)
                .putLong(Double.doubleToRawLongBits(value))
                .array();
        add(row, column, style, Kind.NUMBER, formula, bits);
    }

    void text(int row, int column, String text, boolean formula) throws IOException {
        add(row, column, 0, Kind.TEXT, formula, text.getBytes(StandardCharsets.UTF_8));
    }

    void logical(int row, int column, int value, boolean error, boolean formula) throws IOException {
        byte[] bits = ByteBuffer.allocate(Long.BYTES).putLong(value).array();
        add(row, column, 0, error ? Kind.ERROR : Kind.BOOLEAN, formula, bits);
    }

    private void add(int row, int column, int style, Kind kind, boolean formula, byte[] content) throws IOException {
        if (count == places.length) {
            places = Arrays.copyOf(places, count * 2);
        }
        places[count++] = ((long) row << OFFSET_BITS) | size;
        arena.append(ByteBuffer.allocate(HEAD)
                .put((byte) kind.mark)
                .put((byte) (formula ? 1 : 0))
                .putShort((short) column)
                .putShort((short) style)
                .putInt(content.length)
                .array());
        size = arena.append(content);
    }

    /** Sorts by row, in the order of the file within a row; nothing may be added any more. */
    void sort() {
        places = Arrays.copyOf(places, count);
        Arrays.sort(places);
    }

    int count() {
        return count;
    }

    /** The row of a cell, counted from 0. */
    int row(int index) {
        return (int) (places[index] >>> OFFSET_BITS);
    }

    Stored get(int index) {
        long offset = places[index] & ((1L << OFFSET_BITS) - 1);
        ByteBuffer head = ByteBuffer.wrap(arena.bytes(offset, HEAD));
        Kind kind = Kind.of((char) head.get());
        boolean formula = head.get() != 0;
        int column = head.getShort() & 0xFFFF;
        int style = head.getShort() & 0xFFFF;
        byte[] content = arena.bytes(offset + HEAD, head.getInt());
        return kind == Kind.TEXT
                ? new Stored(row(index), column, kind, formula, style, 0, new String(content, StandardCharsets.UTF_8))
                : new Stored(
                        row(index),
                        column,
                        kind,
                        formula,
                        style,
                        ByteBuffer.wrap(content).getLong(),
                        "");
    }

    @Override
    public void close() throws IOException {
        arena.close();
    }
}
