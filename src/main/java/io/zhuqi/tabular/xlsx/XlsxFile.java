package io.zhuqi.tabular.xlsx;

import io.zhuqi.tabular.SourceRow;
import io.zhuqi.tabular.SourceSheet;
import io.zhuqi.tabular.TabularFile;
import io.zhuqi.tabular.TabularLimits;
import io.zhuqi.tabular.UnreadableFile;
import io.zhuqi.tabular.UnreadableFile.Reason;
import io.zhuqi.tabular.cell.CellMaker;
import io.zhuqi.tabular.cell.LazySheet;
import io.zhuqi.tabular.cell.MergedRanges;
import io.zhuqi.tabular.cell.NumberFormats;
import io.zhuqi.tabular.cell.SharedTexts;
import io.zhuqi.tabular.opening.ZipParts;
import io.zhuqi.tabular.xml.Xml;
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
public final class XlsxFile implements TabularFile {
    private final ZipParts zip;
    private final XlsxCatalogue catalogue;
    private final TabularLimits limits;
    private final Set<InputStream> open = new HashSet<>();
    private @Nullable SharedTexts texts;
    private @Nullable NumberFormats formats;

    public XlsxFile(ZipParts zip, XlsxCatalogue catalogue, TabularLimits limits) {
        this.zip = zip;
        this.catalogue = catalogue;
        this.limits = limits;
    }

    @Override
    public List<SourceSheet> sheets() {
        return catalogue.sheets().stream()
                .<SourceSheet>map(sheet -> new LazySheet(
                        sheet.index(), sheet.name(), sheet.hidden(), hidden -> rows(sheet.part(), hidden)))
                .toList();
    }

    private Iterator<SourceRow> rows(String part, BitSet hiddenColumns)
            throws IOException, XMLStreamException, UnreadableFile {
        MergedRanges merged;
        try (InputStream first = stream(part)) {
            merged = new MergedRanges(MergeScan.scan(first), limits.maxColumns());
        }
        XlsxCells cells = new XlsxCells(texts(), formats(), new CellMaker(catalogue.epoch1904(), limits), limits);
        InputStream in = stream(part);
        open.add(in);
        return new XlsxRows(Xml.reader(in), cells, merged, hiddenColumns, limits, () -> done(in));
    }

    private InputStream stream(String part) throws IOException, UnreadableFile {
        return zip.stream(part)
                .orElseThrow(() -> new UnreadableFile(Reason.DAMAGED, "the sheet part " + part + " is missing"));
    }

    private SharedTexts texts() throws IOException, XMLStreamException, UnreadableFile {
        if (texts == null) {
            texts = XlsxTexts.read(zip.stream(catalogue.texts()), limits);
        }
        return texts;
    }

    private NumberFormats formats() throws IOException, XMLStreamException, UnreadableFile {
        if (formats == null) {
            formats = XlsxStyles.read(zip.stream(catalogue.styles()));
        }
        return formats;
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
}
