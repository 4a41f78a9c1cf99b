package io.zhuqi.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.zhuqi.tabular.UnreadableFile.Reason;
import io.zhuqi.tabular.format.OpenTabular;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Formats that are text or XML inside, whatever the file is named. */
class OtherFormatsTest {
    @TempDir
    Path folder;

    @Test
    void anOdsIsReadWithRepeatsMergesFormsAndHiddenSheets() throws Exception {
        Path file = ods(
                "<table:table table:name='台账'><table:table-column table:number-columns-repeated='16384'/>"
                        + "<table:table-row table:number-rows-repeated='2'><table:table-cell/></table:table-row>"
                        + "<table:table-row><table:table-cell office:value-type='string' table:number-columns-spanned='2'>"
                        + "<text:p>甲<text:s text:c='2'/>乙</text:p><text:p>丙</text:p><office:annotation><text:p>批注</text:p></office:annotation>"
                        + "</table:table-cell><table:covered-table-cell/>"
                        + "<table:table-cell office:value-type='float' office:value='12' table:number-columns-repeated='2'><text:p>0012</text:p>"
                        + "</table:table-cell><table:table-cell office:value-type='date' office:date-value='2022-11-22'><text:p>22.11.</text:p>"
                        + "</table:table-cell><table:table-cell table:number-columns-repeated='16000'/></table:table-row>"
                        + "<table:table-row table:number-rows-repeated='2'><table:table-cell table:formula='of:=1' office:value-type='boolean'"
                        + " office:boolean-value='true'/></table:table-row>"
                        + "<table:table-row table:number-rows-repeated='1048570'><table:table-cell table:number-columns-repeated='16384'/>"
                        + "</table:table-row></table:table><table:table table:name='暗' table:style-name='ta2'><table:table-row>"
                        + "<table:table-cell office:value-type='time' office:time-value='PT12H00M00S'/></table:table-row></table:table>");

        assertThat(Reading.rows(file, "a.xls"))
                .containsExactly(
                        "3: 0=甲  乙\n丙 1m=甲  乙\n丙 2N=0012 3N=0012 4D=2022-11-22",
                        "4: 0fB=TRUE",
                        "5: 0fB=TRUE",
                        "1: 0D=12:00:00");
        try (TabularFile open = new OpenTabular(Reading.LIMITS).open(file, "a.ods")) {
            assertThat(open.sheets()).extracting(SourceSheet::name).containsExactly("台账", "暗");
            assertThat(open.sheets()).extracting(SourceSheet::hidden).containsExactly(false, true);
            assertThat(open.sheets().get(1).rows().hasNext()).isTrue();
            assertThat(open.sheets().get(0).rows().next().number()).isEqualTo(3);
        }
    }

    @Test
    void anOdsBombOfRepeatsOrWithAPasswordIsRefused() throws Exception {
        Path wide = ods(
                "<table:table table:name='a'><table:table-row><table:table-cell table:number-columns-repeated='16384'"
                        + " office:value-type='string'><text:p>x</text:p></table:table-cell></table:table-row></table:table>");
        assertRefused(wide, "a.ods", Reason.TOO_LARGE);
        Path high = ods(
                "<table:table table:name='a'><table:table-row table:number-rows-repeated='900000000'>"
                        + "<table:table-cell office:value-type='string'><text:p>x</text:p></table:table-cell></table:table-row></table:table>");
        assertRefused(high, "a.ods", Reason.TOO_LARGE);
        Path locked = zip(Map.of(
                "content.xml",
                "x",
                "META-INF/manifest.xml",
                "<manifest><file-entry><encryption-data/></file-entry></manifest>"));
        assertRefused(locked, "a.ods", Reason.LOCKED);
    }

