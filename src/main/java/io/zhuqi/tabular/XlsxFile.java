package io.zhuqi.tabular;

import io.zhuqi.tabular.UnreadableFile.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** An Office Open XML workbook: the parts are unpacked and walked as streams, nothing is held but shared strings. */
final class XlsxFile implements TabularFile {
    private final ZipParts zip;
    private final XlsxCatalogue catalogue;
    private final TabularLimits limits;
    private final Set<InputStream> open = new HashSet<>();
    private @Nullable SharedTexts texts;
    private @Nullable XlsxStyles styles;

    XlsxFile(ZipParts zip, XlsxCatalogue catalogue, TabularLimits limits) {
        this.zip = zip;
        this.catalogue = catalogue;
        this.limits = limits;
    }

    @Override
    public List<SourceSheet> sheets() {
        return catalogue.sheets().stream().<SourceSheet>map(Sheet::new).toList();
    }

    private Iterator<SourceRow> rows(XlsxCatalogue.Entry sheet, BitSet hiddenColumns) {
        try {
            MergedRanges merged;
            try (InputStream first = stream(sheet.part())) {
                merged = new MergedRanges(MergeScan.scan(first), limits.maxColumns());
            }
            XlsxCells cells = new XlsxCells(texts(), styles(), new CellMaker(catalogue.epoch1904(), limits), limits);
            InputStream in = stream(sheet.part());
            open.add(in);
            return new XlsxRows(Xml.reader(in), cells, merged, hiddenColumns, limits, () -> done(in));
        } catch (IOException | XMLStreamException | UnreadableFile | RuntimeException failure) {
            throw new UncheckedUnreadable(Unreadable.from(failure));
        }
    }

    private InputStream stream(String part) throws IOException, UnreadableFile {
        return zip.stream(part)
                .orElseThrow(() -> new UnreadableFile(Reason.DAMAGED, "the sheet part " + part + " is missing"));
    }

    private SharedTexts texts() throws IOException, XMLStreamException, UnreadableFile {
        if (texts == null) {
            texts = SharedTexts.read(zip.stream(catalogue.texts()), limits);
        }
        return texts;
    }

    private XlsxStyles styles() throws IOException, XMLStreamException, UnreadableFile {
        if (styles == null) {
            styles = XlsxStyles.read(zip.stream(catalogue.styles()));
        }
        return styles;
    }

    private void done(InputStream in) {
        open.remove(in);
        try {
            in.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        try (zip) {
            List.copyOf(open).forEach(this::done);
            if (texts != null) {
                texts.close();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private final class Sheet implements SourceSheet {
        private final XlsxCatalogue.Entry entry;
        private final BitSet hiddenColumns = new BitSet();

        Sheet(XlsxCatalogue.Entry entry) {
            this.entry = entry;
        }

        @Override
        public int index() {
            return entry.index();
        }

        @Override
        public String name() {
            return entry.name();
        }

        @Override
        public boolean hidden() {
            return entry.hidden();
        }

        @Override
        public boolean columnHidden(int column) {
            return hiddenColumns.get(column);
        }

        @Override
        public Iterator<SourceRow> rows() {
            return XlsxFile.this.rows(entry, hiddenColumns);
        }
    }
}
