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
    private int allOverdue = 0;

    @Test
    void nothingAtAll() {
        says(Locale.SIMPLIFIED_CHINESE, "尚未选派干部。", "尚未收集到企业问题。", "", "尚未对照政策措施。", "尚无银行机构续贷登记；尚无企业所得税减免登记。");
        says(
                Locale.ENGLISH,
                "No official has been posted yet.",
                "No problem has been collected yet.",
                "",
                "No measure has been checked against an enterprise yet.",
                "No loan renewal is recorded; no income-tax relief is recorded.");
    }

    @Test
    void oneOfEachInTheFirstMonth() {
        count("posted", 1, null);
        count("posted1", 1, null);
        count("served", 1, null);
        count("collected", 1, null);
        count("collected_month", 1, null);
        count("open", 1, null);
        rate("rate", 0, 1, null);
        count("checked", 9, null);
        count("loans", 1, null);
        yuan("loans_amount", 5_000_000);
        count("tax_firms", 1, null);
        yuan("tax_amount", 8_000);

        says(
                Locale.SIMPLIFIED_CHINESE,
                "累计选派干部1名，服务企业1户；本月没有工作日志。",
                "累计收集企业问题1件，为本月新收集，尚未解决。",
                "尚有1件未办结，在时限之内。",
                "对在驻企业逐条对照政策措施9项次，没有应享的。",
                "全市银行机构累计办理续贷1笔、500万元；1户小型微利企业减免企业所得税8,000元（不限于本项目服务企业）。");
        says(
                Locale.ENGLISH,
                "One official has been posted so far, to one enterprise; no log entry this month.",
                "One problem has been collected, this month; it is not resolved yet.",
                "One is still open, within its limit.",
                "Of 9 pairs of enterprise and measure none is entitled.",
                "Banks of the whole city renewed one loan of 5 million yuan; one small low-profit enterprise was relieved of 8,000 yuan of income tax (not only enterprises of this programme).");
    }

    @Test
    void oneAndItIsOverdue() {
        count("collected", 1, 0);
        count("open", 1, 0);
        count("overdue", 1, 1);

        says(Locale.SIMPLIFIED_CHINESE, 1, "累计收集企业问题1件，尚未解决。", "尚有1件未办结，已超过办理时限。");
        says(
                Locale.ENGLISH,
                1,
                "One problem has been collected; it is not resolved yet.",
                "One is still open, past its limit.");
    }

    @Test
    void allResolvedAndNothingNew() {
        count("posted", 103, 0);
        count("posted1", 60, 0);
        count("posted2", 43, 0);
        count("served", 112, 0);
        count("entries_month", 40, -3);
        rate("covered", 40, 50, "1.0");
        count("collected", 12, 0);
        count("resolved", 12, 2);
        rate("rate", 12, 12, "16.7");
        top = "降本增效";
        topShare = "100.0";
        count("checked", 900, 0);
        count("entitled", 80, 0);
        count("enjoyed", 80, 5);

        says(
                Locale.SIMPLIFIED_CHINESE,
                0,
                "累计选派干部103名（第一批60名、第二批43名），服务企业112户；本月记录工作日志40篇，在岗工作日记录率80.0%。",
                "累计收集企业问题12件，都是降本增效类，本月没有新收集的问题；已全部解决，解决率较上月增加16.7个百分点。",
                "所有问题均已办结。",
                "对在驻企业逐条对照政策措施900项次，应享80项次，已全部享受。");
        top = "cost";
        says(
                Locale.ENGLISH,
                1,
                "So far 12 problems are collected, none this month, all about cost. All are resolved (rate up 16.7 points).",
                "All problems are closed.",
                "Of 900 pairs of enterprise and measure 80 are entitled: all received.");
    }

    @Test
    void allThatIsOpenIsOverdueAndNoneResolved() {
        count("collected", 5, 5);
        count("collected_month", 5, 5);
        count("open", 5, 5);
        count("overdue", 5, 5);
        allOverdue = 1;
        rate("rate", 0, 5, null);
        top = "其他";
        topShare = "60.0";
        below = 1;
        count("checked", 900, 0);
        count("entitled", 80, 0);
        count("gap", 80, 0);
        count("closing", 8, 0);

        says(
                Locale.SIMPLIFIED_CHINESE,
                1,
                "累计收集企业问题5件，其中其他类最多，占60.0%，本月新收集5件；还没有一件得到解决。",
                "尚有5件未办结，均已超过办理时限。有1个派出单位的指标低于控制线。",
                "对在驻企业逐条对照政策措施900项次，应享80项次，均未享受，其中8项次将在30日内截止。");
        top = "other matters";
        says(
                Locale.ENGLISH,
                1,
                "So far 5 problems are collected, 5 this month, mostly about other matters (60.0%). None is resolved yet.",
                "There are 5 still open, all past their limits. One sending unit is below a threshold.",
                "Of 900 pairs of enterprise and measure 80 are entitled: none received, 80 not yet; 8 of these close in 30 days.");
    }

    @Test
    void noneOverdueButSomeUntouched() {
        count("collected", 8, 0);
        count("resolved", 1, 0);
        rate("rate", 1, 8, "0");
        count("open", 7, 0);
        count("stagnant", 3, 0);

        says(Locale.SIMPLIFIED_CHINESE, 1, "累计收集企业问题8件，本月没有新收集的问题；已解决1件，解决率12.5%，与上月持平。", "尚有7件未办结，均在时限之内，但有3件长期无人办理。");
        says(
                Locale.ENGLISH,
                1,
                "So far 8 problems are collected, none this month. One is resolved, a rate of 12.5% (unchanged).",
                "There are 7 still open, all within their limits, but 3 long untouched.");
    }

    @Test
    void someOverdueMoreThanTheMonthBefore() {
        count("posted", 103, 0);
        count("posted1", 60, 0);
        count("posted2", 43, 0);
        count("served", 112, 0);
        count("entries_month", 1655, -242);
        count("visits_month", 554, -80);
        rate("covered", 872, 1000, "1.0");
        count("collected", 236, 46);
        count("collected_month", 46, -34);
        count("resolved", 135, 40);
        rate("rate", 135, 236, "-2.8");
        count("open", 87, 6);
        count("overdue", 23, 1);
        count("stagnant", 12, 0);
        count("checked", 13_104, 0);
        count("entitled", 2_535, 0);
        count("enjoyed", 194, 0);
        count("gap", 2_341, 0);
        count("closing", 303, 0);
        count("loans", 1_138, 0);
        yuan("loans_amount", 6_078_000_000L);
        count("tax_firms", 41, 0);
        yuan("tax_amount", 14_020_000);
        top = "降本增效";
        topShare = "30.5";
        below = 3;

        says(
                Locale.SIMPLIFIED_CHINESE,
                "累计选派干部103名（第一批60名、第二批43名），服务企业112户；本月记录工作日志1,655篇，其中走访调研554次，在岗工作日记录率87.2%。",
                "累计收集企业问题236件，其中降本增效类最多，占30.5%，本月新收集46件；已解决135件，解决率57.2%，较上月减少2.8个百分点。",
                "尚有87件未办结，其中23件超过办理时限（较上月增加1件），另有12件未超时但长期无人办理。有3个派出单位的指标低于控制线。",
                "对在驻企业逐条对照政策措施13,104项次，应享2,535项次，已享194项次，应享未享2,341项次，其中303项次将在30日内截止。",
                "全市银行机构累计办理续贷1,138笔、60.78亿元；41户小型微利企业减免企业所得税1,402万元（不限于本项目服务企业）。");
        top = "cost";
        says(
                Locale.ENGLISH,
                "So far 103 officials have been posted (batch one 60, batch two 43), to 112 enterprises; this month they wrote 1,655 log entries, 554 of them visits; 87.2% of the working days on post have one.",
                "So far 236 problems are collected, 46 this month, mostly about cost (30.5%). 135 are resolved, a rate of 57.2% (down 2.8 points).",
                "There are 87 still open, 23 past the limit (up 1), 12 not late but long untouched. 3 sending units are below a threshold.",
                "Of 13,104 pairs of enterprise and measure 2,535 are entitled: 194 received, 2,341 not yet; 303 of these close in 30 days.",
                "Banks of the whole city renewed 1,138 loans of 6.08 billion yuan; 41 small low-profit enterprises were relieved of 14.02 million yuan of income tax (not only enterprises of this programme).");
    }

    private void says(Locale locale, String... sentences) {
        says(locale, 0, sentences);
    }

    /** @param from the first sentence that is looked at */
    private void says(Locale locale, int from, String... sentences) {
        assertThat(page(locale).subList(from, from + sentences.length)).containsExactly(sentences);
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
        sentences.know("all_overdue_n", allOverdue);
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

    private void yuan(String name, long value) {
        figures.put(
                name,
                new Figure(new FigureRef(name, "city", ""), "CNY", BigDecimal.valueOf(value), null, null, null, null));
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
