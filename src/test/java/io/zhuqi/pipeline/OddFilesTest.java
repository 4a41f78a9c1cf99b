package io.zhuqi.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.FileSystemUtils;

/** From the inbox to the stored rows: files of every make, protected, broken and hostile. */
class OddFilesTest {
    private static final Path PLACE = Path.of("target/test-homes/odd-files").toAbsolutePath();
    private static final Path HOME = PLACE.resolve("home");
    private static final Path INBOX = PLACE.resolve("inbox");
    private static final int MILLION = 1_000_000;

    private static ServerSocket outside;
    private static TakeInLine line;

    @BeforeAll
    static void takeInAll() throws Exception {
        FileSystemUtils.deleteRecursively(INBOX);
        outside = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        line = new TakeInLine(HOME, Map.of());
        put("密码/加密.xlsx", OddFiles.encrypted(OddFiles.xlsx("甲一"), "开门"));
        put("密码/旧加密.xls", OddFiles.xls("甲二", "old"));
        Files.writeString(HOME.resolve("passwords.txt"), "加密.xlsx = 关门\n旧*.xls = old\n");
        archives();
        otherMakes();
        hostile();
        line.night(INBOX);
    }

    @AfterAll
    static void end() throws IOException {
        line.close();
        outside.close();
    }

    private static void archives() throws IOException {
        put("压缩/国标.zip", OddFiles.archive(Map.of("临泽县/请假表.csv", OddFiles.csv("乙一"))));
        byte[] inner = OddFiles.archive(Map.of("里面.xlsx", OddFiles.xlsx("乙二")));
        put("压缩/套着.zip", OddFiles.archive(Map.of("再压缩.zip", inner)));
        Map<String, byte[]> members = new LinkedHashMap<>();
        members.put("../../../出走.csv", OddFiles.csv("乙三"));
        members.put("/绝对.csv", OddFiles.csv("乙四"));
        members.put("C:\\盘符.csv", OddFiles.csv("乙五"));
        members.put("链接.csv@", "/etc/passwd".getBytes(StandardCharsets.UTF_8));
        members.put("炸弹.csv", new byte[60_000_000]);
        put("压缩/出走.zip", OddFiles.archive(members));
    }

    private static void otherMakes() throws IOException {
        put("别的/二进制.xlsb", OddFiles.xlsb("丙一"));
        put(
                "别的/宏.xlsm",
                OddFiles.xlsx(
                        OddFiles.sheet(OddFiles.rows("丙二")),
                        Map.of("xl/vbaProject.bin", "Sub Auto_Open() Kill \"*\" End Sub")));
        put("别的/金山.et", OddFiles.xls("丙三", null));
        put("别的/说是文本.csv", OddFiles.xlsx("丙四"));
        put("别的/说是旧表.xls", OddFiles.xlsx("丙五"));
        put("别的/网页.xls", OddFiles.html("丙六", outsideUrl()));
    }

