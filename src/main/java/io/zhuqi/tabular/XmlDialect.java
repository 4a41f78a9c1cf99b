package io.zhuqi.tabular;

import java.util.BitSet;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** How one XML format writes sheets, all of which stand in one document; the reader stands at the start of an element. */
interface XmlDialect {
    /** Whether a sheet begins here. */
    boolean isSheet(XMLStreamReader xml);

    String sheetName(XMLStreamReader xml);

    /** Known as soon as all that stands before the sheet was shown to {@link #see}. */
    boolean sheetHidden(XMLStreamReader xml);

    /** Takes from an element outside sheets what the sheets will need. */
    default void see(XMLStreamReader xml) throws XMLStreamException, UnreadableFile {}

    /** Begins a sheet. */
    void begin(CellMaker make, BitSet hiddenColumns);

    /** The row that begins here, past which the reader is moved; null when something else does. */
    @Nullable
    XmlRow row(XMLStreamReader xml) throws XMLStreamException, UnreadableFile;
}
