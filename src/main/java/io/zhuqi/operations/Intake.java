package io.zhuqi.operations;

import io.zhuqi.inbox.InboxFile;
import io.zhuqi.inbox.InboxScan;
import io.zhuqi.inbox.Originals;
import io.zhuqi.inbox.ScanInbox;
import io.zhuqi.operations.IntakeStore.Entry;
import io.zhuqi.operations.IntakeStore.State;
import io.zhuqi.store.FileStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        Map<String, Set<String>> contents = new HashMap<>();
        for (IntakeStore.Received received : store.received()) {
            Entry first = received.entry();
            entries.add(first);
            cameUnder(first.path(), first, contents);
            for (String path : received.again()) {
                entries.add(Entry.without(path, State.DUPLICATE, first.receivedOn(), first.path()));
                cameUnder(path, first, contents);
            }
        }
        if (inbox != null) {
            addWaiting(entries, inbox, contents);
        }
        return entries;
    }

    private static void cameUnder(String path, Entry entry, Map<String, Set<String>> contents) {
        if (entry.fingerprint() != null) {
            contents.computeIfAbsent(path, unknown -> new HashSet<>()).add(entry.fingerprint());
        }
    }

    /** @param contents the fingerprints of all that came, by path */
    private void addWaiting(List<Entry> entries, Path inbox, Map<String, Set<String>> contents) throws IOException {
        InboxScan found = scan.scan(inbox, quiet);
        Map<String, String> seen = files.fingerprintsSeen(found.files());
        for (InboxFile file : found.files()) {
            if (!seen.containsKey(file.path()) && !hasCome(file, contents.get(file.path()))) {
                entries.add(Entry.without(file.path(), State.WAITING, null, "NEXT_NIGHT"));
            }
        }
        for (InboxScan.PassedOver left : found.passedOver()) {
            entries.add(Entry.without(
                    left.path(), State.WAITING, null, left.reason().name()));
        }
    }

    /** Times prove nothing for a file that was changed just before it was received: its content does. */
    private static boolean hasCome(InboxFile file, @Nullable Set<String> fingerprints) throws IOException {
        return fingerprints != null && fingerprints.contains(Originals.fingerprint(file.file()));
    }
}
