package io.zhuqi.tabular.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.zhuqi.tabular.SourceCell;
import io.zhuqi.tabular.SourceRow;
import io.zhuqi.tabular.TabularLimits;
import io.zhuqi.tabular.UncheckedUnreadable;
import io.zhuqi.tabular.UnreadableFile;
import io.zhuqi.tabular.cell.CellMaker;
import io.zhuqi.tabular.cell.RowIterator;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Walks the records of a delimited text. A record's number counts records, empty lines among them; a line break
 * inside quotes begins no new one, so that the number is the row in which a spreadsheet program shows it. All cells
 * are text.
 */
final class CsvRows extends RowIterator {
    private final Iterator<List<SourceCell>> records;
    private int number;

    CsvRows(Reader text, CsvDelimiter delimiter, TabularLimits limits) {
        super(limits);
        this.records = reader(delimiter)
                .build(new Cells(new CellMaker(false, limits)), text)
                .iterator();
        if (delimiter.declared() && records.hasNext()) {
            records.next();
            number++;
        }
    }

    /** People write {@code "A" B} by hand: text behind a closing quote belongs to the cell. */
    @SuppressWarnings("removal")
    private static CsvReader.CsvReaderBuilder reader(CsvDelimiter delimiter) {
        return CsvReader.builder()
                .fieldSeparator(delimiter.character())
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(false);
    }

    @Override
    @Nullable
    protected SourceRow advance() {
        while (records.hasNext()) {
            List<SourceCell> cells = records.next();
            number++;
            if (!cells.isEmpty()) {
                return new SourceRow(number, false, cells);
            }
        }
        return null;
    }

    /** Gathers the cells of a record. */
    private static final class Cells extends AbstractBaseCsvCallbackHandler<List<SourceCell>> {
        private final CellMaker make;
        private List<SourceCell> cells = new ArrayList<>();

        Cells(CellMaker make) {
            this.make = make;
        }

        @Override
        protected void handleBegin(long startingLineNumber) {
            cells = new ArrayList<>();
        }

        @Override
        protected void handleField(int column, char[] buffer, int offset, int length, boolean quoted) {
            if (length == 0) {
                return;
            }
            try {
                SourceCell cell = make.text(column, unguarded(new String(buffer, offset, length)), false);
                if (cell != null) {
                    cells.add(cell);
                }
            } catch (UnreadableFile tooLarge) {
                throw new UncheckedUnreadable(tooLarge);
            }
        }

        @Override
        protected List<SourceCell> buildRecord() {
            return cells;
        }

        /**
         * Takes off what programs put around text to keep it from being computed: an apostrophe before
         * {@code = + - @}, and the form {@code ="0123"}.
         */
        private static String unguarded(String text) {
            if (text.length() > 1 && text.charAt(0) == '\'' && "=+-@".indexOf(text.charAt(1)) >= 0) {
                return text.substring(1);
            }
            return text.length() > 3 && text.startsWith("=\"") && text.indexOf('"', 2) == text.length() - 1
                    ? text.substring(2, text.length() - 1)
                    : text;
        }
    }
}
