package io.zhuqi.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuqi.control.DirectoryJobs;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked is asked in both languages. */
class QuestionWordsTest {
    private static final QuestionWords WORDS = QuestionWords.load(new DirectoryJobs(Path.of("jobs")));

    @Test
    void everyQuestionOfTheControlRoomHasEnglishWithoutChinese() {
        assertThat(WORDS.questions()).hasSizeGreaterThan(30).allSatisfy((zh, question) -> {
            assertThat(question.en()).doesNotContainPattern("\\p{IsHan}").isNotBlank();
            assertThat(question.en().contains("{value}")).isEqualTo(zh.contains("{value}"));
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            从业人数是多少？ | How many people does it employ?
            企业是否具有下列资质或标签：专精特新？ | Does the enterprise have this qualification: 专精特新?
            补充条件是否成立：裁员率 <= 5.5 and 停工天数 > 3？ | Does the further condition hold: 裁员率 <= 5.5 and 停工天数 > 3?
            企业本年裁员率是百分之几？ 企业因疫情停工多少天？ | What per cent of its staff did it lay off this year? For how many days did the epidemic stop its work?
            从前问过的？ 从业人数是多少？ | 从前问过的？ How many people does it employ?
            """)
    void isToldByItsChineseWording(String asked, String english) {
        assertThat(WORDS.of(asked).en()).isEqualTo(english);
        assertThat(WORDS.of(asked).zh()).isEqualTo(asked);
    }

    @Test
    void everyFigureOfAnEnterpriseHasAnEnglishName() {
        assertThat(WORDS.indicators()).hasSizeGreaterThan(8).allSatisfy((zh, name) -> assertThat(name.en())
                .doesNotContainPattern("\\p{IsHan}")
                .isNotBlank());
        assertThat(WORDS.indicator("从业人数").en()).isEqualTo("Employees");
        assertThat(WORDS.indicator("从前的数字").en()).isEqualTo("从前的数字");
    }

    @Test
    void wordsInsideATextArePutIntoTheLanguageOfTheEdition() {
        String text = "待查：\u0002questions\u001F从业人数是多少？\u001F从业人数…\u0003；$1";

        assertThat(InnerWords.put(
                        text, (list, code) -> list + "$" + WORDS.of(code).en()))
                .isEqualTo("待查：questions$How many people does it employ?；$1");
        assertThat(InnerWords.put(text, (list, code) -> WORDS.of(code).zh())).isEqualTo("待查：从业人数…；$1");
    }
}
