package io.zhuqi.tabular.opening;

import io.zhuqi.tabular.TabularLimits;
import io.zhuqi.tabular.UnreadableFile;
import io.zhuqi.tabular.UnreadableFile.Reason;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The parts of a zipped document, by name without regard to case and to the direction of slashes. Nothing is ever
 * unpacked to a folder; what a part unpacks to is counted against the limits while it is read.
 */
public final class ZipParts implements Closeable {
    private final ZipFile zip;
    private final TabularLimits limits;
    private final Deadline deadline;
    private final Map<String, ZipEntry> parts = new HashMap<>();
    private final Set<String> ambiguous = new HashSet<>();

    private ZipParts(ZipFile zip, TabularLimits limits, Deadline deadline) {
        this.zip = zip;
        this.limits = limits;
        this.deadline = deadline;
        zip.stream().forEach(this::add);
    }

    /** A name that stands twice with other bytes means one thing to one program and another to the next. */
    private void add(ZipEntry part) {
        ZipEntry before = parts.putIfAbsent(key(part.getName()), part);
        if (before != null && (before.getCrc() != part.getCrc() || before.getSize() != part.getSize())) {
            ambiguous.add(key(part.getName()));
        }
    }

    public static ZipParts open(Path file, TabularLimits limits, Deadline deadline) throws IOException, UnreadableFile {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1);
        } catch (ZipException damaged) {
            throw new UnreadableFile(Reason.DAMAGED, "the zip is broken: " + damaged.getMessage(), damaged);
        }
        if (zip.size() > limits.maxEntries()) {
            zip.close();
            throw new UnreadableFile(Reason.TOO_LARGE, "more than " + limits.maxEntries() + " entries in the zip");
        }
        return new ZipParts(zip, limits, deadline);
    }

    public boolean has(String name) {
        return parts.containsKey(key(name));
    }

    /** The unpacked bytes of a part, to be closed by the caller; none where there is no such part. */
    public Optional<InputStream> stream(String name) throws IOException {
        ZipEntry entry = parts.get(key(name));
        if (entry == null) {
            return Optional.empty();
        }
        if (ambiguous.contains(key(name))) {
            throw new IOException(new UnreadableFile(
                    Reason.DAMAGED, "the part " + name + " stands twice in the zip, each time otherwise"));
        }
        return Optional.of(new Counted(zip.getInputStream(entry), Math.max(1, entry.getCompressedSize())));
    }

    /**
     * The name of the part that a relationship points at.
     *
     * @param from name of the part that holds the relationship
     * @param target as it stands there, absolute or relative
     */
    public static String resolve(String from, String target) {
        String path = target.replace('\\', '/');
        if (!path.startsWith("/")) {
            path = from.substring(0, from.lastIndexOf('/') + 1) + path;
        }
        StringBuilder out = new StringBuilder();
        for (String step : path.split("/", -1)) {
            if (step.equals("..")) {
                out.setLength(Math.max(0, out.lastIndexOf("/")));
            } else if (!step.isEmpty() && !step.equals(".")) {
                out.append(out.isEmpty() ? "" : "/").append(step);
            }
        }
        return out.toString();
    }

    /** The part in which the relationships of a part stand. */
    public static String relationshipsOf(String part) {
        int slash = part.lastIndexOf('/') + 1;
        return part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
    }

    private static String key(String name) {
        String slashed = name.replace('\\', '/');
        return (slashed.startsWith("/") ? slashed.substring(1) : slashed).toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Refuses a part that unpacks to too much, by itself or for its packed size. */
    private final class Counted extends FilterInputStream {
        private final long packed;
        private long unpacked;

        Counted(InputStream in, long packed) {
            super(in);
            this.packed = packed;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            deadline.ask();
            int n = super.read(buffer, offset, length);
            count(Math.max(0, n));
            return n;
        }

        private void count(int bytes) throws IOException {
            unpacked += bytes;
            if (unpacked > limits.maxInflatedBytes()
                    || (unpacked > limits.inflationGrace() && unpacked / packed > limits.maxInflationRatio())) {
                throw new IOException(new UnreadableFile(
                        Reason.TOO_LARGE, "a part unpacks to more than " + unpacked + " bytes from " + packed));
            }
        }
    }
}
