package io.zhuqi.reporting.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.Document;
import com.lowagie.text.DocumentException;
import com.lowagie.text.Font;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import com.sun.management.OperatingSystemMXBean;
import io.zhuqi.control.DirectoryJobs;
import io.zhuqi.reporting.Block;
import io.zhuqi.reporting.Report;
import io.zhuqi.reporting.Section;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One page for each of many enterprises, on all cores, printed alone and as the job does it, read again; and the same text by the PDF
 * library alone in the same run: paragraphs and tables of its own making, the same faces, cut to the characters used. How many:
 * {@code -Dbench.pages}.
 */
class PagesBench {
    private static final int PAGES = Integer.getInteger("bench.pages", 10_000);
    private static final int WARM = 300;
    private static final int ROUND = 500;
    private static final Map<String, BaseFont> BASES = new ConcurrentHashMap<>();
    private static final String FONTS = "src/main/resources/io/zhuqi/reporting/pdf/fonts/Zhuqi";

    @TempDir
    Path folder;

    @Test
    void pagesOfEnterprisesAgainstTheLibraryAlone() {
        WritePdf pdf = new WritePdf(new DirectoryJobs(Path.of("jobs")));
        IntConsumer ours = i -> {
            try {
                assertThat(pdf.write(page(i), OutputStream.nullOutputStream()).pages())
                        .isEqualTo(1);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
        IntConsumer proved = i -> prove(pdf, page(i), folder.resolve(i + ".pdf"));
        IntConsumer library = i -> bare(page(i));
        List<Course> courses = List.of(
                new Course("ours", ours), new Course("written and read again", proved), new Course("library", library));

        courses.forEach(course -> course.run(0, WARM));
        courses.forEach(Course::reset);
        for (int from = 0; from < PAGES; from += ROUND) {
            for (Course course : courses) {
                course.run(from, Math.min(PAGES, from + ROUND));
            }
        }

        Course alone = courses.get(2);
        System.out.printf("%d pages, %d cores%n", PAGES, Runtime.getRuntime().availableProcessors());
        for (Course course : courses) {
            System.out.printf(
                    "%s: %.1f s (%.0f/s), processor %.1f s; rate %.2f of the library alone, by processor time %.2f%n",
                    course.name,
                    course.wall / 1e9,
                    PAGES * 1e9 / course.wall,
                    course.processor / 1e9,
                    alone.wall / (double) course.wall,
                    alone.processor / (double) course.processor);
        }
    }

    private static void prove(WritePdf pdf, Report report, Path file) {
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                pdf.write(report, out);
            }
            assertThat(pdf.differences(report, file)).isEmpty();
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One way to print the pages. All go on in turn, a round each, so that what else the machine has to do meets all alike. */
    private static final class Course {
        private static final OperatingSystemMXBean PROCESS =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        private final String name;
        private final IntConsumer page;
        private long wall;
        private long processor;

        Course(String name, IntConsumer page) {
            this.name = name;
            this.page = page;
        }

        void run(int from, int to) {
            long start = System.nanoTime();
            long before = PROCESS.getProcessCpuTime();
            IntStream.range(from, to).parallel().forEach(page);
            wall += System.nanoTime() - start;
            processor += PROCESS.getProcessCpuTime() - before;
        }

        void reset() {
            wall = 0;
            processor = 0;
        }
    }

    /** A page like that of 一企一策, another text for each enterprise. */
    private static Report page(int i) {
        String firm = "张掖市绿禾" + i + "号种业有限公司";
        List<Block> blocks = new ArrayList<>();
        blocks.add(Demo.body(firm + "累计反映问题3件，已解决1件；可享受政策措施5项，已享受2项。"));
        blocks.add(table("problems", "反映的问题", 4, i));
        blocks.add(table("policies", "还可享受的政策", 6, i));
        blocks.add(new Block.Paragraph(Block.Paragraph.Style.NOTE, "数据截至2022年11月22日；逐条对照见附表。"));
        return new Report(Demo.head(), List.of(new Section("enterprise", 1, "", false, blocks)), List.of());
    }

    private static Block.Table table(String id, String title, int rows, int i) {
        List<Block.Row> all = new ArrayList<>();
        for (int row = 1; row <= rows; row++) {
            all.add(Demo.row(
                    Demo.cell(Integer.toString(i * 10 + row)),
                    Demo.cell("反映流动资金紧张，需协调金融机构续贷第" + (i + row) + "笔"),
                    Demo.cell("贷款融资"),
                    Demo.cell("2022-11-" + (10 + row))));
        }
        return new Block.Table(
                id,
                title,
                List.of(
                        Demo.number("n", "编号", 1),
                        Demo.text("text", "内容", 5),
                        Demo.text("kind", "类别", 2),
                        Demo.date("day", "时限")),
                all,
                null,
                "",
                "无");
    }

    private static void bare(Report report) {
        try (Document document = new Document(PageSize.A4, 79, 74, 105, 55)) {
            PdfWriter.getInstance(document, OutputStream.nullOutputStream());
            document.open();
            document.add(new Paragraph(report.head().banner(), font("Hei", 12)));
            document.add(new Paragraph(report.head().title(), font("Title", 24)));
            document.add(new Paragraph(report.head().periodText(), font("Kai", 12)));
            document.add(new Paragraph(
                    report.head().issueText() + " " + report.head().organ(), font("Kai", 13)));
            for (Block block : report.sections().get(0).blocks()) {
                if (block instanceof Block.Paragraph text) {
                    boolean small = text.style() == Block.Paragraph.Style.NOTE;
                    document.add(new Paragraph(text.text(), small ? font("Song", 9) : font("Fang", 15.75f)));
                } else if (block instanceof Block.Table table) {
                    document.add(new Paragraph(table.title(), font("Hei", 11)));
                    document.add(bare(table));
                }
            }
            document.add(new Paragraph("\u2014 1 \u2014", font("Song", 14)));
        } catch (DocumentException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PdfPTable bare(Block.Table table) {
        PdfPTable bare = new PdfPTable(new float[] {1, 5, 2, 2});
        bare.setHeaderRows(1);
        for (Block.Column column : table.columns()) {
            bare.addCell(new Phrase(column.label(), font("Hei", 10)));
        }
        for (Block.Row row : table.rows()) {
            for (Block.Cell cell : row.cells()) {
                bare.addCell(new Phrase(cell.text(), font("Song", 10)));
            }
        }
        return bare;
    }

    /** From memory, once for all: read from a file, a face costs the library more than all the rest. */
    private static Font font(String face, float size) {
        return new Font(BASES.computeIfAbsent(face, PagesBench::base), size);
    }

    private static BaseFont base(String face) {
        String file = FONTS + face + "-Regular.ttf";
        try {
            byte[] bytes = Files.readAllBytes(Path.of(file));
            return BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.CACHED, bytes, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
