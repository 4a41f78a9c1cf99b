package io.zhuqi.pipeline;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Work logs to measure with: twelve columns of Chinese text, the same for the same seed. A workbook has shared strings and date styles as
 * Excel writes them.
 *
 * @param unique whether every long text stands once only
 */
record BenchLogs(int rows, boolean unique) {
    static final List<String> HEADERS =
            List.of("日志编号", "日期", "干部姓名", "派出单位", "派驻企业", "工作类型", "工作内容", "发现问题", "问题编号", "涉及政策", "提交时间", "备注");

    private static final long SEED = 20_221_122;
    private static final FileTime WRITTEN = FileTime.from(Instant.parse("2022-11-30T00:00:00Z"));
    private static final LocalDate FIRST_DAY = LocalDate.of(2022, 1, 1);
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    private static final int DAYS = 320;
    private static final List<String> TYPES = List.of("走访调研", "协调办理", "政策宣讲", "党建指导", "安全排查", "项目服务", "其他");
    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗";
    private static final List<String> PHRASES = List.of(
            "到企业车间查看生产情况，",
            "与企业负责人座谈，",
            "了解原材料供应和产品销售情况，",
            "协调银行对接续贷事宜，",
            "宣讲税费优惠政策，",
            "帮助整理申报材料，",
            "走访企业职工，",
            "现场督促隐患整改，",
            "向派出单位汇报进展，",
            "联系县区发改局办理用地手续，",
            "商定下一步工作安排，",
            "收集企业反映的用工缺口，",
            "核对政策享受台账，",
            "对接高校毕业生招聘会，",
            "陪同企业办理环评审批，",
            "检查消防设施，");

    /** Writes all rows into one workbook. */
    void workbook(Path file) throws IOException {
        workbook(file, 0, rows);
    }

    /** Spreads the rows over many workbooks of equal size. */
    void workbooks(Path folder, int files) throws IOException {
        for (int i = 0; i < files; i++) {
            int from = (int) ((long) rows * i / files);
            workbook(folder.resolve("worklog-" + i + ".xlsx"), from, (int) ((long) rows * (i + 1) / files));
        }
    }

    /** Spreads the rows over many texts of equal size. */
    void texts(Path folder, int files) throws IOException {
        for (int i = 0; i < files; i++) {
            int from = (int) ((long) rows * i / files);
            text(folder.resolve("worklog-" + i + ".csv"), from, (int) ((long) rows * (i + 1) / files));
        }
    }

