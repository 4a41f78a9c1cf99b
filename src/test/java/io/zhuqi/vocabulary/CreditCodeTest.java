package io.zhuqi.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "91620702581156176Q",
                "91620702MADKWU312X",
                "914403001922038216",
                "9144030071526726XG",
                "91440101MA5CJQ4N59",
                "91350200MA2YJ1XR9G",
                "123502001549897397",
                "91350100M000100Y43"
            })
    void bothChecksHoldForRegisteredCodes(String text) {
        assertThat(CreditCode.parse(text).orElseThrow().checks()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y4Z", "91350203M0001QAY9B", "91310115MA1H8R7C6D", "9133010057462616XH"})
    void theOuterCheckFailsForTheseAndTheyAreCodesAllTheSame(String text) {
        assertThat(CreditCode.parse(text).orElseThrow().outerCheckHolds()).isFalse();
    }

    @Test
    void theTwoChecksAreTwoFacts() {
        CreditCode real = CreditCode.parse("91350203M0001QAY9B").orElseThrow();
        assertThat(real.innerCheckHolds()).isTrue();
        assertThat(real.checks()).isFalse();
    }

    @Test
    void readsFullWidthLowerCaseAndSpaces() {
        assertThat(CreditCode.parse(" ９１620702-581156176ｑ\u3000").orElseThrow().value())
                .isEqualTo("91620702581156176Q");
        assertThat(CreditCode.parse("9162070258115617")).isEmpty();
        assertThat(CreditCode.parse("")).isEmpty();
    }

    @Test
    void knowsACodeThatHasBecomeANumber() {
        assertThat(CreditCode.hasLostPrecision("9.14403E+17")).isTrue();
        assertThat(CreditCode.hasLostPrecision("9.14403001922038E+17")).isTrue();
        assertThat(CreditCode.hasLostPrecision("916207240000000000")).isTrue();
        assertThat(CreditCode.hasLostPrecision("914403001922038216")).isFalse();
    }

    @Test
    void suggestsButDoesNotTakeDigitsForLookalikeLetters() {
        CreditCode typed = CreditCode.parse("9162O702581156176Q").orElseThrow();
        assertThat(typed.checks()).isFalse();
        assertThat(typed.suggestion().orElseThrow().value()).isEqualTo("91620702581156176Q");
        assertThat(CreditCode.parse("91350203M0001QAY9B").orElseThrow().suggestion())
                .isEmpty();
    }
}
