package io.zhuqi.tabular.xml;

import io.zhuqi.tabular.SourceSheet;
import io.zhuqi.tabular.TabularFile;
import io.zhuqi.tabular.UnreadableFile;
import io.zhuqi.tabular.UnreadableFile.Reason;
import io.zhuqi.tabular.cell.LazySheet;
import io.zhuqi.tabular.opening.Opening;
import io.zhuqi.tabular.opening.Unreadable;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Supplier;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** A workbook that is one XML document; it is walked from the front once for the names, and once for the rows. */
public final class XmlBook implements TabularFile {
    /** Opens the document anew. */
    public interface Source {
        InputStream open() throws IOException;
    }

    private record Name(int index, String text, boolean hidden) {}

    private final Closeable container;
    private final Source source;
    private final Supplier<XmlDialect> dialects;
    private final Opening opening;
    private final List<Name> names = new ArrayList<>();
    private @Nullable InputStream in;
    private @Nullable XMLStreamReader xml;
    private @Nullable XmlRows rows;
    private XmlDialect dialect;
    private int begun;

    private XmlBook(Closeable container, Source source, Supplier<XmlDialect> dialects, Opening opening) {
        this.container = container;
        this.source = source;
        this.dialects = dialects;
        this.opening = opening;
        this.dialect = dialects.get();
    }

    /**
     * Reads the names of the sheets.
     *
     * @param container closed with the file
     */
    public static XmlBook open(Closeable container, Source source, Supplier<XmlDialect> dialects, Opening opening)
            throws IOException, UnreadableFile {
        XmlBook book = new XmlBook(container, source, dialects, opening);
        try {
            book.readNames();
            return book;
        } catch (XMLStreamException | IOException | RuntimeException failure) {
            book.close();
            throw Unreadable.from(failure);
        } catch (UnreadableFile known) {
            book.close();
            throw known;
        }
    }

    private void readNames() throws IOException, XMLStreamException, UnreadableFile {
        XMLStreamReader from = rewind();
        while (Xml.toStart(from)) {
            if (dialect.isSheet(from)) {
                if (names.size() >= opening.limits().maxSheets()) {
                    throw new UnreadableFile(
                            Reason.TOO_LARGE, "more than " + opening.limits().maxSheets() + " sheets");
                }
                names.add(new Name(names.size(), dialect.sheetName(from), dialect.sheetHidden(from)));
                Xml.skip(from);
            } else {
                dialect.see(from);
            }
        }
        closeDocument();
        if (names.isEmpty()) {
            throw new UnreadableFile(Reason.NOT_A_TABLE, "a document without sheets");
        }
    }

    private XMLStreamReader rewind() throws IOException, XMLStreamException {
        closeDocument();
        InputStream opened = source.open();
        in = opened;
        dialect = dialects.get();
        begun = 0;
        XMLStreamReader reader = Xml.reader(opened);
        xml = reader;
        return reader;
    }

    private void closeDocument() throws IOException {
        if (in != null) {
            in.close();
        }
        in = null;
        xml = null;
        rows = null;
    }

    private XmlRows rows(int index, BitSet hiddenColumns) throws IOException, XMLStreamException, UnreadableFile {
        XMLStreamReader from = xml == null || begun > index ? rewind() : xml;
        if (rows != null) {
            rows.finish();
        }
        while (Xml.toStart(from)) {
            if (!dialect.isSheet(from)) {
                dialect.see(from);
            } else if (begun++ == index) {
                dialect.begin(hiddenColumns);
                XmlRows found = new XmlRows(from, dialect, opening.limits(), opening.deadline());
                rows = found;
                return found;
            } else {
                Xml.skip(from);
            }
        }
        throw new UnreadableFile(Reason.DAMAGED, "a sheet is missing");
    }

    @Override
    public List<SourceSheet> sheets() {
        return names.stream()
                .<SourceSheet>map(name ->
                        new LazySheet(name.index(), name.text(), name.hidden(), hidden -> rows(name.index(), hidden)))
                .toList();
    }

    @Override
    public void close() {
        try (container) {
            closeDocument();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
