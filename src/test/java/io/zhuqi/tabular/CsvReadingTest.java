package io.zhuqi.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.zhuqi.tabular.UnreadableFile.Reason;
import io.zhuqi.tabular.format.OpenTabular;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReadingTest {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String TABLE = "企业名称,统一社会信用代码,备注\n甘肃某某贸易有限公司,916207000000000000,走访\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"UTF-8,''", "UTF-8,EFBBBF", "GB18030,''", "UTF-16LE,FFFE", "UTF-16BE,FEFF"})
    void allEncodingsGiveTheSameCells(String charset, String mark) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < mark.length(); i += 2) {
            bytes.write(Integer.parseInt(mark.substring(i, i + 2), 16));
        }
        bytes.writeBytes(TABLE.getBytes(Charset.forName(charset)));

        assertThat(Reading.rows(file(bytes.toByteArray()), "a.csv"))
                .containsExactly("1: 0=企业名称 1=统一社会信用代码 2=备注", "2: 0=甘肃某某贸易有限公司 1=916207000000000000 2=走访");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void theDelimiterIsTheOneThatPartsMostRecordsAlike(String delimiter) throws Exception {
        String text = "问题台账（填报，甘州区）\n" + String.join(delimiter, "名称", "内容", "备注") + "\n"
                + String.join(delimiter, "甲", "\"一,二;三\t四\"", "a,b") + "\n"
                + String.join(delimiter, "乙", "五", "六") + "\n";
        text = delimiter.equals(",") ? text.replace("a,b", "ab") : text;

        assertThat(Reading.rows(file(text), "a.csv")).contains("2: 0=名称 1=内容 2=备注", "4: 0=乙 1=五 2=六");
    }

    @Test
    void numbersCountRecordsSoThatLineBreaksInCellsBeginNone() throws Exception {
        String text = "名称,内容\r\n\r\n甲,\"一\n二\"\r\n,\r\n乙,三\r\n";

        assertThat(Reading.rows(file(text), "a.csv")).containsExactly("1: 0=名称 1=内容", "3: 0=甲 1=一\n二", "5: 0=乙 1=三");
    }

    @Test
    void guardsAgainstComputingAreTakenOff() throws Exception {
        assertThat(Reading.rows(file("编号,说明\n=\"0012\",'=1+1\n'引,'-3\n"), "a.csv"))
                .containsExactly("1: 0=编号 1=说明", "2: 0=0012 1==1+1", "3: 0='引 1=-3");
    }

    @Test
    void textBehindAClosingQuoteBelongsToTheCell() throws Exception {
        assertThat(Reading.rows(file("名称,备注\n\"甲\"公司,\"乙\" \n丙\n"), "a.csv"))
                .containsExactly("1: 0=名称 1=备注", "2: 0=甲公司 1=乙 ", "3: 0=丙");
    }

    @Test
    void aDeclaredDelimiterIsObeyed() throws Exception {
        assertThat(Reading.rows(file("sep=|\na|b\n1|2\n"), "a.csv")).containsExactly("2: 0=a 1=b", "3: 0=1 1=2");
    }

    @Test
    void nulsInTheTextAreDropped() throws Exception {
        assertThat(Reading.rows(file(TABLE.replace("贸易", "贸\0\0易")), "a.csv"))
                .last()
                .asString()
                .contains("某贸易有限");
    }

    @Test
    void textThatFitsNoEncodingIsRefusedWithItsLine() throws Exception {
        byte[] good = TABLE.repeat(5).getBytes(StandardCharsets.UTF_8);
        byte[] bad = Arrays.copyOf(good, good.length + 2);
        bad[good.length] = (byte) 0xFF;
        bad[good.length + 1] = '\n';
        assertRefused(bad, "a.csv", Reason.UNKNOWN_ENCODING, "line 11");

        ByteArrayOutputStream mixed = new ByteArrayOutputStream();
        mixed.writeBytes(TABLE.getBytes(StandardCharsets.UTF_8));
        mixed.writeBytes(TABLE.getBytes(GB18030));
        assertRefused(mixed.toByteArray(), "a.csv", Reason.UNKNOWN_ENCODING, "line 3");
    }

    @Test
    void textSavedInAWrongEncodingBeforeIsRefused() throws Exception {
        String garbled = new String(TABLE.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        assertRefused(garbled.getBytes(StandardCharsets.UTF_8), "a.csv", Reason.UNKNOWN_ENCODING, "wrong encoding");
        assertThat(Reading.rows(file("name,town\nJosé,Besançon\n"), "a.csv")).contains("2: 0=José 1=Besançon");
    }

    @Test
    void textCutOffInACharacterIsDamaged() throws Exception {
        byte[] whole = TABLE.strip().getBytes(StandardCharsets.UTF_8);
        assertRefused(Arrays.copyOf(whole, whole.length - 1), "a.csv", Reason.DAMAGED, "cut off");
        byte[] gbk = TABLE.strip().getBytes(GB18030);
        assertRefused(Arrays.copyOf(gbk, gbk.length - 1), "a.csv", Reason.DAMAGED, "cut off");
    }

    @Test
    void aQuoteNeverClosedIsDamageAndSwallowsNothing() throws Exception {
        Path file = file("名称,内容\n甲,\"一\n乙,二\n丙,三\n");
        assertThatExceptionOfType(UncheckedUnreadable.class)
                .isThrownBy(() -> Reading.rows(file, "a.csv"))
                .satisfies(e -> assertThat(e.file().reason()).isEqualTo(Reason.DAMAGED));
    }

    @Test
    void whatIsNoTableSaysSo() throws Exception {
        assertRefused(new byte[0], "a.csv", Reason.EMPTY, "");
        assertRefused(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, "a.csv", Reason.EMPTY, "");
        assertRefused(new byte[] {1, 2, 3, 0, 0, 0, 7}, "a.csv", Reason.NOT_A_TABLE, "");
        assertRefused("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), "a.xlsx", Reason.NOT_A_TABLE, "");
        assertRefused("<html><table></table></html>".getBytes(StandardCharsets.UTF_8), "a.xls", Reason.NOT_A_TABLE, "");
        assertRefused(TABLE.getBytes(StandardCharsets.UTF_8), "台账.xlsx", Reason.MISNAMED_TEXT, "plain text");
        assertRefused("一句话".getBytes(StandardCharsets.UTF_8), "台账.xls", Reason.MISNAMED_TEXT, "");
    }

    @Test
    void textNamedXlsWithColumnsIsReadAndTheSheetIsNamedAfterTheFile() throws Exception {
        try (TabularFile open = new OpenTabular(Reading.LIMITS).open(file("a\tb\n1\t2\n"), "临泽县/日志 8月.xls")) {
            assertThat(open.sheets()).extracting(SourceSheet::name).containsExactly("日志 8月");
            assertThat(Reading.show(open.sheets().get(0).rows().next())).isEqualTo("1: 0=a 1=b");
        }
    }

    private void assertRefused(byte[] bytes, String name, Reason reason, String detail) throws IOException {
        Path file = file(bytes);
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> Reading.rows(file, name))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason))
                .withMessageContaining(detail);
    }

    private Path file(String text) throws IOException {
        return file(text.getBytes(StandardCharsets.UTF_8));
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("a"), bytes);
    }
}
