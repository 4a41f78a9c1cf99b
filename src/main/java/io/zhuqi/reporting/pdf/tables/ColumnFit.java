package io.zhuqi.reporting.pdf.tables;

import io.zhuqi.reporting.Block;
import io.zhuqi.reporting.Block.Column;
import io.zhuqi.reporting.Block.Column.ValueForm;
import io.zhuqi.reporting.pdf.fonts.Faces;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Type size and column widths of a table: the first of the given sizes at which no number has to be broken and every text column keeps
 * a readable width; what is left over goes first to columns whose text would wrap, then to all, by weight.
 *
 * @param widths in points, one for each column; their sum is the width of the table
 */
record ColumnFit(float size, List<Integer> widths) {
    ColumnFit {
        widths = List.copyOf(widths);
    }

    /** Text columns are not squeezed below this many characters unless their text is shorter. */
    private static final int READABLE = 5;

    /** A word, a number or a code of up to this many characters is not broken. */
    private static final int WHOLE = 12;

    /** A heading of this many characters is not broken. */
    private static final double WHOLE_HEAD = 3.2;

    /** The same with the number of a definition. */
    private static final double WHOLE_NUMBERED_HEAD = 5.2;

    /** A longer one may be broken into this many lines. */
    private static final int HEAD_LINES = 2;

    /** Room for whole points. */
    private static final int ROUNDING = 1;

    /** Room for what the print engine measures wider. */
    private static final double SLACK = 1.03;

    /** The total is set in the bold face, which is wider. */
    private static final double BOLD = 1.08;

    /** Between a number, which stands right, and a text that follows it. */
    static final int GAP = 6;

    /** When all columns unbroken would need more than this many times the width, lines are many and smaller type is tried. */
    private static final double CROWDED = 1.0;

    private static final int HALVINGS = 40;

    /** The faces of a table and their measure. */
    record TableFaces(Faces faces, String head, String cell) {}

    /** Whether a column begins a little later because a number stands before it. */
    static boolean gap(List<Column> columns, int i) {
        return gapBefore(columns.stream().map(Column::form).toList(), i);
    }

    /** The same for the forms of the columns. */
    static boolean gapBefore(List<ValueForm> forms, int i) {
        return i > 0 && forms.get(i) == ValueForm.TEXT && number(forms.get(i - 1));
    }

    private static boolean number(ValueForm form) {
        return form != ValueForm.TEXT && form != ValueForm.DATE;
    }

    /**
     * What the columns of a table ask for.
     *
     * @param texts the text of each cell as printed, row by row, the total last
     * @param padding left and right padding of a cell together
     */
    record Fitting(Block.Table table, List<List<String>> texts, int padding, TableFaces faces) {

        /**
         * The fit for a width.
         *
         * @param sizes from the largest to the smallest, which is taken when none fits
         * @param comfortable down to this size type is made smaller when the table would be crowded with broken lines
         */
        ColumnFit fit(int width, List<Float> sizes, float comfortable) {
            List<Ems> ems = IntStream.range(0, table.columns().size())
                    .mapToObj(column -> Ems.of(this, column))
                    .toList();
            Demand demand = new Demand(this, ems, sizes.get(0));
            for (float size : sizes) {
                demand = new Demand(this, ems, size);
                boolean roomy = demand.all(demand.most) <= width * CROWDED || size <= comfortable;
                if (roomy && demand.all(demand.least) <= width) {
                    return new ColumnFit(size, demand.share(width));
                }
            }
            return new ColumnFit(sizes.get(sizes.size() - 1), demand.share(width));
        }
    }

