package io.zhuqi.tabular.xml;

import io.zhuqi.tabular.TabularLimits;
import io.zhuqi.tabular.UnreadableFile;
import io.zhuqi.tabular.cell.CellMaker;
import java.util.BitSet;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** How one XML format writes sheets, all of which stand in one document; the reader stands at the start of an element. */
public abstract class XmlDialect {
    private static final int MOST_COLUMNS = 1 << 14;

    private final String sheet;
    private final String name;
    private BitSet hiddenColumns = new BitSet();
    private int columns;

    protected final CellMaker make;
    protected final int maxLength;
    /** 0-based number of the row that comes next. */
    protected int row;

    /**
     * A dialect before its first sheet.
     *
     * @param sheet the element that is a sheet
     * @param name its attribute that names it
     */
    protected XmlDialect(String sheet, String name, TabularLimits limits) {
        this.sheet = sheet;
        this.name = name;
        this.make = new CellMaker(false, limits);
        this.maxLength = limits.maxCellLength();
    }

    /** Whether a sheet begins here. */
    final boolean isSheet(XMLStreamReader xml) {
        return xml.getLocalName().equals(sheet);
    }

    final String sheetName(XMLStreamReader xml) {
        String found = Xml.attribute(xml, name);
        return found == null ? "" : found;
    }

    /** Known as soon as all that stands before the sheet was shown to {@link #see}. */
    protected abstract boolean sheetHidden(XMLStreamReader xml);

    /** Takes from an element outside sheets what the sheets will need. */
    protected void see(XMLStreamReader xml) throws XMLStreamException, UnreadableFile {}

    /** Begins a sheet. */
    final void begin(BitSet hidden) {
        hiddenColumns = hidden;
        row = 0;
        columns = 0;
    }

    /** 0-based number of the column that is described next. */
    protected final int columns() {
        return columns;
    }

    /** Describes columns; nonsense is left aside. */
    protected final void seeColumns(int first, int count, boolean hidden) {
        int last = Math.min(first + count, MOST_COLUMNS);
        if (hidden && first >= 0 && first < last) {
            hiddenColumns.set(first, last);
        }
        columns = Math.max(last, 0);
    }

    /** The row that begins here, past which the reader is moved; null when something else does. */
    protected abstract @Nullable XmlRow row(XMLStreamReader xml) throws XMLStreamException, UnreadableFile;
}
