package io.zhuqi.inbox;

import io.zhuqi.inbox.InboxScan.PassedOver;
import io.zhuqi.inbox.InboxScan.Reason;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Looks through an inbox folder with all its subfolders. */
public final class ScanInbox {
    private static final String UNIX = "unix";
    private static final Duration STEADY_AFTER = Duration.ofSeconds(3);

    private final Clock clock;

    public ScanInbox(Clock clock) {
        this.clock = clock;
    }

    /**
     * Lists what lies in the inbox now; reads no file.
     *
     * @param quiet for how long a file must have been left alone to be taken as whole; zero takes all
     * @throws IOException when the inbox is no folder or cannot be read
     */
    public InboxScan scan(Path inbox, Duration quiet) throws IOException {
        Collector collector = new Collector(inbox.toRealPath(), clock.instant(), quiet);
        Files.walkFileTree(collector.root, collector);
        collector.files.sort(Comparator.comparing(InboxFile::pathOrder, NaturalOrder.KEYS));
        collector.passedOver.sort(Comparator.comparing(passed -> NaturalOrder.key(passed.path()), NaturalOrder.KEYS));
        return new InboxScan(collector.files, collector.passedOver);
    }

    private static final class Collector extends SimpleFileVisitor<Path> {
        private final Path root;
        private final Instant now;
        private final Duration quiet;
        private final List<InboxFile> files = new ArrayList<>();
        private final List<PassedOver> passedOver = new ArrayList<>();

        Collector(Path root, Instant now, Duration quiet) {
            this.root = root;
            this.now = now;
            this.quiet = quiet;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            if (!folder.equals(root) && isHidden(folder)) {
                passOver(folder, Reason.HIDDEN);
                return FileVisitResult.SKIP_SUBTREE;
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Reason reason = reasonToPassOver(file, attributes);
            if (reason != null) {
                passOver(file, reason);
                return FileVisitResult.CONTINUE;
            }
            try {
                files.add(inboxFile(file, attributes));
            } catch (NoSuchFileException gone) {
                // Taken away since the folder was listed.
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (file.equals(root)) {
                throw failure;
            }
            if (!(failure instanceof NoSuchFileException)) {
                passOver(file, Reason.UNREADABLE);
            }
            return FileVisitResult.CONTINUE;
        }

        private @Nullable Reason reasonToPassOver(Path file, BasicFileAttributes attributes) throws IOException {
            String path = relative(file);
            String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
            if (name.startsWith("~$") || name.endsWith(".part") || name.endsWith(".tmp")) {
                return Reason.TEMPORARY;
            }
            if (isHidden(file)) {
                return Reason.HIDDEN;
            }
            if (!attributes.isRegularFile()) {
                return Reason.NO_PLAIN_FILE;
            }
            if (age(attributes.lastModifiedTime()).compareTo(quiet) < 0) {
                return Reason.GROWING;
            }
            return Files.isReadable(file) ? null : Reason.UNREADABLE;
        }

        private InboxFile inboxFile(Path file, BasicFileAttributes attributes) throws IOException {
            String path = relative(file);
            FileTime changed = changed(file, attributes);
            return new InboxFile(
                    path,
                    NaturalOrder.key(path),
                    file,
                    attributes.size(),
                    nanos(attributes.lastModifiedTime()),
                    tellsChanges(file) ? nanos(changed) : 0,
                    age(attributes.lastModifiedTime()).compareTo(STEADY_AFTER) >= 0
                            && age(changed).compareTo(STEADY_AFTER) >= 0);
        }

        /** The time of the last change of any kind, in its place that of the modification where the system tells no such time. */
        private static FileTime changed(Path file, BasicFileAttributes attributes) throws IOException {
            return tellsChanges(file)
                    ? (FileTime) Files.getAttribute(file, UNIX + ":ctime", LinkOption.NOFOLLOW_LINKS)
                    : attributes.lastModifiedTime();
        }

        private static boolean tellsChanges(Path file) {
            return file.getFileSystem().supportedFileAttributeViews().contains(UNIX);
        }

        /** A time ahead of our clock counts by its distance too: another machine's clock may be wrong for good. */
        private Duration age(FileTime time) {
            return Duration.between(time.toInstant(), now).abs();
        }

        private void passOver(Path file, Reason reason) {
            passedOver.add(new PassedOver(relative(file), reason));
        }

        private String relative(Path file) {
            return PathText.relative(root, file);
        }

        private static boolean isHidden(Path file) throws IOException {
            return String.valueOf(file.getFileName()).startsWith(".") || Files.isHidden(file);
        }

        private static long nanos(FileTime time) {
            return time.to(TimeUnit.NANOSECONDS);
        }
    }
}
