package io.zhuqi.tabular;

import io.zhuqi.tabular.UnreadableFile.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Opens whatever an office suite wrote. What a file is follows from its first bytes, never from its extension: a
 * workbook named {@code .csv} and an {@code .xls} that is really an {@code .xlsx} are read as what they are. The
 * name counts in one case only: plain text that claims to be {@code .xlsx} or {@code .xlsm} is refused, since no
 * program writes such a file and its sender meant another one. Text named {@code .xls}, which web systems do
 * write, is read where it has columns.
 */
public final class OpenTabular {
    private final TabularLimits limits;

    public OpenTabular(TabularLimits limits) {
        this.limits = limits;
    }

    /**
     * Opens a file for reading.
     *
     * @param file where it lies
     * @param name the name its sender gave it, which may differ from where it is kept; names the sheet of a CSV
     * @throws UnreadableFile when it is no table that can be read; damage further inside comes out of the row
     *     iterators as {@link UncheckedUnreadable}
     */
    public TabularFile open(Path file, String name) throws UnreadableFile {
        try {
            long size = Files.size(file);
            if (size == 0) {
                throw new UnreadableFile(Reason.EMPTY, "the file has no bytes");
            }
            if (size > limits.maxBytes()) {
                throw new UnreadableFile(Reason.TOO_LARGE, size + " bytes, at most " + limits.maxBytes());
            }
            return open(Signature.of(file), file, name, size);
        } catch (IOException | RuntimeException | StackOverflowError failure) {
            throw Unreadable.from(failure);
        }
    }

    private TabularFile open(Signature signature, Path file, String name, long size)
            throws IOException, UnreadableFile {
        return switch (signature) {
            case ZIP -> XlsxFile.open(file, limits);
            case OLE2 -> {
                if (size > limits.maxLegacyBytes()) {
                    throw new UnreadableFile(Reason.TOO_LARGE, size + " bytes, at most " + limits.maxLegacyBytes());
                }
                yield XlsFile.open(file, limits);
            }
            case BARE_BIFF -> throw new UnreadableFile(Reason.UNSUPPORTED_FORMAT, "a workbook older than Excel 5.0");
            case HTML -> throw new UnreadableFile(Reason.UNSUPPORTED_FORMAT, "a web page");
            case XML -> throw new UnreadableFile(Reason.UNSUPPORTED_FORMAT, "an XML document");
            case OTHER -> throw new UnreadableFile(Reason.NOT_A_TABLE, "a document of another kind");
            case TEXT -> openText(file, name);
        };
    }

    private TabularFile openText(Path file, String name) throws IOException, UnreadableFile {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".xlsx") || lower.endsWith(".xlsm")) {
            throw new UnreadableFile(Reason.MISNAMED_TEXT, "plain text, no workbook");
        }
        boolean mustHaveColumns = lower.endsWith(".xls") || lower.endsWith(".et");
        return CsvFile.open(file, name, mustHaveColumns, limits);
    }
}
