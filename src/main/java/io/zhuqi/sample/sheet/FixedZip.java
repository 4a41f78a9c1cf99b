package io.zhuqi.sample.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Writes a zip archive again with fixed entry times: what carries no clock can be compared. */
final class FixedZip {
    private static final LocalDateTime MOMENT = LocalDateTime.of(2022, 11, 22, 0, 0);

    private FixedZip() {}

    /** Something that writes an archive to a stream. */
    interface Source {
        void writeTo(OutputStream out) throws IOException;
    }

    static void write(Path file, Source source) throws IOException {
        Path draft = Files.createTempFile("sample", ".zip");
        try {
            try (OutputStream out = Files.newOutputStream(draft)) {
                source.writeTo(out);
            }
            copy(draft, file);
        } finally {
            Files.delete(draft);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        // read by its directory: the streaming writer leaves the sizes out of the local headers
        try (ZipFile in = new ZipFile(from.toFile());
                OutputStream target = Files.newOutputStream(to);
                ZipOutputStream out = new ZipOutputStream(target)) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                ZipEntry fixed = new ZipEntry(entry.getName());
                fixed.setTimeLocal(MOMENT);
                out.putNextEntry(fixed);
                try (InputStream content = in.getInputStream(entry)) {
                    content.transferTo(out);
                }
                out.closeEntry();
            }
        }
    }
}
