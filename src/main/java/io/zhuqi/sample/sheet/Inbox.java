package io.zhuqi.sample.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The inbox folder being filled, file by file. */
public final class Inbox {
    private final Path root;
    private final long seed;
    private final Layouts layouts;
    private final List<Damage> damages = new ArrayList<>(Damage.readAll());
    private final Rejections rejections = new Rejections();

    public Inbox(Path root, long seed, Layouts layouts) {
        this.root = root;
        this.seed = seed;
        this.layouts = layouts;
    }

    /**
     * One sheet to be written.
     *
     * @param name the sheet's name; a CSV file has none and its first sheet's name is left unused
     * @param rows read once, row by row
     */
    public record Sheet(String name, Layout layout, SheetHead head, Iterable<SampleRow> rows) {}

    /** Writes a file of one or several sheets; {@code path} is relative to the inbox. */
    public void write(String path, Format format, List<Sheet> sheets) throws IOException {
        RenderSheet render = new RenderSheet(layouts, seed, path, damages, rejections);
        try (Book book = Book.create(root.resolve(path), format)) {
            for (Sheet sheet : sheets) {
                boolean csv = format != Format.XLSX && format != Format.XLS;
                render.render(sheet, csv ? "" : sheet.name(), book.sheet(sheet.name()));
            }
        }
    }

    public void write(String path, Format format, Sheet sheet) throws IOException {
        write(path, format, List.of(sheet));
    }

    /** Sends a file once more under another name. */
    public void sendAgain(String path, String other) throws IOException {
        Path copy = root.resolve(other);
        Path folder = copy.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.copy(root.resolve(path), copy);
    }

    public Layout layout(String name) {
        return layouts.get(name);
    }

    public Rejections rejections() {
        return rejections;
    }
}