    private void text(Path file, int from, int to) throws IOException {
        Files.createDirectories(file.getParent());
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.append(String.join(",", HEADERS)).append("\r\n");
            for (int row = from; row < to; row++) {
                out.append(number(row)).append(',').append(day(row).toString()).append(',');
                for (int column = 0; column < 4; column++) {
                    out.append(word(column, wordOf(column, row))).append(',');
                }
                out.append(content(contentOf(row)))
                        .append(',')
                        .append(problem(row))
                        .append(',');
                out.append(problemNumber(row))
                        .append(',')
                        .append(word(4, wordOf(4, row)))
                        .append(',');
                out.append(day(row).toString())
                        .append(" 17:")
                        .append(Integer.toString(minute(row)))
                        .append(',');
                out.append(remark(remarkOf(row))).append("\r\n");
            }
        }
        Files.setLastModifiedTime(file, WRITTEN);
    }

    private void workbook(Path file, int from, int to) throws IOException {
        Files.createDirectories(file.getParent());
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            BenchWorkbook.writeFrame(zip);
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            Writer out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16);
            Texts texts = new Texts(from, to);
            BenchWorkbook.beginSheet(out, to - from + 1);
            out.append("<row r=\"1\">");
            for (int column = 0; column < HEADERS.size(); column++) {
                BenchWorkbook.text(out, column, 1, column);
            }
            out.append("</row>");
            for (int row = from; row < to; row++) {
                row(out, texts, row, row - from + 2);
            }
            BenchWorkbook.endSheet(out);
            out.flush();
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            texts.write(out);
            out.flush();
        }
        Files.setLastModifiedTime(file, WRITTEN);
    }

    private void row(Writer out, Texts texts, int row, int at) throws IOException {
        out.append("<row r=\"").append(Integer.toString(at)).append("\" spans=\"1:12\">");
        long serial = ChronoUnit.DAYS.between(SERIAL_ZERO, day(row));
        BenchWorkbook.text(out, 0, at, texts.numbers + row - texts.from);
        BenchWorkbook.number(out, 1, at, Long.toString(serial), 1);
        for (int column = 0; column < 4; column++) {
            BenchWorkbook.text(out, column + 2, at, texts.words[column] + wordOf(column, row));
        }
        BenchWorkbook.text(out, 6, at, texts.contents + Math.max(contentOf(row), texts.from) - texts.from);
        BenchWorkbook.text(out, 7, at, unique ? texts.problems + row - texts.from : texts.problems + row % 2000);
        BenchWorkbook.text(out, 8, at, texts.problemNumbers + row % 5000);
        BenchWorkbook.text(out, 9, at, texts.words[4] + wordOf(4, row));
        BenchWorkbook.number(out, 10, at, serial + "." + (700 + minute(row)), 2);
        BenchWorkbook.text(out, 11, at, unique ? texts.remarks + row - texts.from : texts.remarks + remarkOf(row));
        out.append("</row>");
    }

    /** Where the kinds of text stand in the table of shared strings, and the writing of it. */
    private final class Texts {
        private final int from;
        private final int to;
        private final int[] words = new int[5];
        private final int numbers;
        private final int contents;
        private final int problems;
        private final int problemNumbers;
        private final int remarks;
        private final int count;

        Texts(int from, int to) {
            this.from = from;
            this.to = to;
            int size = to - from;
            int next = HEADERS.size();
            for (int column = 0; column < words.length; column++) {
                words[column] = next;
                next += wordsIn(column);
            }
            numbers = next;
            contents = numbers + size;
            problems = contents + size;
            problemNumbers = problems + (unique ? size : 2000);
            remarks = problemNumbers + 5000;
            count = remarks + (unique ? size : 1000);
        }

        void write(Writer out) throws IOException {
            BenchWorkbook.beginTexts(out, count);
            for (String header : HEADERS) {
                BenchWorkbook.sharedText(out, header);
            }
            for (int column = 0; column < words.length; column++) {
                for (int word = 0; word < wordsIn(column); word++) {
                    BenchWorkbook.sharedText(out, word(column, word));
                }
            }
            for (int row = from; row < to; row++) {
                BenchWorkbook.sharedText(out, number(row));
            }
            for (int row = from; row < to; row++) {
                BenchWorkbook.sharedText(out, content(row));
            }
            for (int i = 0; i < problemNumbers - problems; i++) {
                BenchWorkbook.sharedText(out, problem(unique ? from + i : i));
            }
            for (int i = 0; i < 5000; i++) {
                BenchWorkbook.sharedText(out, problemNumber(i));
            }
            for (int i = 0; i < count - remarks; i++) {
                BenchWorkbook.sharedText(out, remark(unique ? from + i : i));
            }
            BenchWorkbook.endTexts(out);
        }
    }

    private static int wordsIn(int column) {
        return List.of(3000, 60, 2000, TYPES.size(), 300).get(column);
    }

    private static int wordOf(int column, int row) {
        return Math.floorMod(row * (column + 7) + row / 13, wordsIn(column));
    }

    private static String word(int column, int word) {
        return switch (column) {
            case 0 -> SURNAMES.charAt(word % 20) + "" + (char) ('\u4e00' + word % 1000) + (char) ('\u5b66' + word % 90);
            case 1 -> "市直第" + word + "工作局";
            case 2 -> "甘肃" + (char) ('\u6cb3' + word % 70) + "兴" + word + "农业科技有限责任公司";
            case 3 -> TYPES.get(word);
            default -> "甘政发〔2022〕" + (word + 1) + "号";
        };
    }

    private static String number(int row) {
        return "RZ2022" + (10_000_000 + row);
    }

    private static LocalDate day(int row) {
        return FIRST_DAY.plusDays(row % DAYS);
    }

    private static int minute(int row) {
        return 10 + row % 50;
    }

    private static String problemNumber(int row) {
        return "WT-" + (10_000 + row % 5000);
    }

    /** Logs are copied now and then. */
    private int contentOf(int row) {
        return unique || row % 10 != 9 ? row : row - 3;
    }

    private int remarkOf(int row) {
        return unique ? row : row % 1000;
    }

    private static String content(int row) {
        return phrases(row, 6 + row % 8) + "编号" + row + "。";
    }

    private String problem(int row) {
        return phrases(row % (unique ? Integer.MAX_VALUE : 2000) + 7, 2) + (unique ? row : row % 2000) + "待解决。";
    }

    private String remark(int row) {
        return phrases(row + 3L, 3) + (unique ? "备注" + row : "") + "。";
    }

    private static String phrases(long number, int count) {
        SplittableRandom random = new SplittableRandom(SEED + number);
        StringBuilder text = new StringBuilder(count * 12);
        for (int i = 0; i < count; i++) {
            text.append(PHRASES.get(random.nextInt(PHRASES.size())));
        }
        return text.toString();
    }
}
