package io.zhuqi.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {
    @Test
    void dropsWhatNobodySeesAndKeepsPunctuation() {
        assertThat(PlainText.tidy("\u3000甘州区\u200b，１２\u00a0家\r\n")).isEqualTo("甘州区，12 家");
    }

    @Test
    void simplifiesTextWrittenInTraditionalScript() {
        assertThat(PlainText.tidy("財政部 稅務總局公告2022年第21號")).isEqualTo("财政部 税务总局公告2022年第21号");
    }

    @Test
    void leavesCharactersThatBothScriptsUse() {
        assertThat(PlainText.tidy("李乾著")).isEqualTo("李乾著");
    }

    @Test
    void foldsForMatching() {
        assertThat(PlainText.fold(" 金 額（萬元）\n")).isEqualTo("金额(万元)");
        assertThat(PlainText.fold("Ａb C")).isEqualTo("abc");
        assertThat(PlainText.fold("")).isEmpty();
    }
}
