package io.zhuqi.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuqi.control.ControlRoom;
import io.zhuqi.control.Label;
import io.zhuqi.finding.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The page that explains every finding to a clerk is written by the rules themselves; the examples are the findings that their cases
 * expect. Write it anew with {@code mvn test -Dtest=CataloguePageTest -Dcatalogue.write=true}.
 */
class CataloguePageTest {
    private static final Path PAGE = Path.of("jobs/rules/CATALOGUE.md");
    private static final ControlRoom ROOM = Scene.ROOM;
    private static final RuleCatalogue CATALOGUE = RuleCatalogue.load(ROOM);
    private static final FindingWording CHINESE = new FindingWording(CATALOGUE, ROOM, Locale.SIMPLIFIED_CHINESE);
    private static final FindingWording ENGLISH = new FindingWording(CATALOGUE, ROOM, Locale.ENGLISH);

    @Test
    void thePageSaysWhatTheRulesSay() throws IOException {
        String page = page();
        if (Boolean.getBoolean("catalogue.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).as("write it anew with -Dcatalogue.write=true").hasContent(page);
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
                # 疑点目录 · Catalogue of findings

                本页由 `jobs/rules` 下的规则自动生成，请勿手工修改。疑点不是结论：它把两边摆出来，写明出处，提示怎么办，从不改动任何数字。
                级别：ERROR 表示所涉数字存疑；WARNING 需要核实；INFO 供参考。所需表一行也没有时，规则记为“未运行”，不当作没有疑点。

                Written from the rules under `jobs/rules`; do not edit. A finding judges nobody: it shows both sides and where they stand, says
                what to do, and never alters a figure. A rule whose sheets are missing is reported as not run, never as clean.
                """);
        for (int group = 1; group <= 9; group++) {
            int number = group;
            page.append("\n## %d. %s · %s\n\n".formatted(group, CHINESE.group(group), ENGLISH.group(group)));
            page.append("| 代码 Code | 级别 | 名称 Title |\n| --- | --- | --- |\n");
            CATALOGUE.rules().stream()
                    .filter(rule -> rule.group() == number)
                    .forEach(rule -> page.append("| `%s` | %s | %s · %s |\n"
                            .formatted(
                                    rule.code(),
                                    rule.severity(),
                                    rule.title().zh(),
                                    rule.title().en())));
            CATALOGUE.rules().stream().filter(rule -> rule.group() == number).forEach(rule -> append(page, rule));
        }
        return page.toString();
    }

    private static void append(StringBuilder page, Rule rule) {
        RuleCase.Expected example = RuleCase.of(rule).findings().get(0);
        page.append("""

                ### %s · `%s`

                - 级别：%s
                - 所需表：%s
                - 为何要紧：%s
                - 两边：%s
                - 怎么办：%s
                - 举例：%s
                - 疑点原文：%s

                %s. Why: %s Sides: %s What to do: %s Example: %s As printed: %s
                """.formatted(
                        rule.title().zh(),
                        rule.code(),
                        rule.severity(),
                        needs(rule),
                        rule.why().zh(),
                        sides(rule, Locale.SIMPLIFIED_CHINESE),
                        rule.remedy().zh(),
                        rule.example().zh(),
                        CHINESE.fill(rule.message().zh(), example.args()),
                        rule.title().en(),
                        rule.why().en(),
                        sides(rule, Locale.ENGLISH),
                        rule.remedy().en(),
                        rule.example().en(),
                        ENGLISH.fill(rule.message().en(), example.args())));
    }

    private static String sides(Rule rule, Locale locale) {
        Label searched = rule.searched();
        Messages messages = Messages.in(locale);
        return messages.text(
                "rule.sides." + rule.sides().name().toLowerCase(Locale.ROOT),
                searched == null ? Map.of() : Map.of("searched", searched.in(locale)));
    }

    private static String needs(Rule rule) {
        return rule.needs().isEmpty()
                ? "无"
                : rule.needs().stream().map(kind -> ROOM.kind(kind).name().zh()).collect(Collectors.joining("、"));
    }

    @Test
    void noExampleLeavesAPlaceholderOrACode() {
        CATALOGUE.rules().forEach(rule -> RuleCase.of(rule).findings().forEach(finding -> {
            String zh = CHINESE.fill(rule.message().zh(), finding.args());
            assertThat(zh)
                    .as(rule.code())
                    .doesNotContain("{", "}")
                    .doesNotContainPattern("[A-Z]{4,}_?|620[0-9]{3}(?![:0-9])");
            assertThat(ENGLISH.fill(rule.message().en(), finding.args()))
                    .as(rule.code())
                    .doesNotContain("{", "}");
        }));
    }
}
