package io.zhuqi.pipeline.intake;

import io.zhuqi.finding.Messages;
import io.zhuqi.inbox.Originals;
import io.zhuqi.inbox.PasswordFile;
import io.zhuqi.pipeline.step.RunContext;
import io.zhuqi.store.FileStore;
import io.zhuqi.store.StoredFile;
import io.zhuqi.store.row.FileLoad;
import io.zhuqi.store.row.RowStore;
import io.zhuqi.tabular.ReadAhead;
import io.zhuqi.tabular.TabularFile;
import io.zhuqi.tabular.UncheckedUnreadable;
import io.zhuqi.tabular.UnreadableFile;
import io.zhuqi.tabular.format.OpenTabular;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads one kept original into the store, or refuses it as a whole with a reason. */
final class TakeInFile {
    private static final Logger LOG = LoggerFactory.getLogger(TakeInFile.class);

    private static final long BIG_FILE_BYTES = 4 << 20;

    private final FileStore files;
    private final Originals originals;
    private final PasswordFile passwords;
    private final OpenTabular open;
    private final ReadSheets sheets;
    private final RowStore rows;
    private final Messages messages;

    TakeInFile(
            FileStore files,
            Originals originals,
            PasswordFile passwords,
            OpenTabular open,
            ReadSheets sheets,
            RowStore rows,
            Messages messages) {
        this.files = files;
        this.originals = originals;
        this.passwords = passwords;
        this.open = open;
        this.sheets = sheets;
        this.rows = rows;
        this.messages = messages;
    }

    void work(RunContext run, int fileId) {
        StoredFile file = files.find(fileId).orElseThrow();
        try {
            rows.<Exception>load(fileId, run.runId(), load -> read(file, load));
        } catch (ReadSheets.NothingKnown e) {
            files.refuse(fileId, e.violation().code(), messages.message(e.violation()));
        } catch (UnreadableFile e) {
            refuse(file, e);
        } catch (UncheckedUnreadable e) {
            refuse(file, e.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void refuse(StoredFile file, UnreadableFile reason) {
        LOG.info("refused {}: {}", file.path(), reason.getMessage());
        String code = reason.reason().name();
        Map<String, String> args = Map.of("detail", Objects.requireNonNullElse(reason.getMessage(), ""));
        files.refuse(file.fileId(), code, messages.message(code, args));
    }

    private void read(StoredFile file, FileLoad load) throws UnreadableFile, IOException, ReadSheets.NothingKnown {
        Path original = originals.find(file.fingerprint()).orElseThrow();
        String name = file.path().substring(file.path().lastIndexOf('/') + 1);
        try (TabularFile opened = open(original, name, file)) {
            sheets.read(file, opened, load, ReadSheets.Seen.NOBODY);
        }
    }

    /** A file that takes long is read in a thread of its own, so that it does not leave the other cores idle. */
    private TabularFile open(Path original, String name, StoredFile file) throws UnreadableFile, IOException {
        TabularFile opened = open.open(original, name, passwords.of(file.path()));
        return file.sizeBytes() < BIG_FILE_BYTES ? opened : new ReadAhead(opened);
    }
}
