package io.zhuqi.tabular;

import io.zhuqi.tabular.UnreadableFile.Reason;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** A workbook that is one XML document; it is walked from the front once for the names, and once for the rows. */
final class XmlBook implements TabularFile {
    /** Opens the document anew. */
    interface Source {
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
    static XmlBook open(Closeable container, Source source, Supplier<XmlDialect> dialects, Opening opening)
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

    private Iterator<SourceRow> rows(int index, BitSet hiddenColumns) {
        try {
            XMLStreamReader from = xml == null || begun > index ? rewind() : xml;
            if (rows != null) {
                rows.finish();
            }
            while (Xml.toStart(from)) {
                if (!dialect.isSheet(from)) {
                    dialect.see(from);
                } else if (begun++ == index) {
                    dialect.begin(new CellMaker(false, opening.limits()), hiddenColumns);
                    XmlRows found = new XmlRows(from, dialect, opening.limits(), opening.deadline());
                    rows = found;
                    return found;
                } else {
                    Xml.skip(from);
                }
            }
            throw new UnreadableFile(Reason.DAMAGED, "a sheet is missing");
        } catch (IOException | XMLStreamException | UnreadableFile | RuntimeException failure) {
            throw new UncheckedUnreadable(Unreadable.from(failure));
        }
    }

    @Override
    public List<SourceSheet> sheets() {
        return names.stream().<SourceSheet>map(Sheet::new).toList();
    }

    @Override
    public void close() {
        try (container) {
            closeDocument();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private final class Sheet implements SourceSheet {
        private final Name name;
        private final BitSet hiddenColumns = new BitSet();

        Sheet(Name name) {
            this.name = name;
        }

        @Override
        public int index() {
            return name.index();
        }

        @Override
        public String name() {
            return name.text();
        }

        @Override
        public boolean hidden() {
            return name.hidden();
        }

        @Override
        public boolean columnHidden(int column) {
            return hiddenColumns.get(column);
        }

        @Override
        public Iterator<SourceRow> rows() {
            return XmlBook.this.rows(name.index(), hiddenColumns);
        }
    }
}
