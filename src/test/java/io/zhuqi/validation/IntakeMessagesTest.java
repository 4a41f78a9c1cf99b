package io.zhuqi.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuqi.finding.FindingType;
import io.zhuqi.finding.Messages;
import io.zhuqi.tabular.UnreadableFile;
import io.zhuqi.template.RefusedSheet;
import io.zhuqi.validation.row.RowRules;
import io.zhuqi.validation.several.JudgeRow;
import io.zhuqi.validation.sheet.SheetFindings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IntakeMessagesTest {
    private final Messages chinese = Messages.in(Locale.CHINA);
    private final Messages english = Messages.in(Locale.UK);

    @Test
    void everyFindingOfIntakeHasAllTextsInBothLanguages() {
        Stream<String> codes = Stream.of(
                        ValidateRecord.findings().stream().map(FindingType::code),
                        Arrays.stream(UnreadableFile.Reason.values()).map(Enum::name),
                        SheetFindings.all().stream().map(FindingType::code),
                        Stream.of(JudgeRow.PERHAPS_SEVERAL.code()),
                        Stream.of(
                                RefusedSheet.NO_KNOWN_SHEET.code(),
                                RefusedSheet.MISSING_REQUIRED_COLUMN.code(),
                                RefusedSheet.SHEET_DAMAGED.code()))
                .flatMap(stream -> stream);
        codes.forEach(code -> {
            for (String part : List.of("title", "message", "remedy")) {
                assertThat(chinese.has("finding." + code + "." + part)).as(code).isTrue();
                assertThat(english.has("finding." + code + "." + part)).as(code).isTrue();
            }
        });
    }

    @Test
    void bothLanguagesHaveTheSameTexts() {
        assertThat(chinese.keys()).isEqualTo(english.keys());
    }

    @Test
    void placeholdersAreFilledByNameAndMissingOnesLeftOut() {
        assertThat(chinese.message("UNIT_ASSUMED", Map.of("header", "金额", "value", "5", "unit", "万元")))
                .isEqualTo("“金额”的“5”没有单位，按万元计");
        assertThat(english.message("MISSING_REQUIRED", Map.of())).isEqualTo("\"\" is empty");
        assertThat(english.text("no.such.key")).isEqualTo("no.such.key");
    }

    /** A rule that is written but not listed would never look at a row. */
    @Test
    void noRowRuleIsForgotten() throws IOException {
        TreeSet<String> written = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/io/zhuqi/validation/row"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Files.readString(file).contains("implements RowRule")) {
                    written.add(file.getFileName().toString().replace(".java", ""));
                }
            }
        }
        assertThat(RowRules.ALL)
                .extracting(rule -> rule.getClass().getSimpleName())
                .containsExactlyInAnyOrderElementsOf(written);
    }
}
