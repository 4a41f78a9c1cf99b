package io.zhuqi.operations;

import io.zhuqi.inbox.InboxFile;
import io.zhuqi.inbox.InboxScan;
import io.zhuqi.inbox.ScanInbox;
import io.zhuqi.operations.IntakeStore.Entry;
import io.zhuqi.operations.IntakeStore.State;
import io.zhuqi.store.FileStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The files that came, with their fate, and those that wait; looks only. */
public final class Intake {
    private final IntakeStore store;
    private final FileStore files;
    private final ScanInbox scan;
    private final Duration quiet;

    Intake(IntakeStore store, FileStore files, ScanInbox scan, Duration quiet) {
        this.store = store;
        this.files = files;
        this.scan = scan;
        this.quiet = quiet;
    }

    /**
     * Everything received, a duplicate right after its first; then what waits in the inbox.
     *
     * @param inbox to be looked at; null for none
     * @throws IOException when the inbox cannot be walked
     */
    public List<Entry> entries(@Nullable Path inbox) throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (IntakeStore.Received received : store.received()) {
            Entry first = received.entry();
            entries.add(first);
            received.again()
                    .forEach(path ->
                            entries.add(Entry.without(path, State.DUPLICATE, first.receivedOn(), first.path())));
        }
        if (inbox != null) {
            addWaiting(entries, inbox);
        }
        return entries;
    }

    private void addWaiting(List<Entry> entries, Path inbox) throws IOException {
        InboxScan found = scan.scan(inbox, quiet);
        Map<String, String> seen = files.fingerprintsSeen(found.files());
        for (InboxFile file : found.files()) {
            if (!seen.containsKey(file.path())) {
                entries.add(Entry.without(file.path(), State.WAITING, null, "NEXT_NIGHT"));
            }
        }
        for (InboxScan.PassedOver left : found.passedOver()) {
            entries.add(Entry.without(
                    left.path(), State.WAITING, null, left.reason().name()));
        }
    }
}
