package io.zhuqi.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuqi.vocabulary.CodeReading.Form;
import io.zhuqi.vocabulary.CodeReading.Remark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeReadingTest {
    @ParameterizedTest
    @CsvSource({
        "91620702581156176Q, VALID",
        "'', EMPTY",
        "' \u3000', EMPTY",
        "91620702581156176q, LOWER_CASE",
        "9162O702581156176Q, LOOK_ALIKE",
        "91350100M000100Y4Z, OUTSIDE_ALPHABET",
        "91620702581156176中, OUTSIDE_ALPHABET",
        "91350203M0001QAY9B, CHECK_FAILS",
        "916207025811561771, BOTH_CHECKS_FAIL",
        "9162070258115617, WRONG_LENGTH",
        "916207025811561761Q, WRONG_LENGTH",
        "620702200012345, OLD_NUMBER_15",
        "62070220NA12345, OLD_NUMBER_15",
        "6207022001234, OLD_NUMBER_13",
        "9.14403E+17, LOST_PRECISION",
        "916207240000000000, LOST_PRECISION"
    })
    void aTextHasOneClass(String text, Form form) {
        assertThat(CodeReading.of(text).form()).isEqualTo(form);
    }

    @Test
    void theOuterCheckMayHoldWhereTheInnerDoesNot() {
        String body = "9162070258115616";
        String found = "";
        for (char inner : "0123456789X".toCharArray()) {
            for (char outer : "0123456789ABCDEFGHJKLMNPQRTUWXY".toCharArray()) {
                CreditCode code = new CreditCode(body + inner + outer);
                if (code.outerCheckHolds() && !code.innerCheckHolds()) {
                    found = code.value();
                }
            }
        }
        assertThat(CodeReading.of(found).form()).isEqualTo(Form.INNER_CHECK_FAILS);
    }

    @Test
    void lookAlikesAndCaseAreSuggestionsOnly() {
        CodeReading typed = CodeReading.of("9162O702581156176Q");
        assertThat(typed.suggestion().orElseThrow().value()).isEqualTo("91620702581156176Q");
        assertThat(typed.code().orElseThrow().value()).isEqualTo("9162O702581156176Q");
        assertThat(CodeReading.of("91620702581156176q")
                        .suggestion()
                        .orElseThrow()
                        .value())
                .isEqualTo("91620702581156176Q");
        assertThat(CodeReading.of("91350203M0001QAY9B").suggestion()).isEmpty();
    }

    @Test
    void oddSpellingAndUnknownBeginningsAreRemarks() {
        assertThat(CodeReading.of("'９1620702-581156176 Q").form()).isEqualTo(Form.VALID);
        assertThat(CodeReading.of("'９1620702-581156176 Q").remarks()).containsExactly(Remark.SPELLED_ODDLY);
        assertThat(CodeReading.of("91620702581156176Q").remarks()).isEmpty();
        assertThat(CodeReading.of("31620702581156176Q").remarks()).containsExactly(Remark.UNKNOWN_AUTHORITY);
        assertThat(CodeReading.of("97620702581156176Q").remarks()).containsExactly(Remark.UNKNOWN_CATEGORY);
    }
}
