package io.zhuqi.tabular.xlsb;

import io.zhuqi.tabular.SourceRow;
import io.zhuqi.tabular.SourceSheet;
import io.zhuqi.tabular.TabularFile;
import io.zhuqi.tabular.TabularLimits;
import io.zhuqi.tabular.UnreadableFile;
import io.zhuqi.tabular.UnreadableFile.Reason;
import io.zhuqi.tabular.cell.LazySheet;
import io.zhuqi.tabular.cell.MergedRanges;
import io.zhuqi.tabular.cell.MergedRanges.Range;
import io.zhuqi.tabular.opening.ZipParts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/**
 * A binary workbook. POI's own reader of this format hands out numbers as they are displayed, rounded and grouped, which
 * would lose what stands behind them; so the records are read here.
 */
public final class XlsbFile implements TabularFile {
    private static final int MERGED = 176;

    private final ZipParts zip;
    private final XlsbCatalogue catalogue;
    private final TabularLimits limits;
    private final Set<XlsbRecords> open = new HashSet<>();

    private XlsbFile(ZipParts zip, XlsbCatalogue catalogue, TabularLimits limits) {
        this.zip = zip;
        this.catalogue = catalogue;
        this.limits = limits;
    }

    public static XlsbFile open(ZipParts zip, String part, TabularLimits limits)
            throws IOException, XMLStreamException, UnreadableFile {
        return new XlsbFile(zip, XlsbCatalogue.read(zip, part, limits), limits);
    }

    @Override
    public List<SourceSheet> sheets() {
        return catalogue.sheets().stream()
                .<SourceSheet>map(sheet -> new LazySheet(
                        sheet.index(), sheet.name(), sheet.hidden(), hidden -> rows(sheet.part(), hidden)))
                .toList();
    }

    private Iterator<SourceRow> rows(String part, BitSet hiddenColumns) throws IOException, UnreadableFile {
        MergedRanges merged = new MergedRanges(merged(part), limits.maxColumns());
        return new XlsbRows(records(part), catalogue, merged, hiddenColumns, limits);
    }

    private XlsbRecords records(String part) throws IOException, UnreadableFile {
        InputStream in = zip.stream(part)
                .orElseThrow(() -> new UnreadableFile(Reason.DAMAGED, "the sheet part " + part + " is missing"));
        XlsbRecords records = new XlsbRecords(in);
        open.add(records);
        return records;
    }

    private List<Range> merged(String part) throws IOException, UnreadableFile {
        List<Range> ranges = new ArrayList<>();
        try (XlsbRecords records = records(part)) {
            for (int kind = records.next(); kind != XlsbRecords.NONE; kind = records.next()) {
                if (kind == MERGED) {
                    ByteBuffer in = records.content();
                    ranges.add(new Range(in.getInt(), in.getInt(), in.getInt(), in.getInt()));
                }
            }
        }
        return ranges;
    }

    @Override
    public void close() {
        try (zip) {
            for (XlsbRecords records : open) {
                records.close();
            }
            catalogue.texts().close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
