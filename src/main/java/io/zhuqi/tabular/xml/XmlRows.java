package io.zhuqi.tabular.xml;

import io.zhuqi.tabular.SourceCell;
import io.zhuqi.tabular.SourceRow;
import io.zhuqi.tabular.TabularLimits;
import io.zhuqi.tabular.UnreadableFile;
import io.zhuqi.tabular.cell.MergedRanges;
import io.zhuqi.tabular.cell.RowIterator;
import io.zhuqi.tabular.opening.Deadline;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Walks the rows of one sheet in an XML document, from the start of its element to its end. */
final class XmlRows extends RowIterator {
    private final XMLStreamReader xml;
    private final XmlDialect dialect;
    private final MergedRanges merged;
    private final Deadline deadline;
    private int depth = 1;
    private @Nullable XmlRow repeated;
    private int given;

    XmlRows(XMLStreamReader xml, XmlDialect dialect, TabularLimits limits, Deadline deadline) {
        super(limits);
        this.xml = xml;
        this.dialect = dialect;
        this.merged = new MergedRanges(List.of(), limits.maxColumns());
        this.deadline = deadline;
    }

    @Override
    @Nullable
    protected SourceRow advance() throws XMLStreamException, UnreadableFile {
        if (repeated != null && given < repeated.times()) {
            deadline.check();
            return row(repeated, given++);
        }
        repeated = null;
        while (depth > 0) {
            int event = Xml.next(xml);
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                XmlRow read = dialect.row(xml);
                if (read == null) {
                    depth++;
                } else if (!read.cells().isEmpty()) {
                    repeated = read;
                    given = 1;
                    return row(read, 0);
                }
            }
        }
        return null;
    }

    private SourceRow row(XmlRow read, int offset) throws UnreadableFile {
        int number = read.number() + offset;
        List<SourceCell> own = new ArrayList<>(read.cells());
        return new SourceRow(number + 1, read.hidden(), merged.fill(number, own, read.begun()));
    }

    /** Moves the reader to the end of the sheet. */
    void finish() throws XMLStreamException, UnreadableFile {
        for (; depth > 0; ) {
            int event = Xml.next(xml);
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            }
        }
    }
}
