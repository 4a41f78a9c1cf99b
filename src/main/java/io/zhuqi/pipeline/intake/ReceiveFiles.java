package io.zhuqi.pipeline.intake;

import io.zhuqi.finding.Messages;
import io.zhuqi.inbox.InboxFile;
import io.zhuqi.inbox.InboxScan;
import io.zhuqi.inbox.NaturalOrder;
import io.zhuqi.inbox.Originals;
import io.zhuqi.inbox.PasswordFile;
import io.zhuqi.inbox.ScanInbox;
import io.zhuqi.inbox.UnpackArchive;
import io.zhuqi.inbox.Unpacked;
import io.zhuqi.pipeline.step.Listening;
import io.zhuqi.pipeline.step.RunContext;
import io.zhuqi.store.FileStore;
import io.zhuqi.store.ReceivedFile;
import io.zhuqi.store.StoredFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps and registers what is new in the inbox. A file whose content was seen before costs its fingerprint only. */
public final class ReceiveFiles {
    private static final Logger LOG = LoggerFactory.getLogger(ReceiveFiles.class);

    private static final List<String> PROTECTED = List.of("ENCRYPTED", "WRONG_PASSWORD");
    private static final String INCOMPLETE = "ARCHIVE_INCOMPLETE";

    private final ScanInbox scanInbox;
    private final Originals originals;
    private final FileStore files;
    private final PasswordFile passwords;
    private final UnpackArchive unpackArchive;
    private final Messages messages;
    private final Duration quiet;
    private final Listening listening;

    /**
     * Receives into one home and one store.
     *
     * @param quiet for how long a file must have been left alone to be taken as whole
     */
    ReceiveFiles(
            ScanInbox scanInbox,
            Originals originals,
            FileStore files,
            PasswordFile passwords,
            UnpackArchive unpackArchive,
            Messages messages,
            Duration quiet,
            Listening listening) {
        this.passwords = passwords;
        this.unpackArchive = unpackArchive;
        this.messages = messages;
        this.scanInbox = scanInbox;
        this.originals = originals;
        this.files = files;
        this.quiet = quiet;
        this.listening = listening;
    }

    /** Receives every new file of the inbox of this run, and keeps it for ever. */
    public void work(RunContext run) {
        try {
            InboxScan scan = scanInbox.scan(Path.of(run.place()), quiet);
            listening.current().inboxScanned(scan.files().size());
            Map<String, String> seen = files.fingerprintsSeen(scan.files());
            List<InboxFile> others = new ArrayList<>();
            for (InboxFile file : scan.files()) {
                String known = seen.get(file.path());
                if (known == null || originals.find(known).isEmpty()) {
                    others.add(file);
                }
            }
            try (KeepAhead kept = new KeepAhead(originals, others)) {
                for (InboxFile file : others) {
                    receive(run, file, kept);
                }
            }
            retryWithPasswords();
            for (StoredFile pending : files.pending()) {
                unpack(run, pending);
            }
            scan.passedOver().forEach(this::leave);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was refused for want of a password is read again as soon as one is given. */
    private void retryWithPasswords() throws IOException {
        for (StoredFile refused : files.refusedFor(PROTECTED)) {
            if (!passwords.of(refused.path()).isEmpty()) {
                files.reopen(refused.fileId());
            }
        }
    }

    private void unpack(RunContext run, StoredFile archive) throws IOException {
        Path original = originals.find(archive.fingerprint()).orElseThrow();
        if (!UnpackArchive.isArchive(original)) {
            return;
        }
        Unpacked unpacked = unpackArchive.unpack(original, archive.path());
        for (Unpacked.Member member : unpacked.members()) {
            Originals.Original kept = member.original();
            files.register(new ReceivedFile(
                    kept.fingerprint(),
                    member.path(),
                    NaturalOrder.key(member.path()),
                    kept.sizeBytes(),
                    archive.receivedOn(),
                    run.runId()));
        }
        LOG.info("unpacked {}: {} files", archive.path(), unpacked.members().size());
        if (unpacked.leftOut().isEmpty()) {
            files.unpacked(archive.fileId());
        } else {
            files.refuse(archive.fileId(), INCOMPLETE, messages.message(INCOMPLETE, Map.of("detail", list(unpacked))));
        }
    }

    private String list(Unpacked unpacked) {
        return unpacked.leftOut().stream()
                .map(left -> left.path() + " (" + messages.text("archive." + left.reason()) + ")")
                .collect(Collectors.joining("; "));
    }

    private void receive(RunContext run, InboxFile file, KeepAhead keep) throws IOException {
        try {
            Originals.Original kept = keep.next();
            files.register(new ReceivedFile(
                    kept.fingerprint(),
                    file.path(),
                    file.pathOrder(),
                    kept.sizeBytes(),
                    run.knowledgeDate(),
                    run.runId()));
            files.remember(file, kept.fingerprint());
        } catch (Originals.StillGrowing e) {
            leave(new InboxScan.PassedOver(file.path(), InboxScan.Reason.GROWING));
        }
    }

    private void leave(InboxScan.PassedOver left) {
        LOG.info("left in the inbox: {} ({})", left.path(), left.reason());
        listening.current().leftInInbox(left);
    }
}
