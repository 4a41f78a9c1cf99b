package io.zhuqi.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.zhuqi.tabular.UnreadableFile.Reason;
import io.zhuqi.tabular.format.OpenTabular;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks written part by part, as no well-behaved program writes them. */
class XlsxByHandTest {
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    @TempDir
    Path folder;

    private final Map<String, String> parts = new LinkedHashMap<>();

    @BeforeEach
    void plainWorkbook() {
        parts.put("_rels/.rels", relationships("officeDocument", "/xl/workbook.xml"));
        parts.put("xl/_rels/workbook.xml.rels", relationships("worksheet", "worksheets/Sheet1.XML"));
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns:r='" + RELATIONSHIPS + "'><sheets><sheet name='一' r:id='r'/></sheets></workbook>");
        sheet("<row r='1'><c r='A1' t='inlineStr'><is><t>甲</t></is></c></row>");
    }

    @Test
    void richTextIsJoinedWithoutReadingAidsAndEscapesAreUndone() throws Exception {
        parts.put(
                "xl/sharedStrings.xml",
                "<sst><si><r><t>联系</t></r><r><t>企业_x000D_</t></r><rPh sb='0' eb='1'><t>lián</t></rPh></si></sst>");
        sheet("<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='str'><f>A1</f><v>丙_x4E01_</v></c></row>");

        assertThat(Reading.rows(write(), "a.xlsx")).containsExactly("1: 0=联系企业\r 1f=丙丁");
    }

    @Test
    void referencesMayBeLeftOutAndAFormulaNeverComputedIsNoEmptyCell() throws Exception {
        sheet(
                "<row><c><v>1</v></c><c/><c><v>1.5E2</v></c></row><row r='7'><c r='C7'><f>1+1</f></c><c><v>x</v></c></row>"
                        + "<row><c t='d'><v>2022-11-22T08:30:00</v></c><c t='d'><v>昨天</v></c></row>");

        assertThat(Reading.rows(write(), "a.xlsx"))
                .containsExactly("1: 0N=1 2N=150", "7: 2fE=#N/A 3=x", "8: 0D=2022-11-22 08:30:00 1=昨天");
    }

    @Test
    void aPartThatStandsTwiceIsReadWhereBothAreTheSameAndRefusedWhereNot() throws Exception {
        parts.put("xl/worksheets/SHEET1.xml", parts.get("xl/worksheets/sheet1.xml"));
        assertThat(Reading.rows(write(), "a.xlsx")).containsExactly("1: 0=甲");
        parts.put("xl/worksheets/SHEET1.xml", "<worksheet><sheetData/></worksheet>");
        assertThatExceptionOfType(UncheckedUnreadable.class)
                .isThrownBy(() -> Reading.rows(write(), "a.xlsx"))
                .satisfies(e -> assertThat(e.file().reason()).isEqualTo(Reason.DAMAGED));
    }

    @Test
    void chineseBuiltInDateFormatsNeedNoCode() throws Exception {
        parts.put(
                "xl/styles.xml",
                "<styleSheet><cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>"
                        + "<cellXfs><xf numFmtId='0'/><xf numFmtId='57'/></cellXfs></styleSheet>");
        parts.put("xl/_rels/workbook.xml.rels", relationships("worksheet", "worksheets/Sheet1.XML"));
        sheet("<row r='1'><c r='A1' s='1'><v>44887</v></c><c r='B1' s='0'><v>44887</v></c></row>");

        assertThat(Reading.rows(write(), "a.xlsx")).containsExactly("1: 0D=2022-11-22 1N=44887");
    }

    @Test
    void mergesAreFoundWhateverTheirPrefix() throws Exception {
        parts.put(
                "xl/worksheets/sheet1.xml",
                "<x:worksheet xmlns:x='u'><x:sheetData><x:row r='1'><x:c r='A1'><x:v>1</x:v></x:c></x:row></x:sheetData>"
                        + "<x:mergeCells count='1'><x:mergeCell ref='A1:B1'/></x:mergeCells></x:worksheet>");

        assertThat(Reading.rows(write(), "a.xlsx")).containsExactly("1: 0N=1 1mN=1");
    }

