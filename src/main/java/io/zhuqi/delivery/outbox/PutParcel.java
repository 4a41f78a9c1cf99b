package io.zhuqi.delivery.outbox;

import io.zhuqi.reporting.issue.FrozenFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import org.springframework.util.FileSystemUtils;

/** Puts a parcel into the outbox: its folder appears as a whole, then it is written down. */
record PutParcel(DeliveryStore store, Clock clock) {
    private static final String DRAFT = ".draft";

    /** @param from where the files lie; a folder that lies at {@code target} already is the parcel */
    void put(Manifest manifest, Path from, Path target, long runId) {
        if (!Files.isDirectory(target)) {
            write(manifest, from, target);
        }
        store.packed(Manifest.in(target), target.toString(), clock.instant(), runId);
    }

    private static void write(Manifest manifest, Path from, Path target) {
        try {
            Path draft = target.resolveSibling(DRAFT);
            FileSystemUtils.deleteRecursively(draft);
            Files.createDirectories(draft);
            for (FrozenFile file : manifest.files()) {
                Files.copy(from.resolve(file.name()), draft.resolve(file.name()));
            }
            manifest.writeTo(draft);
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
