package io.zhuqi.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuqi.control.ControlRoomException;
import io.zhuqi.control.DirectoryJobs;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SentencesTest {
    private static final String FILE = "reports/monthly.yml";
    private final FigureText text =
            new FigureText(PrintedWords.load(new DirectoryJobs(Path.of("jobs"))), Locale.SIMPLIFIED_CHINESE);
    private final Sentences sentences = new Sentences(Locale.SIMPLIFIED_CHINESE);

    @Test
    void aSentenceReadsRightForNoneAndForMany() {
        Wording wording = new Wording(
                "{open_n, plural, =0 {均已办结。} other {尚有{open}件未办结{open_trend, select, up {，{open_change}件} other {}}。}}",
                "");

        sentences.know("open", figure("CASE", "101", "12"), text);
        assertThat(sentences.write(wording, FILE)).isEqualTo("尚有101件未办结，较上月增加12件。");

        sentences.know("open", figure("CASE", "0", "-3"), text);
        assertThat(sentences.write(wording, FILE)).isEqualTo("均已办结。");
    }

    @Test
    void anUnknownNameIsAMistakeInTheControlRoom() {
        sentences.know("known", "甲");
        assertThat(sentences.write(new Wording("{known}", ""), FILE)).isEqualTo("甲");

        assertThatThrownBy(() -> sentences.write(new Wording("{unknown}", ""), FILE))
                .isInstanceOf(ControlRoomException.class)
                .hasMessageContaining("{unknown}");
    }

    @Test
    void moneyIsPrintedInTheLargestUnitThatLeavesAWholePart() {
        assertThat(printed(figure("CNY", "6078000000.00", null))).isEqualTo("60.78亿元");
        assertThat(printed(figure("CNY", "14020000.00", null))).isEqualTo("1,402万元");
        assertThat(printed(figure("CNY", "9999.50", null))).isEqualTo("9,999.5元");
        assertThat(printed(figure("CASE", "1138", null))).isEqualTo("1,138件");
    }

    @Test
    void aRateOfFewerThanFiveCasesIsPrintedAsAFraction() {
        assertThat(text.value(rate("57.2", "135", "236"))).isEqualTo("57.2%");
        assertThat(text.value(rate("66.7", "2", "3"))).isEqualTo("2/3");
        assertThat(text.value(rate(null, "0", "0"))).isEqualTo("—");
    }

    @Test
    void aChangeIsToldInWordsAndRatesInPoints() {
        assertThat(text.change(figure("CASE", "5", "0"))).isEqualTo("与上月持平");
        assertThat(text.change(figure("CASE", "5", null))).isEmpty();
        assertThat(text.change(new Figure(
                        ref(), "PERCENT", number("57.2"), number("135"), number("236"), number("60"), number("-2.8"))))
                .isEqualTo("较上月减少2.8个百分点");
    }

    private String printed(Figure figure) {
        return text.value(figure) + text.unit(figure);
    }

    private static Figure figure(String unit, String value, @Nullable String change) {
        return new Figure(ref(), unit, number(value), null, null, null, number(change));
    }

    private static Figure rate(@Nullable String value, String numerator, String denominator) {
        return new Figure(ref(), "PERCENT", number(value), number(numerator), number(denominator), null, null);
    }

    private static FigureRef ref() {
        return new FigureRef("x", "city", "month");
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