    @Test
    void chartSheetsAreLeftOutAndKeepTheirPlace() throws Exception {
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns:r='" + RELATIONSHIPS
                        + "'><sheets><sheet name='图' r:id='c'/><sheet name='表' r:id='r'/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id='c' Type='" + RELATIONSHIPS
                        + "/chartsheet' Target='chartsheets/1.xml'/>"
                        + "<Relationship Id='r' Type='" + RELATIONSHIPS
                        + "/worksheet' Target='worksheets/sheet1.xml'/></Relationships>");

        try (TabularFile open = new OpenTabular(Reading.LIMITS).open(write(), "a.xlsx")) {
            assertThat(open.sheets()).extracting(SourceSheet::name).containsExactly("表");
            assertThat(open.sheets()).extracting(SourceSheet::index).containsExactly(1);
        }
    }

    @Test
    void entitiesAreRefused() throws Exception {
        parts.put(
                "xl/worksheets/sheet1.xml",
                "<!DOCTYPE a [<!ENTITY x 'boom'>]><worksheet><sheetData><row><c t='str'><v>&x;</v></c></row>"
                        + "</sheetData></worksheet>");

        assertThatRefused(Reason.DAMAGED);
    }

    @Test
    void aMillionEmptyFormattedRowsAreNoRowsAndNoBomb() throws Exception {
        StringBuilder rows = new StringBuilder("<row r='1'><c r='A1'><v>1</v></c></row>");
        for (int i = 2; i < 30_000; i++) {
            rows.append("<row r='")
                    .append(i)
                    .append("' s='3' customFormat='1'><c r='A")
                    .append(i)
                    .append("' s='3'/></row>");
        }
        sheet(rows.toString());

        assertThat(Reading.rows(write(), "a.xlsx")).containsExactly("1: 0N=1");
    }

    @Test
    void aPartThatUnpacksToFarMoreThanItsSizeIsRefused() throws Exception {
        sheet("<row r='1'><c r='A1' t='str'><v>1</v></c></row>" + " ".repeat(3_000_000));

        assertThatRefused(Reason.TOO_LARGE);
    }

    @Test
    void tooLongACellAndTooManyColumnsAreRefusedAfterGoodRows() throws Exception {
        sheet("<row r='1'><c r='A1'><v>1</v></c></row><row r='2'><c r='A2' t='str'><v>" + "字".repeat(4001)
                + "</v></c></row>");
        assertThatRefused(Reason.TOO_LARGE);

        sheet("<row r='1'><c r='A1'><v>1</v></c></row><row r='2'><c r='XFD2'><v>1</v></c></row>");
        assertThatRefused(Reason.TOO_LARGE);
    }

    @Test
    void lyingRowNumbersAreDamage() throws Exception {
        sheet("<row r='2'><c r='A2'><v>1</v></c></row><row r='2'><c r='A2'><v>2</v></c></row>");

        assertThatRefused(Reason.DAMAGED);
    }

    @Test
    void truncatedXmlAndMissingSharedTextAreDamage() throws Exception {
        parts.put("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row><c><v>1</v></c></row><row>");
        assertThatRefused(Reason.DAMAGED);

        sheet("<row r='1'><c r='A1' t='s'><v>4</v></c></row>");
        assertThatRefused(Reason.DAMAGED);
    }

    @Test
    void otherZipsSayWhatTheyAre() throws Exception {
        parts.remove("xl/workbook.xml");
        assertThatRefused(Reason.NOT_A_TABLE);

        parts.put("xl/workbook.bin", "x");
        assertThatRefused(Reason.DAMAGED);
    }

    private void assertThatRefused(Reason reason) throws IOException {
        Path file = write();
        assertThatExceptionOfType(Exception.class)
                .isThrownBy(() -> Reading.rows(file, "a.xlsx"))
                .satisfies(e -> assertThat(
                                e instanceof UncheckedUnreadable u ? u.file().reason() : ((UnreadableFile) e).reason())
                        .isEqualTo(reason));
    }

    private void sheet(String rows) {
        parts.put("xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
    }

    private static String relationships(String kind, String target) {
        return "<Relationships><Relationship Id='r' Type='" + RELATIONSHIPS + "/" + kind + "' Target='" + target
                + "'/></Relationships>";
    }

    private Path write() throws IOException {
        Path file = folder.resolve("a.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }
}
