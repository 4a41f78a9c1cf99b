package io.zhuqi.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ControlRoomTest {
    private static final Path JOBS = Path.of("jobs");

    private final ControlRoom room = ControlRoom.load(new DirectoryJobs(JOBS));

    @Test
    void theShippedControlRoomIsWhole() {
        assertThat(room.kinds().keySet())
                .containsExactly(
                        "officials",
                        "enterprises",
                        "problems",
                        "handling",
                        "worklogs",
                        "policies",
                        "uptakes",
                        "fieldchecks",
                        "outcomes",
                        "inspections",
                        "declared",
                        "aliases",
                        "absences",
                        "checklist");
        assertThat(room.counties())
                .extracting(County::code)
                .startsWith("620702", "620723")
                .hasSize(6);
        assertThat(room.settings()).containsEntry("programme_start", "2022-07-25");
        assertThat(room.words().map("category").codes()).startsWith("FINANCING", "COST", "TALENT", "POLICY", "OTHER");
    }

    @Test
    void aProblemHasTheFieldsOfTheContractInTheirOrder() {
        assertThat(room.kind("problems").fields())
                .extracting(FieldDefinition::code)
                .containsExactly(
                        "problem_no",
                        "county",
                        "enterprise_name",
                        "credit_code",
                        "description",
                        "category",
                        "raised_on",
                        "official_name",
                        "level",
                        "complexity",
                        "duty_unit",
                        "due_on",
                        "status",
                        "closed_on",
                        "result",
                        "result_text",
                        "extended_to",
                        "policy_cited",
                        "visited_on",
                        "evaluation",
                        "remark");
    }

    @Test
    void wordsAreKnownHoweverTheyAreTyped() {
        WordMap yesNo = room.words().map("yes_no");
        assertThat(yesNo.code(" √ ")).isEqualTo("YES");
        assertThat(yesNo.code("ｎ")).isEqualTo("NO");
        assertThat(room.words().map("category").code("貸款融資")).isEqualTo("FINANCING");
        assertThat(room.words().map("county").code("肃南裕固族自治县")).isEqualTo("620721");
        assertThat(yesNo.code("也许")).isNull();
    }

    @Test
    void theCalendarKnowsHolidaysAndMakeUpDays() {
        assertThat(room.calendar().isWorkingDay(LocalDate.of(2022, 10, 3))).isFalse();
        assertThat(room.calendar().isWorkingDay(LocalDate.of(2022, 10, 8))).isTrue();
    }

    @Test
    void industriesAreFoundByCodeWithOrWithoutItsLetterAndByName() {
        assertThat(room.industries().find("0111").orElseThrow().section()).isEqualTo("A");
        assertThat(room.industries().find("A0111").orElseThrow().name()).isEqualTo("稻谷种植");
        assertThat(room.industries().find("C1391 淀粉及淀粉制品制造").orElseThrow().code())
                .isEqualTo("1391");
        assertThat(room.industries().find("1391淀粉").orElseThrow().section()).isEqualTo("C");
        assertThat(room.industries().find("制造业").orElseThrow().code()).isEqualTo("C");
        assertThat(room.industries().find("B0111")).isEmpty();
    }

    @Test
    void anUnknownKeyIsAMistakeWithFileAndLine(@TempDir Path folder) throws IOException {
        copy(folder);
        Path file = folder.resolve("submissions.yml");
        Files.writeString(file, "monthly:\n  - {kind: problems, working_dya: 0}\n");
        assertThatThrownBy(() -> ControlRoom.load(new DirectoryJobs(folder)))
                .isInstanceOf(ControlRoomException.class)
                .hasMessageStartingWith("submissions.yml:2:")
                .hasMessageContaining("working_dya");
    }

    @Test
    void aWordThatStandsForTwoCodesIsAMistake(@TempDir Path folder) throws IOException {
        copy(folder);
        Path file = folder.resolve("words/complexity.yml");
        Files.writeString(file, Files.readString(file).replace("简单", "疑难"));
        assertThatThrownBy(() -> ControlRoom.load(new DirectoryJobs(folder)))
                .isInstanceOf(ControlRoomException.class)
                .hasMessageContaining("words/complexity.yml")
                .hasMessageContaining("疑难");
    }

    @Test
    void aHeaderThatNamesTwoFieldsIsAMistake(@TempDir Path folder) throws IOException {
        copy(folder);
        Path file = folder.resolve("kinds/aliases.yml");
        Files.writeString(file, Files.readString(file).replace("核实人", "确认时间"));
        assertThatThrownBy(() -> ControlRoom.load(new DirectoryJobs(folder)))
                .isInstanceOf(ControlRoomException.class)
                .hasMessageContaining("确认时间");
    }

    @Test
    void aTypeThatDoesNotExistIsAMistakeThatNamesThePossibleOnes(@TempDir Path folder) throws IOException {
        copy(folder);
        Path file = folder.resolve("kinds/aliases.yml");
        Files.writeString(file, Files.readString(file).replace("type: date", "type: day"));
        assertThatThrownBy(() -> ControlRoom.load(new DirectoryJobs(folder)))
                .isInstanceOf(ControlRoomException.class)
                .hasMessageContaining("unknown type day")
                .hasMessageContaining("timestamp");
    }

    private static void copy(Path target) throws IOException {
        try (Stream<Path> files = Files.walk(JOBS)) {
            List<Path> regular = files.filter(Files::isRegularFile).toList();
            for (Path file : regular) {
                Path copy = target.resolve(JOBS.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }
}
