package io.zhuqi.pipeline;

import io.zhuqi.inbox.InboxFile;
import io.zhuqi.inbox.InboxScan;
import io.zhuqi.inbox.Originals;
import io.zhuqi.inbox.ScanInbox;
import io.zhuqi.store.FileStore;
import io.zhuqi.store.ReceivedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps and registers what is new in the inbox. A file whose content was seen before costs its fingerprint only. */
final class ReceiveFiles {
    private static final Logger LOG = LoggerFactory.getLogger(ReceiveFiles.class);

    private final ScanInbox scanInbox;
    private final Originals originals;
    private final FileStore files;
    private final Duration quiet;
    private final Listening listening;

    /**
     * Receives into one home and one store.
     *
     * @param quiet for how long a file must have been left alone to be taken as whole
     */
    ReceiveFiles(ScanInbox scanInbox, Originals originals, FileStore files, Duration quiet, Listening listening) {
        this.scanInbox = scanInbox;
        this.originals = originals;
        this.files = files;
        this.quiet = quiet;
        this.listening = listening;
    }

    void work(RunContext run) {
        try {
            InboxScan scan = scanInbox.scan(Path.of(run.place()), quiet);
            listening.current().inboxScanned(scan.files().size());
            Map<String, String> seen = files.fingerprintsSeen(scan.files());
            for (InboxFile file : scan.files()) {
                receive(run, file, seen);
            }
            scan.passedOver().forEach(this::leave);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void receive(RunContext run, InboxFile file, Map<String, String> seen) throws IOException {
        String known = seen.get(file.path());
        if (known != null && originals.find(known).isPresent()) {
            return;
        }
        try {
            Originals.Original kept = originals.keep(file);
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
