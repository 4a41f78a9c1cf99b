package io.zhuqi.tabular;

import io.zhuqi.tabular.MergedRanges.Range;
import io.zhuqi.tabular.UnreadableFile.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** A workbook of Excel 97 to 2003, held in memory: the format bounds it and the limits refuse what is larger. */
final class XlsFile implements TabularFile {
    private static final List<String> WORKBOOK_STREAMS = List.of("Workbook", "WORKBOOK", "BOOK", "WKBOOK");

    private final POIFSFileSystem container;
    private final HSSFWorkbook workbook;
    private final TabularLimits limits;

    private XlsFile(POIFSFileSystem container, HSSFWorkbook workbook, TabularLimits limits) {
        this.container = container;
        this.workbook = workbook;
        this.limits = limits;
    }

    static XlsFile open(Path file, TabularLimits limits) throws IOException, UnreadableFile {
        POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true);
        try {
            DirectoryNode root = container.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw new UnreadableFile(Reason.ENCRYPTED, "protected by a password");
            }
            if (WORKBOOK_STREAMS.stream().noneMatch(root::hasEntryCaseInsensitive)) {
                throw new UnreadableFile(Reason.NOT_A_TABLE, "an office document, but no workbook");
            }
            return new XlsFile(container, new HSSFWorkbook(root, false), limits);
        } catch (IOException | RuntimeException | StackOverflowError failure) {
            container.close();
            throw Unreadable.from(failure);
        } catch (UnreadableFile known) {
            container.close();
            throw known;
        }
    }

    @Override
    public List<SourceSheet> sheets() {
        return IntStream.range(0, workbook.getNumberOfSheets())
                .filter(i -> !isChart(workbook.getSheetAt(i)))
                .<SourceSheet>mapToObj(Sheet::new)
                .toList();
    }

    /** A chart sheet keeps the numbers it draws as cells, which are no rows of anybody. */
    private static boolean isChart(HSSFSheet sheet) {
        return sheet.getSheet().getRecords().stream()
                .filter(BOFRecord.class::isInstance)
                .map(BOFRecord.class::cast)
                .findFirst()
                .filter(begin -> begin.getType() == BOFRecord.TYPE_CHART)
                .isPresent();
    }

    @Override
    public void close() {
        try (container) {
            workbook.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private final class Sheet implements SourceSheet {
        private final int index;
        private final HSSFSheet sheet;

        Sheet(int index) {
            this.index = index;
            this.sheet = workbook.getSheetAt(index);
        }

        @Override
        public int index() {
            return index;
        }

        @Override
        public String name() {
            return workbook.getSheetName(index);
        }

        @Override
        public boolean hidden() {
            return workbook.isSheetHidden(index) || workbook.isSheetVeryHidden(index);
        }

        @Override
        public boolean columnHidden(int column) {
            return sheet.isColumnHidden(column);
        }

        @Override
        public Iterator<SourceRow> rows() {
            boolean epoch1904 = workbook.getInternalWorkbook().isUsing1904DateWindowing();
            List<Range> ranges = sheet.getMergedRegions().stream()
                    .map(m -> new Range(m.getFirstRow(), m.getLastRow(), m.getFirstColumn(), m.getLastColumn()))
                    .toList();
            return new XlsRows(
                    sheet.rowIterator(),
                    new CellMaker(epoch1904, limits),
                    new MergedRanges(ranges, limits.maxColumns()),
                    limits);
        }
    }
}
