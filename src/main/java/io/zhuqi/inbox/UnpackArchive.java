package io.zhuqi.inbox;

import io.zhuqi.inbox.Unpacked.LeftOut;
import io.zhuqi.inbox.Unpacked.Member;
import io.zhuqi.inbox.Unpacked.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Takes the files out of a {@code .zip} into the originals, each under its own fingerprint. A workbook, which is a zip
 * too, is no archive. Names in the archive only become part of a path that is shown; no file is ever written under them.
 */
public final class UnpackArchive {
    private static final List<String> DOCUMENT_PARTS =
            List.of("[content_types].xml", "mimetype", "content.xml", "xl/workbook.xml", "xl/workbook.bin");

    private final Originals originals;
    private final ArchiveLimits limits;

    public UnpackArchive(Originals originals, ArchiveLimits limits) {
        this.originals = originals;
        this.limits = limits;
    }

    /** Whether a file is an archive of files; one that is broken counts as none. */
    public static boolean isArchive(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(2);
        }
        if (head.length < 2 || head[0] != 'P' || head[1] != 'K') {
            return false;
        }
        try (ZipFile zip = open(file)) {
            for (Enumeration<ZipArchiveEntry> entries = zip.getEntries(); entries.hasMoreElements(); ) {
                String name = entries.nextElement().getName().replace('\\', '/');
                String bare = name.startsWith("/") ? name.substring(1) : name;
                if (DOCUMENT_PARTS.contains(bare.toLowerCase(Locale.ROOT))) {
                    return false;
                }
            }
            return zip.getEntries().hasMoreElements();
        } catch (IOException | RuntimeException broken) {
            return false;
        }
    }

    private static ZipFile open(Path file) throws IOException {
        return ZipFile.builder().setPath(file).get();
    }

    /**
     * Takes out all files; archives in the archive are taken out in their turn.
     *
     * @param path the archive's own, under which its files are shown
     */
    public Unpacked unpack(Path archive, String path) throws IOException {
        Work work = new Work();
        work.unpack(archive, path, 1);
        return new Unpacked(work.members, work.leftOut);
    }

    /** One archive with all that lies in it. */
    private final class Work {
        private final List<Member> members = new ArrayList<>();
        private final List<LeftOut> leftOut = new ArrayList<>();
        private final long start = System.nanoTime();
        private int entries;
        private long bytes;

        void unpack(Path archive, String path, int depth) throws IOException {
            try (ZipFile zip = open(archive)) {
                for (Enumeration<ZipArchiveEntry> all = zip.getEntriesInPhysicalOrder(); all.hasMoreElements(); ) {
                    ZipArchiveEntry entry = all.nextElement();
                    String name = MemberName.clean(PathText.decode(entry.getRawName()));
                    if (entry.isDirectory() || name.isEmpty() || MemberName.isBeside(name)) {
                        continue;
                    }
                    take(zip, entry, path + "/" + name, depth);
                }
            }
        }

        private void take(ZipFile zip, ZipArchiveEntry entry, String path, int depth) throws IOException {
            Optional<Reason> obstacle = obstacle(zip, entry);
            if (obstacle.isPresent()) {
                leftOut.add(new LeftOut(path, obstacle.get()));
                return;
            }
            Originals.Original kept;
            try (InputStream in = zip.getInputStream(entry)) {
                Metered metered = new Metered(in, Math.max(1, entry.getCompressedSize()), limits, bytes, start);
                kept = originals.keep(metered, path);
                bytes += kept.sizeBytes();
            } catch (Metered.Stopped stopped) {
                leftOut.add(new LeftOut(path, stopped.reason()));
                return;
            }
            if (!isArchive(kept.file())) {
                members.add(new Member(path, kept));
            } else if (depth < limits.maxDepth()) {
                unpack(kept.file(), path, depth + 1);
            } else {
                leftOut.add(new LeftOut(path, Reason.TOO_DEEP));
            }
        }

        private Optional<Reason> obstacle(ZipFile zip, ZipArchiveEntry entry) {
            if (++entries > limits.maxEntries()) {
                return Optional.of(Reason.TOO_MANY);
            }
            if (limits.isOver(start)) {
                return Optional.of(Reason.TOO_SLOW);
            }
            if (entry.isUnixSymlink()) {
                return Optional.of(Reason.LINK);
            }
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                return Optional.of(Reason.ENCRYPTED);
            }
            return zip.canReadEntryData(entry) ? Optional.empty() : Optional.of(Reason.DAMAGED);
        }
    }
}
