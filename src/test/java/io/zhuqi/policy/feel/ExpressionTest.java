package io.zhuqi.policy.feel;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuqi.control.DirectoryJobs;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** FEEL over the shipped vocabulary: what is not known stays unknown, and what is wrong is said when it is read. */
class ExpressionTest {
    private static final FactVocabulary VOCABULARY = FactVocabulary.read(new DirectoryJobs(Path.of("jobs")));
    private static final ReadExpression READ = new ReadExpression(VOCABULARY);

    private static Truth judge(String expression, Map<String, Object> facts) {
        ReadExpression.Reading reading = READ.read(expression);
        assertThat(reading.mistake()).isNull();
        return Objects.requireNonNull(reading.expression()).judge(facts).truth();
    }

    private static final Map<String, Object> KNOWN = Map.of(
            "从业人数",
            new BigDecimal("300"),
            "营业收入",
            new BigDecimal("20000000"),
            "县区",
            "甘州区",
            "标签",
            List.of("高新技术企业", "专精特新"),
            "成立日期",
            LocalDate.of(2020, 5, 1),
            "是否有党组织",
            true);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "从业人数 <= 300 | TRUE",
                "从业人数 < 300 | FALSE",
                "从业人数≤300 且 县区＝“甘州区” | TRUE",
                "从业人数 in [1..300] | TRUE",
                "list contains(标签, \"专精特新\") | TRUE",
                "list contains(标签, \"规上工业\") | FALSE",
                "成立日期 < date(\"2020-05-01\") | FALSE",
                "有党组织 | TRUE",
                "营业收入 / 从业人数 > 60000 | TRUE",
                // Unknown: neither null = null nor null < 1 becomes false.
                "裁员率 <= 5.5 | UNKNOWN",
                "not(裁员率 <= 5.5) | UNKNOWN",
                "裁员率 = 5.5 | UNKNOWN",
                "裁员率 != 5.5 | UNKNOWN",
                "纳税信用等级 = \"A\" | UNKNOWN",
                "纳税信用等级 in (\"A\", \"B\") | UNKNOWN",
                "停工天数 = 裁员率 | UNKNOWN",
                "裁员率 <= 5.5 and 从业人数 < 300 | FALSE",
                "裁员率 <= 5.5 and 从业人数 <= 300 | UNKNOWN",
                "裁员率 <= 5.5 or 从业人数 <= 300 | TRUE",
                "裁员率 <= 5.5 or 从业人数 < 300 | UNKNOWN",
                "if 从业人数 < 30 then 裁员率 <= 20 else 从业人数 > 1 | TRUE",
                "if 从业人数 >= 30 then 裁员率 <= 5.5 else true | UNKNOWN",
                "if 裁员率 > 1 then 从业人数 > 1 else 从业人数 > 2 | TRUE",
                "if 裁员率 > 1 then 从业人数 > 1 else false | UNKNOWN",
            })
    void threeValues(String expression, Truth expected) {
        assertThat(judge(expression, KNOWN)).isEqualTo(expected);
    }

    @Test
    void everyFactMissingIsUnknownWhateverTheComparison() {
        for (String comparison : List.of("=", "!=", "<", "<=", ">", ">=")) {
            assertThat(judge("停工天数 " + comparison + " 30", Map.of())).isEqualTo(Truth.UNKNOWN);
        }
        assertThat(judge("list contains(标签, \"专精特新\")", Map.of())).isEqualTo(Truth.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "从业人数 <= | UNREADABLE",
                "裁员率 <= 5.5% | UNREADABLE",
                "企业年龄 < 3 | UNKNOWN_FACT",
                "从业人数 = null | NULL_TEST",
                "从业人数 < \"三百\" | WRONG_TYPE",
                "从业人数 + 1 | WRONG_TYPE",
                "从业人数 | WRONG_TYPE",
                "县区 | WRONG_TYPE",
                "list contains(从业人数, 1) | WRONG_TYPE",
                "经营状态 = \"在业\" | UNKNOWN_WORD",
                "纳税信用等级 in (\"A\", \"甲\") | UNKNOWN_WORD",
                "some x in 标签 satisfies x = \"a\" | FORBIDDEN",
                "for i in 1..1000000000 return i | FORBIDDEN",
                "matches(县区, \"(a+)+\") | FORBIDDEN",
                "now() > date and time(\"2022-01-01T00:00:00\") | FORBIDDEN",
                "9 ** 999999999 > 从业人数 | FORBIDDEN",
                "标签[1] = \"x\" | FORBIDDEN",
                "从业人数 < 10 and 从业人数 > 20 | NEVER",
                "从业人数 < 0 | NEVER",
                "成立日期 < date(\"2020-01-01\") and 成立日期 > date(\"2021-01-01\") | NEVER",
                "经营状态 = \"存续\" and 经营状态 = \"停产\" | NEVER",
                "false | NEVER",
            })
    void mistakesAreFoundWhenItIsRead(String expression, Mistake.Kind expected) {
        assertThat(READ.read("从业人数 <= 300").mistake()).isNull();
        assertThat(READ.read(expression).mistake())
                .isNotNull()
                .extracting(Mistake::kind)
                .isEqualTo(expected);
    }

    @Test
    void whatIsTooLongOrTooInvolvedIsRefusedInTime() {
        assertThat(READ.read("从业人数 < 1 or ".repeat(100) + "true").mistake())
                .extracting(Mistake::kind)
                .isEqualTo(Mistake.Kind.TOO_LONG);
        long start = System.nanoTime();
        assertThat(READ.read("(".repeat(200) + "从业人数 < 1" + ")".repeat(200))).isNotNull();
        assertThat(READ.read("not(".repeat(60) + "从业人数 < 1" + ")".repeat(60))).isNotNull();
        assertThat(System.nanoTime() - start).isLessThan(20_000_000_000L);
    }

    @Test
    void aValueThatCannotBeWorkedWithIsUnknownAndSaysWhy() {
        Expression ratio =
                Objects.requireNonNull(READ.read("研发费用 / 营业收入 > 0.03").expression());
        Map<String, Object> facts = new HashMap<>(Map.of("研发费用", BigDecimal.ONE, "营业收入", BigDecimal.TEN));
        assertThat(ratio.judge(facts).truth()).isEqualTo(Truth.TRUE);
        facts.put("营业收入", BigDecimal.ZERO);
        assertThat(ratio.judge(facts).truth()).isEqualTo(Truth.UNKNOWN);
        assertThat(ratio.judge(facts).failure()).isNotBlank();
    }
}
