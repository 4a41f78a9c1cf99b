package io.zhuqi.pipeline.intake;

import io.zhuqi.control.ControlRoom;
import io.zhuqi.finding.FindingType;
import io.zhuqi.finding.Severity;
import io.zhuqi.inbox.Originals;
import io.zhuqi.inbox.PasswordFile;
import io.zhuqi.inbox.UnpackArchive;
import io.zhuqi.inbox.Unpacked;
import io.zhuqi.pipeline.setup.ControlConfiguration;
import io.zhuqi.store.StoredFile;
import io.zhuqi.store.row.RowCounts;
import io.zhuqi.tabular.SourceSheet;
import io.zhuqi.tabular.TabularFile;
import io.zhuqi.tabular.UncheckedUnreadable;
import io.zhuqi.tabular.UnreadableFile;
import io.zhuqi.tabular.format.OpenTabular;
import io.zhuqi.template.KnownSheet;
import io.zhuqi.template.OwnSheet;
import io.zhuqi.template.RecognisedSheet;
import io.zhuqi.template.RefusedSheet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** Reads files exactly as intake does and stores nothing: needs no database and leaves the home as it is. */
public final class PreviewFiles {
    private static final String INCOMPLETE = "ARCHIVE_INCOMPLETE";

    private final ReadSheets sheets;
    private final OpenTabular open;
    private final PasswordFile passwords;
    private final ControlRoom room;
    private final LocalDate received;
    private final int remarks;

    /**
     * Reads by the rules of a control room.
     *
     * @param home where {@code passwords.txt} may lie
     * @param received as if the files were received on this day; null for today
     * @param remarks mistakes and doubts to be kept of each sheet
     */
    public PreviewFiles(ControlRoom room, Path home, @Nullable LocalDate received, int remarks) {
        this.room = room;
        this.sheets = IntakeConfiguration.sheets(room);
        this.open = new OpenTabular(IntakeConfiguration.limits(room));
        this.passwords = new PasswordFile(home);
        this.received = received == null ? LocalDate.now(new ControlConfiguration().clock()) : received;
        this.remarks = remarks;
    }

    /**
     * What would become of a file; of an archive, what would become of each file in it.
     *
     * @param path under which it would come, with '/': names of folders and file may tell county and month
     * @throws IOException when the file cannot be opened
     */
    public List<Preview> preview(Path file, String path) throws IOException {
        if (!UnpackArchive.isArchive(file)) {
            return List.of(read(file, path));
        }
        Path scratch = Files.createTempDirectory("zhuqi-preview");
        try {
            return unpacked(file, path, new Originals(scratch));
        } finally {
            FileSystemUtils.deleteRecursively(scratch);
        }
    }

    private List<Preview> unpacked(Path file, String path, Originals originals) throws IOException {
        Unpacked unpacked = new UnpackArchive(originals, IntakeConfiguration.archiveLimits(room)).unpack(file, path);
        List<Preview> previews = new ArrayList<>();
        for (Unpacked.Member member : unpacked.members()) {
            previews.add(read(member.original().file(), member.path()));
        }
        for (Unpacked.LeftOut left : unpacked.leftOut()) {
            previews.add(refused(left.path(), INCOMPLETE, left.path() + " (" + left.reason() + ")", List.of()));
        }
        return previews;
    }

    private Preview read(Path file, String path) throws IOException {
        List<Preview.Sheet> seen = new ArrayList<>();
        PreviewLoad load = new PreviewLoad(remarks);
        String name = path.substring(path.lastIndexOf('/') + 1);
        try (TabularFile opened = open.open(file, name, passwords.of(path))) {
            sheets.read(asStored(file, path), opened, load, (sheet, recognised) -> {
                seen.add(sheet(sheet, recognised, load));
                load.clear();
            });
            return new Preview(path, null, seen);
        } catch (ReadSheets.NothingKnown e) {
            return new Preview(path, e.violation(), seen);
        } catch (UnreadableFile e) {
            return refused(path, e, seen);
        } catch (UncheckedUnreadable e) {
            return refused(path, e.file(), seen);
        }
    }

    private StoredFile asStored(Path file, String path) throws IOException {
        return new StoredFile(
                0,
                Originals.fingerprint(file),
                path,
                Files.size(file),
                received,
                null,
                null,
                null,
                StoredFile.Fate.PENDING,
                null,
                null,
                RowCounts.NONE,
                null);
    }

    private static Preview.Sheet sheet(SourceSheet sheet, @Nullable RecognisedSheet recognised, PreviewLoad load) {
        return new Preview.Sheet(
                sheet.name(),
                sheet.hidden(),
                recognised instanceof KnownSheet known ? known.tables() : List.of(),
                recognised instanceof OwnSheet,
                recognised instanceof RefusedSheet refused && !refused.isEmpty() ? refused.violation() : null,
                load.rows(),
                load.remarks());
    }

    private static Preview refused(String path, UnreadableFile reason, List<Preview.Sheet> seen) {
        return refused(path, reason.reason().name(), Objects.requireNonNullElse(reason.getMessage(), ""), seen);
    }

    private static Preview refused(String path, String code, String detail, List<Preview.Sheet> seen) {
        return new Preview(
                path, new FindingType(code, Severity.ERROR).at(null, null, null, Map.of("detail", detail)), seen);
    }
}
