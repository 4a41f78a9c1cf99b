package io.zhuqi.reporting.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuqi.control.ControlRoom;
import io.zhuqi.control.ControlRoomException;
import io.zhuqi.control.DirectoryJobs;
import io.zhuqi.control.JobsFolder;
import io.zhuqi.measurement.IndicatorCatalogue;
import io.zhuqi.reporting.Figure;
import io.zhuqi.reporting.FigureRef;
import io.zhuqi.reporting.Report;
import io.zhuqi.reporting.ReportHead;
import io.zhuqi.reporting.issue.ChangeWording;
import io.zhuqi.reporting.issue.Print.Verdict;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GateTest {
    private static final JobsFolder JOBS = new DirectoryJobs(Path.of("jobs"));
    private static final ControlRoom ROOM = ControlRoom.load(JOBS);
    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load(ROOM);
    private static final ChangeWording WORDS = new ChangeWording(ROOM, CATALOGUE, Locale.SIMPLIFIED_CHINESE);
    private static final String COLLECTED = "problems.collected";
    private static final String RATE = "problems.resolution-rate";

    @Test
    void aValueBelowTheMinimumIsToldAfterOneThatIsNot() {
        String gate = bound(COLLECTED, "minimum: 5, verdict: hold");
        assertThat(judge(gate, figure(COLLECTED, "city", 5, null)).verdict()).isEqualTo(Verdict.DELIVER);
        Judgement low = judge(gate, figure(COLLECTED, "city", 4, null));
        assertThat(low.verdict()).isEqualTo(Verdict.HOLD);
        assertThat(low.reasons()).singleElement().asString().contains("全市", "4", "低于下限 5", "看一看");
    }

    @Test
    void aValueAboveTheMaximumIsToldAfterOneThatIsNot() {
        String gate = bound(RATE, "maximum: 100, verdict: warn");
        assertThat(judge(gate, figure(RATE, "city", 100, null)).reasons()).isEmpty();
        Judgement high = judge(gate, figure(RATE, "city", 101, null));
        assertThat(high.verdict()).isEqualTo(Verdict.WARN);
        assertThat(high.reasons()).singleElement().asString().contains("高于上限 100");
    }

    @Test
    void aChangeIsMeasuredBothWays() {
        String gate = bound(RATE, "change: 10, verdict: warn");
        assertThat(judge(gate, figure(RATE, "city", 60, 50)).reasons()).isEmpty();
        assertThat(judge(gate, figure(RATE, "city", 61, 50)).reasons()).hasSize(1);
        assertThat(judge(gate, figure(RATE, "city", 39, 50)).reasons()).hasSize(1);
    }

    @Test
    void aChangeInPerCentNeedsAMonthBefore() {
        String gate = bound(COLLECTED, "change_percent: 50, verdict: hold");
        assertThat(judge(gate, figure(COLLECTED, "city", 15, 10)).reasons()).isEmpty();
        assertThat(judge(gate, figure(COLLECTED, "city", 15, 0)).reasons()).isEmpty();
        assertThat(judge(gate, figure(COLLECTED, "city", 15, null)).reasons()).isEmpty();
        assertThat(judge(gate, figure(COLLECTED, "city", 16, 10)).reasons())
                .singleElement()
                .asString()
                .contains("60%");
    }

    @Test
    void aFallIsToldAndARiseIsNot() {
        String gate = bound(COLLECTED, "fall: 0, verdict: warn");
        assertThat(judge(gate, figure(COLLECTED, "city", 99, 10)).reasons()).isEmpty();
        assertThat(judge(gate, figure(COLLECTED, "city", 9, 10)).reasons())
                .singleElement()
                .asString()
                .contains("减少 1");
    }

    @Test
    void completenessWarnsFirstAndHoldsThen() {
        String gate = """
                completeness:
                  - received: submission.received@month
                    expected: submission.expected@month
                    warn_below: 100
                    hold_below: 50
                    why: {zh: 看一看, en: look}
                """;
        assertThat(judge(gate, month("submission.received", 4), month("submission.expected", 4))
                        .verdict())
                .isEqualTo(Verdict.DELIVER);
        assertThat(judge(gate, month("submission.received", 2), month("submission.expected", 4))
                        .verdict())
                .isEqualTo(Verdict.WARN);
        assertThat(judge(gate, month("submission.received", 1), month("submission.expected", 4))
                        .verdict())
                .isEqualTo(Verdict.HOLD);
        assertThat(judge(gate, month("submission.received", 0), month("submission.expected", 0))
                        .verdict())
                .isEqualTo(Verdict.DELIVER);
    }

    @Test
    void theCountiesAreAskedOnlyWhereTheyAreMeant() {
        Figure city = figure(COLLECTED, "city", 9, null);
        Figure county = figure(COLLECTED, "county:620702", 1, null);
        Figure nowhere = figure(COLLECTED, "county:UNKNOWN", 0, null);
        assertThat(judge(bound(COLLECTED, "minimum: 5, verdict: warn"), city, county)
                        .reasons())
                .isEmpty();
        assertThat(judge(bound(COLLECTED, "counties: true, minimum: 5, verdict: warn"), city, county, nowhere)
                        .reasons())
                .singleElement()
                .asString()
                .contains("甘州区");
    }

    @Test
    void theGravestVerdictCountsAndAFigureWithoutValueIsNotAsked() {
        String gate = bound(COLLECTED, "minimum: 5, verdict: hold")
                + bound(RATE, "minimum: 50, verdict: warn").replace("bounds:\n", "");
        assertThat(judge(gate, figure(COLLECTED, "city", 1, null), figure(RATE, "city", 10, null))
                        .verdict())
                .isEqualTo(Verdict.HOLD);
        assertThat(judge(gate, figure(RATE, "city", null, null)).verdict()).isEqualTo(Verdict.DELIVER);
    }

    @Test
    void mistakesInTheControlRoomAreTold() {
        assertThatThrownBy(() -> judge(bound("problems.nonsense", "minimum: 1, verdict: warn")))
                .isInstanceOf(ControlRoomException.class)
                .hasMessageContaining("gate.yml")
                .hasMessageContaining("problems.nonsense@cumulative");
        assertThatThrownBy(() -> judge(bound(COLLECTED, "verdict: warn"))).hasMessageContaining("without a limit");
        assertThatThrownBy(() -> judge(bound(COLLECTED, "minimum: 1, verdict: shout")))
                .hasMessageContaining("unknown verdict");
    }

    private static String bound(String code, String rest) {
        return "bounds:\n  - {figure: " + code + "@cumulative, " + rest + ", why: {zh: 看一看, en: look}}\n";
    }

    private static Figure month(String code, int value) {
        return new Figure(
                new FigureRef(code, "city", "month"), "ITEM", BigDecimal.valueOf(value), null, null, null, null);
    }

    private static Figure figure(String code, String scope, @Nullable Integer value, @Nullable Integer previous) {
        BigDecimal now = value == null ? null : BigDecimal.valueOf(value);
        BigDecimal before = previous == null ? null : BigDecimal.valueOf(previous);
        return new Figure(
                new FigureRef(code, scope, "cumulative"),
                "CASE",
                now,
                null,
                null,
                before,
                now == null || before == null ? null : now.subtract(before));
    }

    private static Judgement judge(String gate, Figure... figures) {
        LocalDate day = LocalDate.of(2022, 11, 30);
        ReportHead head = new ReportHead("", "", "", "", "", "2022-11", 5, 1, day, day, Locale.SIMPLIFIED_CHINESE);
        return Gate.load(new WithGate(gate), CATALOGUE)
                .judge(new Report(head, List.of(), List.of(), List.of(figures)), "city", WORDS);
    }

    /** The control room with another gate. */
    private record WithGate(String gate) implements JobsFolder {
        @Override
        public String read(String path) {
            return path.equals("gate.yml") ? gate : JOBS.read(path);
        }

        @Override
        public List<String> list(String folder, String extension) {
            return JOBS.list(folder, extension);
        }

        @Override
        public String location() {
            return "test";
        }
    }
}
