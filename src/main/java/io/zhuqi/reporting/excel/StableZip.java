package io.zhuqi.reporting.excel;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Writes a zip anew with its entries in one order and at one time, so that the same content gives the same bytes. */
public final class StableZip {
    /** The part that readers look for first. */
    private static final String CONTENT_TYPES = "[Content_Types].xml";

    private StableZip() {}

    /**
     * Copies the entries of one zip into another, content types first, then by name, all with the same date.
     *
     * @throws IOException when either cannot be read or written
     */
    public static void copy(Path from, OutputStream to, LocalDate day) throws IOException {
        try (ZipFile source = new ZipFile(from.toFile())) {
            List<String> names = new ArrayList<>();
            for (Enumeration<? extends ZipEntry> e = source.entries(); e.hasMoreElements(); ) {
                names.add(e.nextElement().getName());
            }
            names.sort(Comparator.comparing((String name) -> !name.equals(CONTENT_TYPES))
                    .thenComparing(Comparator.naturalOrder()));
            ZipOutputStream target = new ZipOutputStream(to);
            for (String name : names) {
                ZipEntry entry = new ZipEntry(name);
                entry.setTimeLocal(day.atStartOfDay());
                target.putNextEntry(entry);
                try (InputStream in = source.getInputStream(source.getEntry(name))) {
                    in.transferTo(target);
                }
                target.closeEntry();
            }
            target.finish();
        }
    }
}
