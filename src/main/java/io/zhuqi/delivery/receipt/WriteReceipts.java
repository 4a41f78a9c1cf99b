package io.zhuqi.delivery.receipt;

import io.zhuqi.control.ControlRoom;
import io.zhuqi.delivery.DeliverFiles;
import io.zhuqi.finding.Messages;
import io.zhuqi.inbox.Originals;
import io.zhuqi.reconciliation.FindingStore;
import io.zhuqi.reconciliation.FindingWording;
import io.zhuqi.store.FileStore;
import io.zhuqi.store.QuarantineStore;
import io.zhuqi.store.StoredFile;
import io.zhuqi.tabular.format.OpenTabular;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes an error receipt for every file with something wrong: by sender and day of receipt, each once. */
public final class WriteReceipts {
    private static final Logger LOG = LoggerFactory.getLogger(WriteReceipts.class);

    private final ReceiptStore receipts;
    private final FileStore files;
    private final QuarantineStore quarantine;
    private final Originals originals;
    private final OpenReturned open;
    private final ReceiptWording wording;
    private final ReceiptPlace place;
    private final Messages messages;
    private final Supplier<OtherSides> otherSides;
    private final int mostLines;
    private final int mostComments;

    /** @param names masks what another sender wrote; asked for by each run that shows any of it */
    public WriteReceipts(
            ReceiptStore receipts,
            FileStore files,
            QuarantineStore quarantine,
            Originals originals,
            OpenTabular open,
            FindingStore findings,
            FindingWording findingWording,
            Supplier<UnaryOperator<String>> names,
            ControlRoom room,
            Messages messages) {
        this.receipts = receipts;
        this.files = files;
        this.quarantine = quarantine;
        this.originals = originals;
        this.open = new OpenReturned(
                open, messages, room.intSetting("receipt_maximum_rows"), room.intSetting("receipt_maximum_bytes"));
        this.messages = messages;
        wording = new ReceiptWording(room, messages);
        place = new ReceiptPlace(room, messages);
        otherSides = () -> new OtherSides(findings, findingWording, place, messages, names);
        mostLines = room.intSetting("receipt_maximum_lines");
        mostComments = room.intSetting("receipt_maximum_comments");
    }

    /**
     * Writes what is wrong now and has not gone back yet.
     *
     * @return how many workbooks were written
     */
    public int writeNew(Path folder, @Nullable Long runId) {
        Map<String, ReceiptStore.Receipt> written = receipts.written();
        OtherSides others = otherSides.get();
        int count = 0;
        for (ReceiptStore.Due due : receipts.wrong()) {
            StoredFile file = files.find(due.fileId()).orElseThrow();
            ReceiptStore.Receipt before = written.get(file.fingerprint());
            if (before == null || !before.signature().equals(due.signature())) {
                Written now = write(file, folder, others);
                receipts.remember(
                        new ReceiptStore.Receipt(
                                file.fingerprint(),
                                folder.relativize(now.path()).toString().replace('\\', '/'),
                                now.lines(),
                                due.signature()),
                        runId);
                count++;
            }
        }
        return count;
    }

    /**
     * A workbook that was written.
     *
     * @param lines wrong cells and rows in it
     */
    public record Written(Path path, long lines) {}

    /** Writes one file's receipt, whether it was written before or not; an equal one is left alone. */
    public Written write(StoredFile file, Path folder) {
        return write(file, folder, otherSides.get());
    }

    private Written write(StoredFile file, Path folder, OtherSides others) {
        Lines lines = lines(file);
        List<ReceiptLine> taken = others.lines(file);
        Path target = folder.toAbsolutePath().normalize().resolve(place.folder(file));
        try {
            Path original = originals.find(file.fingerprint()).orElseThrow();
            HeaderRows headers = receipts.headers(file.fileId());
            try {
                return write(file, open.open(file, original, lines.kept, headers), lines, taken, target);
            } catch (RuntimeException | StackOverflowError e) {
                LOG.info("{} cannot be marked: {}", file.path(), e.toString());
                return write(file, open.plain(file, original, headers), lines, taken, target);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Written write(StoredFile file, Returned own, Lines lines, List<ReceiptLine> taken, Path target)
            throws IOException {
        try (Returned returned = own) {
            ListSheet list = new ListSheet(returned.workbook(), messages);
            MarkCells marks = new MarkCells(returned.workbook(), messages, mostComments);
            marks.unmark();
            list.removeFormer();
            marks.mark(lines.kept, returned);
            list.write(file, lines.kept, lines.count - lines.kept.size(), returned);
            list.writeTaken(file, taken, mostLines, returned);
            String name = place.name(file, returned.extension());
            return new Written(
                    new DeliverFiles(target)
                            .deliver(draft -> save(returned, file, draft.resolve(name)))
                            .get(0),
                    lines.count);
        }
    }

    private static void save(Returned returned, StoredFile file, Path target) {
        try {
            returned.write(target, file.receivedOn());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Lines {
        private final List<ReceiptLine> kept = new ArrayList<>();
        private long count;
        private int wholeSheet = -1;
    }

    private Lines lines(StoredFile file) {
        Lines lines = new Lines();
        if (file.fate() == StoredFile.Fate.REFUSED) {
            lines.kept.add(wording.refusal(file));
            lines.count = 1;
            return lines;
        }
        quarantine.open(file.fileId(), (sheetNo, position, entry) -> {
            if (!wording.isReason(entry)) {
                return;
            }
            ReceiptLine line = wording.line(entry, sheetNo, position);
            if (line.row() == 0) {
                // A sheet that could not be taken in as a whole is told once, not once a row.
                if (lines.wholeSheet == sheetNo) {
                    return;
                }
                lines.wholeSheet = sheetNo;
            }
            lines.count++;
            if (lines.kept.size() < mostLines) {
                lines.kept.add(line);
            }
        });
        return lines;
    }
}
