package io.zhuqi.tabular.format;

import io.zhuqi.tabular.TabularFile;
import io.zhuqi.tabular.TabularLimits;
import io.zhuqi.tabular.UncheckedUnreadable;
import io.zhuqi.tabular.UnreadableFile;
import io.zhuqi.tabular.UnreadableFile.Reason;
import io.zhuqi.tabular.container.OleFile;
import io.zhuqi.tabular.container.ZipFormats;
import io.zhuqi.tabular.csv.CsvFile;
import io.zhuqi.tabular.html.HtmlFile;
import io.zhuqi.tabular.opening.Deadline;
import io.zhuqi.tabular.opening.Opening;
import io.zhuqi.tabular.opening.Unreadable;
import io.zhuqi.tabular.xls.XlsFile;
import io.zhuqi.tabular.xml.Xml2003Dialect;
import io.zhuqi.tabular.xml.XmlBook;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    /** @param limits what no file may exceed */
    public OpenTabular(TabularLimits limits) {
        this.limits = limits;
    }

    /** Opens a file that no password is known for; see {@link #open(Path, String, List)}. */
    public TabularFile open(Path file, String name) throws UnreadableFile {
        return open(file, name, List.of());
    }

    /**
     * Opens a file for reading. Its time runs from here on, and opening its container is part of it.
     *
     * @param file where it lies
     * @param name the name its sender gave it, which may differ from where it is kept; names the sheet of a CSV
     * @param passwords to be tried in order should it be protected; empty when none is known
     * @throws UnreadableFile when it is no table that can be read; damage further inside comes out of the row
     *     iterators as {@link UncheckedUnreadable}
     */
    public TabularFile open(Path file, String name, List<String> passwords) throws UnreadableFile {
        Deadline deadline = new Deadline(limits.maxTime());
        try {
            long size = Files.size(file);
            if (size == 0) {
                throw new UnreadableFile(Reason.EMPTY, "the file has no bytes");
            }
            checkSize(size, limits.maxBytes());
            TabularFile open = open(Signature.of(file), new Opening(file, name, limits, passwords, deadline), size);
            return inTime(open, deadline);
        } catch (IOException | RuntimeException | StackOverflowError failure) {
            throw Unreadable.from(failure);
        }
    }

    private TabularFile open(Signature signature, Opening opening, long size) throws IOException, UnreadableFile {
        return switch (signature) {
            case ZIP -> ZipFormats.open(opening);
            case OLE2 -> {
                checkSize(size, limits.maxLegacyBytes());
                yield OleFile.open(opening);
            }
            case BARE_BIFF ->
                XlsFile.open(() -> {}, () -> new BufferedInputStream(Files.newInputStream(opening.file())), opening);
            case HTML -> HtmlFile.open(opening);
            case XML ->
                XmlBook.open(
                        () -> {},
                        () -> opening.deadline().over(Files.newInputStream(opening.file())),
                        () -> new Xml2003Dialect(opening.limits()),
                        opening);
            case ARCHIVE -> throw new UnreadableFile(Reason.OTHER_ARCHIVE, "an archive that is no zip");
            case WEB_ARCHIVE -> throw new UnreadableFile(Reason.UNSUPPORTED_FORMAT, "a web archive");
            case OTHER -> throw new UnreadableFile(Reason.NOT_A_TABLE, "a document of another kind");
            case TEXT -> openText(opening);
        };
    }

    /** What unpacked or unlocked a container without asking for the time is asked afterwards. */
    private static TabularFile inTime(TabularFile open, Deadline deadline) throws UnreadableFile {
        try {
            deadline.check();
            return open;
        } catch (UnreadableFile tooSlow) {
            open.close();
            throw tooSlow;
        }
    }

    private static void checkSize(long size, long most) throws UnreadableFile {
        if (size > most) {
            throw new UnreadableFile(Reason.TOO_LARGE, size + " bytes, at most " + most);
        }
    }

    private static TabularFile openText(Opening opening) throws IOException, UnreadableFile {
        String lower = opening.name().toLowerCase(Locale.ROOT);
        if (lower.endsWith(".xlsx") || lower.endsWith(".xlsm")) {
            throw new UnreadableFile(Reason.MISNAMED_TEXT, "plain text, no workbook");
        }
        return CsvFile.open(opening, lower.endsWith(".xls") || lower.endsWith(".et"));
    }
}
