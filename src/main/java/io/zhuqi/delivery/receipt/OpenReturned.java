package io.zhuqi.delivery.receipt;

import io.zhuqi.finding.Messages;
import io.zhuqi.store.StoredFile;
import io.zhuqi.tabular.UncheckedUnreadable;
import io.zhuqi.tabular.UnreadableFile;
import io.zhuqi.tabular.format.OpenTabular;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens an original so that it can go back: the submitter's own workbook where its format can be written and its size
 * allows; else a workbook with the same cells as text; for a large file one with the wrong rows only. Macros are
 * dropped.
 */
final class OpenReturned {
    private static final Logger LOG = LoggerFactory.getLogger(OpenReturned.class);
    private static final String MACROS = "application/vnd.ms-office.vbaProject";

    private final OpenTabular open;
    private final Messages messages;
    private final long mostRows;
    private final long mostBytes;

    /**
     * Opens within limits, because a workbook that is to be changed has to be held in memory.
     *
     * @param mostRows rows of a file up to which the whole workbook goes back
     * @param mostBytes the same for its bytes, unpacked
     */
    OpenReturned(OpenTabular open, Messages messages, long mostRows, long mostBytes) {
        this.open = open;
        this.messages = messages;
        this.mostRows = mostRows;
        this.mostBytes = mostBytes;
    }

    Returned open(StoredFile file, Path original, List<ReceiptLine> lines, HeaderRows headers) throws IOException {
        if (file.rows().read() > mostRows || unpacked(original) > mostBytes) {
            return copy(file, original, CopyCells.wrongRows(lines, headers), "receipt.note.large");
        }
        try {
            FileMagic magic = magic(original);
            if (magic == FileMagic.OOXML) {
                return new Returned(xlsx(original), null, "");
            }
            if (magic == FileMagic.OLE2) {
                return new Returned(xls(original), null, "");
            }
        } catch (OpenXML4JException | IOException | RuntimeException | StackOverflowError e) {
            LOG.info("{} cannot go back as it came: {}", file.path(), e.toString());
        }
        return copy(file, original, CopyCells.everything(headers), "receipt.note.copy");
    }

    /** The same cells as text, for a workbook that opens and cannot be marked. */
    Returned plain(StoredFile file, Path original, HeaderRows headers) throws IOException {
        return copy(file, original, CopyCells.everything(headers), "receipt.note.copy");
    }

    private static long unpacked(Path original) throws IOException {
        try (ZipFile zip = new ZipFile(original.toFile())) {
            return zip.stream().mapToLong(entry -> Math.max(0, entry.getSize())).sum();
        } catch (ZipException | IllegalArgumentException e) {
            return Files.size(original);
        }
    }

    private static FileMagic magic(Path original) throws IOException {
        try (InputStream in = FileMagic.prepareToCheckMagic(Files.newInputStream(original))) {
            return FileMagic.valueOf(in);
        }
    }

    private static XSSFWorkbook xlsx(Path original) throws IOException, OpenXML4JException {
        try (InputStream in = Files.newInputStream(original)) {
            OPCPackage whole = OPCPackage.open(in);
            boolean macros = !whole.getPartsByContentType(MACROS).isEmpty();
            if (macros) {
                dropMacros(whole);
            }
            XSSFWorkbook workbook = new XSSFWorkbook(whole);
            if (workbook.getNumberOfSheets() == 0) {
                throw new IOException("no workbook of this format");
            }
            workbook.setWorkbookType(XSSFWorkbookType.XLSX);
            return workbook;
        }
    }

    private static void dropMacros(OPCPackage whole) throws OpenXML4JException {
        for (PackagePart macros : whole.getPartsByContentType(MACROS)) {
            for (PackagePart part : whole.getParts()) {
                if (part.isRelationshipPart()) {
                    continue;
                }
                for (PackageRelationship relation : part.getRelationships()) {
                    if (relation.getTargetURI().equals(macros.getPartName().getURI())) {
                        part.removeRelationship(relation.getId());
                    }
                }
            }
            whole.deletePartRecursive(macros.getPartName());
        }
    }

    private static HSSFWorkbook xls(Path original) throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem(original.toFile(), true)) {
            return new HSSFWorkbook(container.getRoot(), false);
        }
    }

    private Returned copy(StoredFile file, Path original, CopyCells cells, String note) throws IOException {
        try {
            return cells.copy(open, original, file, messages.text(note));
        } catch (UnreadableFile | UncheckedUnreadable e) {
            LOG.info("{} cannot go back: {}", file.path(), e.getMessage());
            return new Returned(new XSSFWorkbook(), null, messages.text("receipt.note.list-only"));
        }
    }
}