    private static void hostile() throws IOException {
        put(
                "敌意/公式.xlsx",
                OddFiles.xlsx(
                        OddFiles.sheet(OddFiles.row(OddFiles.HEADER)
                                + "<row><c t='str'><f>WEBSERVICE(\"" + outsideUrl() + "\")</f><v>丁一</v></c>"
                                + "<c><f>TODAY()</f><v>44866</v></c><c><f>B2+[1]Sheet1!A1</f><v>44868</v></c>"
                                + "<c t='str'><f>DDE(\"cmd\";\"/c calc\";\"x\")</f><v>病假</v></c></row>"),
                        Map.of()));
        put(
                "敌意/外部链接.xlsx",
                OddFiles.xlsx(
                        OddFiles.sheet(OddFiles.rows("丁二")),
                        Map.of(
                                "xl/externalLinks/externalLink1.xml", "<externalLink/>",
                                "xl/externalLinks/_rels/externalLink1.xml.rels", external("externalLinkPath"),
                                "xl/worksheets/_rels/sheet1.xml.rels", external("hyperlink"))));
        put(
                "敌意/外部表.xlsx",
                OddFiles.xlsx(
                        OddFiles.sheet(OddFiles.rows("丁三")),
                        Map.of("xl/_rels/workbook.xml.rels", external("worksheet"))));
        put(
                "敌意/外部实体.xlsx",
                OddFiles.xlsx(
                        "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + outsideUrl() + "\">]>"
                                + OddFiles.sheet(OddFiles.rows("&e;")),
                        Map.of()));
        put("敌意/炸弹.xlsx", OddFiles.xlsx(OddFiles.sheet(OddFiles.rows("丁四") + " ".repeat(60_000_000)), Map.of()));
        put(
                "敌意/谎报范围.xlsx",
                OddFiles.xlsx(
                        "<worksheet><dimension ref='A1:XFD1048576'/><sheetData>" + OddFiles.rows("丁五")
                                + "</sheetData></worksheet>",
                        Map.of()));
        StringBuilder empty = new StringBuilder(OddFiles.rows("丁六"));
        for (int row = 3; row <= MILLION; row++) {
            empty.append("<row r='")
                    .append(row)
                    .append("' s='1'><c r='A")
                    .append(row)
                    .append("' s='1'/></row>");
        }
        put("敌意/空行.xlsx", OddFiles.xlsx(OddFiles.sheet(empty.toString()), Map.of()));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            密码/旧加密.xls,                    READ,    ,                   甲二
            压缩/国标.zip/临泽县/请假表.csv,    READ,    ,                   乙一
            压缩/套着.zip/再压缩.zip/里面.xlsx, READ,    ,                   乙二
            压缩/出走.zip,                      REFUSED, ARCHIVE_INCOMPLETE,
            压缩/出走.zip/出走.csv,             READ,    ,                   乙三
            压缩/出走.zip/绝对.csv,             READ,    ,                   乙四
            压缩/出走.zip/盘符.csv,             READ,    ,                   乙五
            别的/二进制.xlsb,                   READ,    ,                   丙一
            别的/宏.xlsm,                       READ,    ,                   丙二
            别的/金山.et,                       READ,    ,                   丙三
            别的/说是文本.csv,                  READ,    ,                   丙四
            别的/说是旧表.xls,                  READ,    ,                   丙五
            别的/网页.xls,                      READ,    ,                   丙六
            敌意/公式.xlsx,                     READ,    ,                   丁一
            敌意/外部链接.xlsx,                 READ,    ,                   丁二
            敌意/外部表.xlsx,                   REFUSED, NO_KNOWN_SHEET,
            敌意/外部实体.xlsx,                 REFUSED, DAMAGED,
            敌意/炸弹.xlsx,                     REFUSED, TOO_LARGE,
            敌意/谎报范围.xlsx,                 READ,    ,                   丁五
            敌意/空行.xlsx,                     READ,    ,                   丁六
            """)
    void eachFileHasItsFate(String path, String fate, String refusal, String official) {
        assertThat(fate(path)).isEqualTo(fate + " " + refusal + " " + official);
    }

    @Test
    void theRestOfAnArchiveIsNamedAndNothingOfItLeavesTheHome() throws IOException {
        assertThat(line.jdbc()
                        .sql("select refusal_text from source_file where path = '压缩/出走.zip'")
                        .query(String.class)
                        .single())
                .contains("压缩/出走.zip/链接.csv", "压缩/出走.zip/炸弹.csv");
        try (Stream<Path> all = Files.walk(PLACE)) {
            assertThat(all.filter(file -> file.toString().matches(".*(出走|绝对|盘符)\\.csv")))
                    .isEmpty();
        }
    }

    @Test
    void theCachedValueOfAFormulaCounts() {
        assertThat(line.jdbc()
                        .sql(
                                "select started_on || ' ' || ended_on || ' ' || absence_type from row_absences where official_name = '丁一'")
                        .query(String.class)
                        .single())
                .isEqualTo("2022-11-01 2022-11-03 病假");
    }

    @Test
    void nothingThatAFilePointsAtIsFetched() throws IOException {
        outside.setSoTimeout(1);
        assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(outside::accept);
    }

    @Test
    void aFileWhosePasswordIsPutRightIsReadTheNextNight() throws IOException {
        assertThat(fate("密码/加密.xlsx")).isEqualTo("REFUSED WRONG_PASSWORD null");
        Path passwords = HOME.resolve("passwords.txt");
        String wrong = Files.readString(passwords);
        Files.writeString(passwords, wrong.replace("关门", "开门"));
        line.night(INBOX);
        assertThat(fate("密码/加密.xlsx")).isEqualTo("READ null 甲一");
    }

    private static String fate(String path) {
        List<String> fates =
                line.jdbc().sql("""
                        select concat_ws(' ', fate, coalesce(refusal_code, 'null'), coalesce(string_agg(official_name, ','), 'null'))
                        from source_file f left join row_absences r using (file_id) where f.path = ? group by f.file_id""").param(path).query(String.class).list();
        assertThat(fates).as(path).hasSize(1);
        return fates.get(0);
    }

    private static String outsideUrl() {
        return "http://127.0.0.1:" + outside.getLocalPort() + "/";
    }

    private static String external(String kind) {
        return new String(OddFiles.relationships(kind, outsideUrl(), " TargetMode='External'"), StandardCharsets.UTF_8);
    }

    private static void put(String path, byte[] content) throws IOException {
        Path file = INBOX.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2022-11-30T00:00:00Z")));
    }
}
