package io.zhuqi.sample.sheet;

import io.zhuqi.sample.world.Dice;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes the rows of one sheet in the shape of its office, the wrong ones among them. */
final class RenderSheet {
    private static final int NARROW_WIDTH = 12;
    private static final int MIDDLE_WIDTH = 28;
    private static final int TEXT_WIDTH = 46;
    private static final List<String> LONG_FIELDS =
            List.of("description", "content", "measure_text", "found_problem", "enterprise_names");
    private static final List<String> MIDDLE_FIELDS = List.of(
            "enterprise_name", "credit_code", "unit", "duty_unit", "title", "policy_title", "document_no", "office");

    private final CellText text;
    private final long seed;
    private final String path;
    private final List<Damage> damages;
    private final Rejections rejections;

    RenderSheet(Layouts layouts, long seed, String path, List<Damage> damages, Rejections rejections) {
        this.text = new CellText(layouts);
        this.seed = seed;
        this.path = path;
        this.damages = damages;
        this.rejections = rejections;
    }

    /** @param name as it goes into the list of rejections; empty for a CSV file */
    void render(Inbox.Sheet sheet, String name, Grid grid) {
        Layout layout = sheet.layout();
        writeTop(layout, sheet.head(), grid);
        Merges merges = new Merges(layout, grid);
        BigDecimal[] totals = new BigDecimal[layout.columns().size()];
        int count = 0;
        for (SampleRow row : sheet.rows()) {
            count++;
            writeRow(layout, grid, merges, totals, row, count);
            for (Damage damage : due(layout, count)) {
                int number = writeRow(layout, grid, merges, null, row.spoiled(damage.field(), damage.cell()), count);
                rejections.add(new Rejections.Rejection(
                        path, name, number, damage.field(), damage.reason(), Objects.toString(damage.cell(), "")));
            }
        }
        merges.finish();
        writeBottom(layout, sheet.head(), grid, totals);
    }

    private List<Damage> due(Layout layout, int count) {
        List<Damage> due = damages.stream()
                .filter(damage -> damage.after() == count && damage.applies(layout, path))
                .toList();
        damages.removeAll(due);
        return due;
    }

    private static void writeTop(Layout layout, SheetHead head, Grid grid) {
        int last = layout.columns().size() - 1;
        int row = 0;
        for (String title : layout.titles()) {
            row = grid.append(List.of(head.fill(title)), Grid.Look.TITLE, false);
            grid.merge(row, row, 0, last);
        }
        if (!layout.notes().isEmpty()) {
            row = writeNotes(layout.notes(), head, grid, last);
        }
        if (layout.isGrouped()) {
            row = writeGroups(layout, grid);
        } else {
            row = grid.append(layout.columns().stream().map(Column::header).toList(), Grid.Look.HEADER, false);
        }
        grid.arrange(layout.columns().stream().map(RenderSheet::width).toList(), row);
    }

    private static int writeNotes(List<String> notes, SheetHead head, Grid grid, int last) {
        List<@Nullable Object> cells = new ArrayList<>(Collections.nCopies(last + 1, null));
        int step = Math.max(1, (last + 1) / notes.size());
        for (int i = 0; i < notes.size(); i++) {
            String note = head.fill(notes.get(i));
            cells.set(Math.min(last, i * step), note.isEmpty() ? null : note);
        }
        return grid.append(cells, Grid.Look.NOTE, false);
    }

    private static int writeGroups(Layout layout, Grid grid) {
        List<Column> columns = layout.columns();
        List<@Nullable Object> upper = new ArrayList<>();
        List<@Nullable Object> lower = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            boolean first = column.group() == null
                    || i == 0
                    || !Objects.equals(column.group(), columns.get(i - 1).group());
            upper.add(column.group() == null ? column.header() : first ? column.group() : null);
            lower.add(column.group() == null ? null : column.header());
        }
        int top = grid.append(upper, Grid.Look.HEADER, false);
        int bottom = grid.append(lower, Grid.Look.HEADER, false);
        for (int i = 0; i < columns.size(); i++) {
            String group = columns.get(i).group();
            if (group == null) {
                grid.merge(top, bottom, i, i);
            } else if (upper.get(i) != null) {
                int end = i;
                while (end + 1 < columns.size()
                        && group.equals(columns.get(end + 1).group())) {
                    end++;
                }
                grid.merge(top, top, i, end);
            }
        }
        return bottom;
    }

    private static int width(Column column) {
        if (LONG_FIELDS.contains(column.field())) {
            return TEXT_WIDTH;
        }
        return MIDDLE_FIELDS.contains(column.field())
                ? MIDDLE_WIDTH
                : Math.max(NARROW_WIDTH, column.header().length() * 2 + 2);
    }

    private int writeRow(
            Layout layout, Grid grid, Merges merges, BigDecimal @Nullable [] totals, SampleRow row, int count) {
        Dice dice = Dice.of(seed, path, layout.name().hashCode(), count);
        List<@Nullable Object> cells = new ArrayList<>(layout.columns().size());
        for (int i = 0; i < layout.columns().size(); i++) {
            Column column = layout.columns().get(i);
            Object cell = column.field().equals(Column.NUMBERING)
                    ? BigDecimal.valueOf(count)
                    : text.cell(layout, column, row.value(column.field()), dice);
            cells.add(cell);
            if (totals != null && row.value(column.field()) instanceof BigDecimal amount) {
                totals[i] = totals[i] == null ? amount : totals[i].add(amount);
            }
        }
        merges.blankRepeats(cells);
        int number = grid.append(cells, Grid.Look.DATA, row.isHidden());
        merges.placed(number);
        return number;
    }

    private static void writeBottom(Layout layout, SheetHead head, Grid grid, @Nullable BigDecimal[] totals) {
        if (layout.total() != null) {
            List<@Nullable Object> cells = new ArrayList<>();
            for (int i = 0; i < totals.length; i++) {
                BigDecimal sum = totals[i];
                cells.add(
                        sum == null
                                ? null
                                : Spelling.inUnit(sum, layout.columns().get(i).form()));
            }
            cells.set(0, layout.total());
            grid.append(cells, Grid.Look.TOTAL, false);
        }
        int last = layout.columns().size() - 1;
        for (String footer : layout.footers()) {
            int row = grid.append(List.of(head.fill(footer)), Grid.Look.FOOT, false);
            grid.merge(row, row, 0, last);
        }
    }
}
