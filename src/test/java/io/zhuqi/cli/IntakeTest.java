package io.zhuqi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code preview} tells beforehand what a night does, {@code intake} tells afterwards what became of each file. */
class IntakeTest {
    private static final String LEAVE = "干部姓名|开始日期|结束日期|类型";
    private static final Path folder = TestHome.fresh("intake");
    private static final Path inbox = folder.resolve("inbox");
    private static Commanded night;

    @BeforeAll
    static void receiveAnInbox() throws IOException {
        Path county = Files.createDirectories(inbox.resolve("高台县"));
        write(county.resolve("a-请假.xlsx"), book(List.of(LEAVE, "李飞|2022-10-08|2022-10-09|事假", "王明|2022-10-08||事假")));
        write(
                county.resolve("b-两类表.xlsx"),
                book(List.of(
                        "高台县2022年9月请假登记",
                        LEAVE,
                        "李飞|2022-09-08|2022-09-09|病假",
                        "临泽县2022年10月问题台账",
                        "企业名称|问题描述|提出日期|办理状态",
                        "甲公司|贷款难|2022-10-11|办理中")));
        byte[] two = book(List.of(LEAVE, "张强|2022-10-12|2022-10-13|事假"), List.of(LEAVE, "张强|2022-10-14|2022-10-14|事假"));
        write(county.resolve("c-坏了一张表.xlsx"), cutShort(two, "xl/worksheets/sheet2.xml"));
        write(inbox.resolve("d-菜谱.xlsx"), book(List.of("菜名|辣度|价格|厨师", "鱼香肉丝|3|28|刘")));
        Files.copy(county.resolve("a-请假.xlsx"), county.resolve("e-再报一次.xlsx"));
        Files.createFile(inbox.resolve("~$a-请假.xlsx"));
        night = Commanded.run(
                "nightly",
                "--home",
                folder.resolve("home"),
                "--inbox",
                inbox,
                "--business-date",
                "2022-10-31",
                "--received",
                "2022-10-31");
    }

    @Test
    void tellsTheFateOfEveryFile() throws IOException {
        assertThat(night.exitCode()).as(night.err()).isEqualTo(1);
        write(inbox.resolve("f-新到.xlsx"), book(List.of(LEAVE)));
        // Another time, the same content: it came all the same.
        Files.setLastModifiedTime(inbox.resolve("高台县/a-请假.xlsx"), FileTime.from(Instant.parse("2022-10-20T00:00:00Z")));
        Map<String, JsonNode> files = intake("--inbox", inbox);
        Files.delete(inbox.resolve("f-新到.xlsx"));
        assertThat(files).hasSize(7);
        assertThat(field(files, "高台县/a-请假.xlsx", "state")).isEqualTo("部分收下");
        assertThat(field(files, "高台县/a-请假.xlsx", "receipt")).contains("a-请假-退回");
        assertThat(field(files, "高台县/b-两类表.xlsx", "state")).isEqualTo("收下");
        assertThat(field(files, "d-菜谱.xlsx", "state")).isEqualTo("拒收");
        assertThat(field(files, "d-菜谱.xlsx", "reason")).contains("表头");
        assertThat(field(files, "高台县/e-再报一次.xlsx", "state")).isEqualTo("重复");
        assertThat(field(files, "高台县/e-再报一次.xlsx", "reason")).contains("高台县/a-请假.xlsx");
        assertThat(field(files, "~$a-请假.xlsx", "reason")).contains("临时文件");
        assertThat(field(files, "f-新到.xlsx", "state")).isEqualTo("在收件箱");
    }

    @Test
    void aSheetOfTwoTablesIsOfTwoKindsCountiesAndMonths() throws IOException {
        Map<String, JsonNode> files = intake();
        assertThat(field(files, "高台县/b-两类表.xlsx", "kinds")).isEqualTo("请假登记、问题台账");
        assertThat(field(files, "高台县/b-两类表.xlsx", "county")).isEqualTo("临泽县、高台县");
        assertThat(field(files, "高台县/b-两类表.xlsx", "months")).isEqualTo("2022-09、2022-10");
    }

    @Test
    void aDamagedSheetIsNamedAndKeepsNoGoodSheetOut() throws IOException {
        Map<String, JsonNode> files = intake();
        assertThat(field(files, "高台县/c-坏了一张表.xlsx", "state")).isEqualTo("部分收下");
        assertThat(Integer.parseInt(field(files, "高台县/c-坏了一张表.xlsx", "accepted")))
                .isPositive();
        assertThat(Commanded.run("quarantine", "--home", folder.resolve("home")).out())
                .containsPattern("c-坏了一张表\\.xlsx \\[Sheet1\\] 第 \\d+ 行：.*读不出来");
    }

