package io.zhuqi.reporting.pdf;

import io.zhuqi.reporting.Block;
import io.zhuqi.reporting.Block.Column;
import io.zhuqi.reporting.Block.Column.ValueForm;
import java.util.List;

/**
 * Type size and column widths of a table: the first of the given sizes at which no number has to be broken and every text column keeps
 * a readable width; what is left over goes first to columns whose text would wrap, then to all, by weight.
 *
 * @param widths in points, one for each column; their sum is the width of the table
 */
record ColumnFit(float size, int[] widths) {
    /** Text columns are not squeezed below this many characters unless their text is shorter. */
    private static final int READABLE = 7;

    /** A heading may be broken into this many lines. */
    private static final int HEAD_LINES = 2;

    /** Room for a bold face being a little wider and for whole points. */
    private static final double SLACK = 1.05;

    /**
     * @param texts the text of each cell as printed, row by row, the total among them
     * @param padding left and right padding of a cell together
     */
    static ColumnFit of(
            Block.Table table, List<List<String>> texts, int width, List<Float> sizes, int padding, TableFaces faces) {
        float smallest = sizes.get(sizes.size() - 1);
        for (float size : sizes) {
            Demand demand = new Demand(table.columns(), texts, size, padding, faces);
            if (demand.least() <= width || size == smallest) {
                return new ColumnFit(size, demand.share(width));
            }
        }
        throw new IllegalArgumentException("no sizes");
    }

    /** The faces of a table and their measure. */
    record TableFaces(Faces faces, String head, String cell) {}

    /** What the columns ask for at one size. */
    private static final class Demand {
        private final List<Column> columns;
        private final double[] least;
        private final double[] most;

        Demand(List<Column> columns, List<List<String>> texts, float size, int padding, TableFaces faces) {
            this.columns = columns;
            least = new double[columns.size()];
            most = new double[columns.size()];
            for (int i = 0; i < least.length; i++) {
                Column column = columns.get(i);
                double content = content(texts, i, size, faces) * SLACK;
                double label = faces.faces().widest(faces.head(), size, column.label()) * SLACK;
                double readable = column.form() == ValueForm.TEXT ? Math.min(content, READABLE * size) : content;
                double head = Math.max(Math.min(label, 2 * size), (label + size) / HEAD_LINES);
                least[i] = Math.max(readable, Math.min(label, head)) + padding;
                most[i] = Math.max(content, label) + padding;
            }
        }

        private static double content(List<List<String>> texts, int column, float size, TableFaces faces) {
            double widest = 0;
            for (List<String> row : texts) {
                widest = Math.max(widest, faces.faces().widest(faces.cell(), size, row.get(column)));
            }
            return widest;
        }

        double least() {
            double sum = 0;
            for (double one : least) {
                sum += one;
            }
            return sum;
        }

        int[] share(int width) {
            double[] shares = least.clone();
            double rest = width - least();
            if (rest < 0) {
                for (int i = 0; i < shares.length; i++) {
                    shares[i] *= width / least();
                }
                return whole(shares, width);
            }
            rest = fill(shares, rest);
            double weights = columns.stream().mapToDouble(Column::weight).sum();
            for (int i = 0; i < shares.length; i++) {
                shares[i] += rest * columns.get(i).weight() / weights;
            }
            return whole(shares, width);
        }

        /** Gives to columns that want more, by weight, until none wants or nothing is left; returns what is left. */
        private double fill(double[] shares, double rest) {
            double left = rest;
            for (int round = 0; round < shares.length && left > 1; round++) {
                double weights = 0;
                for (int i = 0; i < shares.length; i++) {
                    weights += shares[i] < most[i] ? columns.get(i).weight() : 0;
                }
                double given = 0;
                for (int i = 0; i < shares.length && weights > 0; i++) {
                    if (shares[i] < most[i]) {
                        double more = Math.min(left * columns.get(i).weight() / weights, most[i] - shares[i]);
                        shares[i] += more;
                        given += more;
                    }
                }
                left -= given;
            }
            return Math.max(0, left);
        }

        private static int[] whole(double[] shares, int width) {
            int[] widths = new int[shares.length];
            double sum = 0;
            int at = 0;
            for (int i = 0; i < shares.length; i++) {
                sum += shares[i];
                int end = i == shares.length - 1 ? width : (int) Math.round(sum);
                widths[i] = end - at;
                at = end;
            }
            return widths;
        }
    }
}