    @Test
    void theXmlOfExcel2003IsReadUnderAnyName() throws Exception {
        Path file =
                write("<?xml version='1.0'?><?mso-application progid='Excel.Sheet'?><Workbook xmlns='u' xmlns:ss='u'>"
                        + "<Worksheet ss:Name='台账'><Table><Column ss:Index='2' ss:Hidden='1'/>"
                        + "<Row ss:Index='2'><Cell ss:MergeAcross='1' ss:MergeDown='1'><Data ss:Type='String'>甲</Data></Cell>"
                        + "<Cell ss:Index='4' ss:Formula='=1'><Data ss:Type='Number'>1.50</Data><Comment><Data>x</Data></Comment></Cell></Row>"
                        + "<Row ss:Hidden='1'><Cell ss:Index='3'><Data ss:Type='DateTime'>2022-11-22T00:00:00.000</Data></Cell></Row>"
                        + "</Table></Worksheet><Worksheet ss:Name='二'><Table><Row><Cell><Data ss:Type='Boolean'>1</Data></Cell></Row>"
                        + "</Table></Worksheet></Workbook>");

        assertThat(Reading.rows(file, "a.xls"))
                .containsExactly("2: 0=甲 1m=甲 3fN=1.5", "3h: 0m=甲 1m=甲 2D=2022-11-22", "1: 0B=TRUE");
        assertRefused(write("<?xml version='1.0'?><a><b/></a>"), "a.xls", Reason.NOT_A_TABLE);
        assertRefused(
                write("<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>"),
                "a.xls",
                Reason.DAMAGED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void aWebPageUnderTheNameOfAWorkbookIsReadAsItsTables(String charset) throws Exception {
        Path file = folder.resolve("a");
        Files.writeString(
                file,
                "<meta charset=gb2312><script>alert(1)</script><table><caption>台账</caption>"
                        + "<tr><td rowspan=2>甲<td colspan=2>乙<br>丙</td></tr><tr><td> 1 </td><td>&nbsp;</td></tr></table>"
                        + "<table><tr><th>丁</th><td><table><tr><td>内</td></tr></table></td></tr></table>",
                Charset.forName(charset));

        assertThat(Reading.rows(file, "a.xls"))
                .containsExactly("1: 0=台账", "2: 0=甲 1=乙\n丙 2m=乙\n丙", "3: 0m=甲 1=1", "4: 0=内", "5: 0=丁");
        assertRefused(write("<html><body>无表</body></html>"), "a.xls", Reason.NOT_A_TABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void wideTextNeedsNoMark(String charset) throws Exception {
        Path file = folder.resolve("a");
        Files.writeString(file, "企业名称\t金额\r\n甘州区某公司\t5\r\n", Charset.forName(charset));

        assertThat(Reading.rows(file, "a.txt")).containsExactly("1: 0=企业名称 1=金额", "2: 0=甘州区某公司 1=5");
    }

    @Test
    void otherArchivesSaySo() throws Exception {
        assertRefused(write("Rar!\u001a\u0007"), "a.rar", Reason.OTHER_ARCHIVE);
        assertRefused(write("Rar!\u001a\u0007"), "a.xlsx", Reason.OTHER_ARCHIVE);
        assertRefused(write("MIME-Version: 1.0\nContent-Type: multipart/related"), "a.xls", Reason.UNSUPPORTED_FORMAT);
    }

    private Path ods(String tables) throws IOException {
        return zip(Map.of(
                "content.xml",
                "<office:document-content xmlns:office='o' xmlns:table='t' xmlns:text='x' xmlns:style='s'>"
                        + "<office:automatic-styles><style:style style:name='ta2'>"
                        + "<style:table-properties table:display='false'/></style:style></office:automatic-styles>"
                        + "<office:body><office:spreadsheet>" + tables
                        + "</office:spreadsheet></office:body></office:document-content>"));
    }

    private Path zip(Map<String, String> parts) throws IOException {
        Path file = folder.resolve("z");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("w"), text);
    }

    private static void assertRefused(Path file, String name, Reason reason) {
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> read(file, name))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static List<String> read(Path file, String name) throws UnreadableFile {
        try {
            return Reading.rows(file, name);
        } catch (UncheckedUnreadable inside) {
            throw inside.file();
        }
    }
}