    /**
     * How wide the texts of a column are, in ems: widths grow with the size, so that all sizes need them measured once.
     *
     * @param whole the widest piece that no line may break; nothing for columns whose texts are not broken at all
     * @param widest of all rows but the total
     */
    private record Ems(double whole, double widest, double total) {
        static Ems of(Fitting fitting, int column) {
            Faces faces = fitting.faces().faces();
            String family = fitting.faces().cell();
            boolean broken = fitting.table().columns().get(column).form() == ValueForm.TEXT;
            int totalRow =
                    fitting.table().total() == null ? -1 : fitting.texts().size() - 1;
            double whole = 0;
            double widest = 0;
            double total = 0;
            for (int row = 0; row < fitting.texts().size(); row++) {
                String text = fitting.texts().get(row).get(column);
                double width = faces.widest(family, 1, text);
                total = row == totalRow ? width : total;
                widest = row == totalRow ? widest : Math.max(widest, width);
                whole = broken ? Math.max(whole, faces.widestWhole(family, 1, text)) : whole;
            }
            return new Ems(whole, widest, total);
        }

        /** No less than a few characters, no more than some, and in between what must not be broken. */
        double readable(float size) {
            return Math.max(READABLE * size, Math.min(whole * size * SLACK, WHOLE * size));
        }

        double content(float size) {
            return Math.max(widest * size, total * size * BOLD);
        }
    }

    /** What the columns ask for at one size. */
    private static final class Demand {
        private final List<Column> columns;
        private final double[] least;
        private final double[] most;

        Demand(Fitting fitting, List<Ems> ems, float size) {
            columns = fitting.table().columns();
            least = new double[columns.size()];
            most = new double[columns.size()];
            for (int i = 0; i < least.length; i++) {
                Column column = columns.get(i);
                TableFaces faces = fitting.faces();
                double content = ems.get(i).content(size) * SLACK;
                double label = faces.faces().widest(faces.head(), size, column.label()) * SLACK;
                double readable = column.form() == ValueForm.TEXT
                        ? Math.min(content, ems.get(i).readable(size))
                        : content;
                double whole = column.label().endsWith(HeadLabels.NUMBERED) ? WHOLE_NUMBERED_HEAD : WHOLE_HEAD;
                double word = faces.faces().widestWhole(faces.head(), size, column.label()) * SLACK;
                double head = label <= whole * size ? label : Math.max(word, (label + size) / HEAD_LINES);
                double around = fitting.padding() + ROUNDING + (gap(columns, i) ? GAP : 0);
                least[i] = Math.max(readable, Math.min(label, head)) + around;
                most[i] = Math.max(content, label) + around;
            }
        }

        double all(double[] columnsAsk) {
            double sum = 0;
            for (double one : columnsAsk) {
                sum += one;
            }
            return sum;
        }

        List<Integer> share(int width) {
            double[] shares = least.clone();
            double sum = all(least);
            if (sum > width) {
                for (int i = 0; i < shares.length; i++) {
                    shares[i] *= width / sum;
                }
                return whole(shares, width);
            }
            double level = level(width);
            for (int i = 0; i < shares.length; i++) {
                shares[i] = share(i, level);
            }
            double rest = Math.max(0, width - all(shares));
            double weights = columns.stream().mapToDouble(Column::weight).sum();
            for (int i = 0; i < shares.length; i++) {
                shares[i] += rest * columns.get(i).weight() / weights;
            }
            return whole(shares, width);
        }

        private double share(int i, double level) {
            return Math.max(least[i], Math.min(most[i], columns.get(i).weight() * level));
        }

        /** Points for each unit of weight at which the columns, none below its least and none above its most, fill the width. */
        private double level(int width) {
            double low = 0;
            double high =
                    width / columns.stream().mapToDouble(Column::weight).min().orElse(1);
            for (int step = 0; step < HALVINGS; step++) {
                double middle = (low + high) / 2;
                double sum = 0;
                for (int i = 0; i < least.length; i++) {
                    sum += share(i, middle);
                }
                if (sum > width) {
                    high = middle;
                } else {
                    low = middle;
                }
            }
            return low;
        }

        private static List<Integer> whole(double[] shares, int width) {
            List<Integer> widths = new ArrayList<>();
            double sum = 0;
            int at = 0;
            for (int i = 0; i < shares.length; i++) {
                sum += shares[i];
                int end = i == shares.length - 1 ? width : (int) Math.round(sum);
                widths.add(end - at);
                at = end;
            }
            return widths;
        }
    }
}
