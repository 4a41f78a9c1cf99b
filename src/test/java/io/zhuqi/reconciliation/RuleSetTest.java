package io.zhuqi.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuqi.control.Label;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules as a set: what holds for every one of them, and of all of them together. */
class RuleSetTest {
    private static final List<Rule> RULES = RuleCatalogue.load(Scene.ROOM).rules();

    /** What a rule of a group may be called; group 9 has those of intake too. */
    private static final Map<Integer, List<String>> NAMES = new TreeMap<>(Map.of(
            1, List.of("who"),
            2, List.of("policy"),
            3, List.of("help"),
            4, List.of("entitlement", "catalogue"),
            5, List.of("ledger"),
            6, List.of("loop"),
            7, List.of("logs"),
            8, List.of("declared"),
            9, List.of("completeness", "intake")));

    @Test
    void everyRuleIsNamedByItsGroup() {
        assertThat(RULES).allSatisfy(rule -> {
            String name = rule.code().substring(0, rule.code().indexOf('.'));
            assertThat(NAMES.get(rule.group())).as(rule.code()).contains(name);
        });
    }

    @Test
    void everyTextIsThereInBothLanguages() {
        assertThat(RULES).allSatisfy(rule -> texts(rule).forEach(text -> {
            assertThat(text.zh()).as(rule.code()).containsPattern("\\p{IsHan}");
            assertThat(text.en()).as(rule.code()).containsPattern("[A-Za-z]{2}");
        }));
    }

    @Test
    void bothLanguagesHaveTheSamePlaceholdersAndOnlyTheMessageHasAny() {
        assertThat(RULES).allSatisfy(rule -> {
            assertThat(Placeholder.in(rule.message().en()))
                    .isEqualTo(Placeholder.in(rule.message().zh()));
            assertThat(Stream.of(rule.title(), rule.why(), rule.remedy(), rule.example()))
                    .allSatisfy(text ->
                            assertThat(Placeholder.in(text.zh() + text.en())).isEmpty());
        });
    }

    @Test
    void noTwoRulesAreCalledAlikeOrTellTheSameExample() {
        assertThat(RULES).extracting(rule -> rule.title().zh()).doesNotHaveDuplicates();
        assertThat(RULES).extracting(rule -> rule.example().zh()).doesNotHaveDuplicates();
        assertThat(RULES).extracting(rule -> rule.message().zh()).doesNotHaveDuplicates();
    }

    @Test
    void everyRuleHasACaseThatShowsAFinding() {
        assertThat(RULES)
                .allSatisfy(rule -> assertThat(RuleCase.of(rule).findings()).isNotEmpty());
    }

    @Test
    void whatWasSearchedIsToldWhereTheOtherSideIsMissing() {
        assertThat(RULES).allSatisfy(rule -> {
            Label searched = rule.searched();
            assertThat(searched != null).as(rule.code()).isEqualTo(rule.sides() == Rule.Sides.SEARCHED);
            if (searched != null) {
                assertThat(searched.zh())
                        .as(rule.code())
                        .containsPattern("\\p{IsHan}")
                        .doesNotContain("{");
                assertThat(searched.en())
                        .as(rule.code())
                        .containsPattern("[A-Za-z]{2}")
                        .doesNotContain("{");
            }
        });
    }

    private static List<Label> texts(Rule rule) {
        return List.of(rule.title(), rule.message(), rule.why(), rule.remedy(), rule.example());
    }
}
