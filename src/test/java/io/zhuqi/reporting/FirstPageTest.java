package io.zhuqi.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuqi.control.DirectoryJobs;
import io.zhuqi.control.JobsFolder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The sentences of the first page for none, one, all, some, the first month and a month like the one before. */
class FirstPageTest {
    private static final JobsFolder JOBS = new DirectoryJobs(Path.of("jobs"));
    private static final String FILE = "reports/monthly.yml";
    private static final ReportDefinition DEFINITION = ReportDefinition.load(JOBS, FILE);

    private final Map<String, Figure> figures = new HashMap<>();
    private String top = "";
    private String topShare = "0";
    private int below = 0;

    @Test
    void nothingCollected() {
        assertThat(page(Locale.SIMPLIFIED_CHINESE))
                .contains("尚未收集到企业问题。", "尚无银行机构续贷登记；尚无企业所得税减免登记。")
                .noneMatch(sentence -> sentence.contains("办结"));
        assertThat(page(Locale.ENGLISH))
                .contains("No problem has been collected yet.")
                .noneMatch(sentence -> sentence.contains("closed."));
    }

    @Test
    void oneCollectedAndOpenInTheFirstMonth() {
        count("collected", 1, null);
        count("collected_month", 1, null);
        count("open", 1, null);
        rate("rate", 0, 1, null);

        assertThat(page(Locale.SIMPLIFIED_CHINESE)).contains("累计收集企业问题1件，本月新收集1件；尚无问题得到解决。", "尚有1件未办结，均在时限之内。");
        assertThat(page(Locale.ENGLISH))
                .contains(
                        "One problem collected, this month; it is not resolved yet.",
                        "One is still open, within its limit.");
    }

    @Test
    void allResolvedAndNothingNew() {
        count("collected", 12, 0);
        count("resolved", 12, 2);
        rate("rate", 12, 12, "16.7");

        assertThat(page(Locale.SIMPLIFIED_CHINESE))
                .contains("累计收集企业问题12件，本月没有新收集的问题；已解决12件，解决率100.0%，较上月增加16.7个百分点。", "所有问题均已办结。");
    }

    @Test
    void someOverdueMoreThanTheMonthBefore() {
        count("collected", 236, 46);
        count("collected_month", 46, -34);
        count("resolved", 135, 40);
        rate("rate", 135, 236, "-2.8");
        count("open", 87, 6);
        count("overdue", 23, 1);
        count("stagnant", 12, 0);
        top = "降本增效";
        topShare = "30.5";
        below = 3;

        assertThat(page(Locale.SIMPLIFIED_CHINESE))
                .contains(
                        "累计收集企业问题236件，本月新收集46件，降本增效类最多，占30.5%；已解决135件，解决率57.2%，较上月减少2.8个百分点。",
                        "尚有87件未办结，其中23件超过办理时限（较上月增加1件），另有12件未超时但长期无人办理。有3个派出单位的指标低于控制线。");
    }

    private List<String> page(Locale locale) {
        FigureText text = new FigureText(PrintedWords.load(JOBS), locale);
        Sentences sentences = new Sentences(locale);
        sentences.know("scope_kind", "city");
        sentences.know("top", top);
        sentences.know("top_share", topShare);
        sentences.know("top_share_n", new BigDecimal(topShare));
        sentences.know("below", below);
        sentences.know("below_n", below);
        DEFINITION.figures().forEach((name, reference) -> {
            FigureRef ref = new FigureRef(reference, "city", "");
            Figure none = new Figure(ref, "CASE", BigDecimal.ZERO, null, null, null, null);
            sentences.know(name, figures.getOrDefault(name, none), text);
        });
        return DEFINITION.sections().get(0).blocks().stream()
                .filter(block -> block.lead() != null)
                .map(block -> sentences.write(block.lead(), FILE))
                .toList();
    }

    private void count(String name, int value, @Nullable Integer change) {
        BigDecimal step = change == null ? null : BigDecimal.valueOf(change);
        figures.put(
                name,
                new Figure(new FigureRef(name, "city", ""), "CASE", BigDecimal.valueOf(value), null, null, null, step));
    }

    private void rate(String name, int numerator, int denominator, @Nullable String change) {
        BigDecimal value =
                BigDecimal.valueOf(100L * numerator).divide(BigDecimal.valueOf(denominator), 1, RoundingMode.HALF_UP);
        figures.put(
                name,
                new Figure(
                        new FigureRef(name, "city", ""),
                        "PERCENT",
                        value,
                        BigDecimal.valueOf(numerator),
                        BigDecimal.valueOf(denominator),
                        null,
                        change == null ? null : new BigDecimal(change)));
    }
}