    @Test
    void onlyWhatIsAskedFor() throws IOException {
        assertThat(intake("--kind", "problems").keySet()).containsExactly("高台县/b-两类表.xlsx");
        assertThat(intake("--period", "2022-09").keySet()).containsExactly("高台县/b-两类表.xlsx");
        assertThat(intake("--county", "620723").keySet()).containsExactly("高台县/b-两类表.xlsx");
        assertThat(intake("--state", "REFUSED").keySet()).containsExactly("d-菜谱.xlsx");
        Commanded wrong = Commanded.run("intake", "--home", folder.resolve("home"), "--county", "99");
        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.err()).contains("620724 高台县");
    }

    @Test
    void aPreviewSaysWhatTheNightDoesAndStoresNothing() throws IOException {
        Map<String, JsonNode> files = intake();
        Path elsewhere = folder.resolve("no-home");
        for (String path : List.of("高台县/a-请假.xlsx", "高台县/b-两类表.xlsx", "高台县/c-坏了一张表.xlsx", "d-菜谱.xlsx")) {
            Commanded preview = Commanded.as(
                    "preview",
                    inbox.resolve(path),
                    "--inbox",
                    inbox,
                    "--home",
                    elsewhere,
                    "--received",
                    "2022-10-31",
                    "--format",
                    "json");
            JsonNode told = JsonMapper.shared().readTree(preview.out()).get(0);
            boolean good = field(files, path, "state").equals("收下");
            assertThat(preview.exitCode()).as(path + preview.err()).isEqualTo(good ? 0 : 1);
            assertThat(told.get("refusal").isNull())
                    .isEqualTo(!field(files, path, "state").equals("拒收"));
            if (told.get("refusal").isNull()) {
                for (String count : List.of("read", "accepted", "quarantined", "ignored")) {
                    long rows = told.get("sheets")
                            .valueStream()
                            .mapToLong(sheet -> sheet.get("rows").get(count).asLong())
                            .sum();
                    assertThat(rows).as(path + " " + count).isEqualTo(Long.parseLong(field(files, path, count)));
                }
            }
        }
        assertThat(elsewhere).doesNotExist();
    }

    @Test
    void aPreviewSaysWhyAndFromWhere() {
        Commanded preview = Commanded.as("preview", inbox.resolve("高台县/b-两类表.xlsx"), "--received", "2022-10-31");
        assertThat(preview.out())
                .contains("认作“请假登记”：表头在第 2 行，4 列认出 4 列")
                .contains("A 列“干部姓名” → 干部姓名")
                .contains("县区 临泽县，取自标题“临泽县2022年10月问题台账”")
                .contains("月份 2022-10，取自标题");
        assertThat(Commanded.as("preview", "nowhere.xlsx").exitCode()).isEqualTo(2);
    }

    private static Map<String, JsonNode> intake(Object... options) {
        Object[] arguments = new Object[5 + options.length];
        Arrays.setAll(
                arguments,
                i -> i < 5
                        ? new Object[] {"intake", "--home", folder.resolve("home"), "--format", "json"}[i]
                        : options[i - 5]);
        Map<String, JsonNode> files = new TreeMap<>();
        JsonMapper.shared()
                .readTree(Commanded.as(arguments).out())
                .forEach(file -> files.put(file.get("file").asString(), file));
        return files;
    }

    private static String field(Map<String, JsonNode> files, String file, String field) {
        assertThat(files).containsKey(file);
        return files.get(file).get(field).asString();
    }

    @SafeVarargs
    private static byte[] book(List<String>... sheets) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            for (List<String> rows : sheets) {
                Sheet sheet = workbook.createSheet();
                for (int i = 0; i < rows.size(); i++) {
                    Row row = sheet.createRow(i);
                    String[] cells = rows.get(i).split("\\|");
                    for (int j = 0; j < cells.length; j++) {
                        row.createCell(j).setCellValue(cells[j]);
                    }
                }
            }
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    /** The same workbook with one part that ends in its middle. */
    private static byte[] cutShort(byte[] book, String part) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(book));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(content, 0, entry.getName().equals(part) ? content.length * 3 / 4 : content.length);
            }
        }
        return bytes.toByteArray();
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(bytes);
        }
    }
}
