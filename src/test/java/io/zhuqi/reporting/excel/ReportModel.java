package io.zhuqi.reporting.excel;

import io.zhuqi.reporting.Block;
import io.zhuqi.reporting.Block.Cell;
import io.zhuqi.reporting.Block.Column;
import io.zhuqi.reporting.Block.Column.ValueForm;
import io.zhuqi.reporting.Block.Light;
import io.zhuqi.reporting.FigureRef;
import io.zhuqi.reporting.Ledger;
import io.zhuqi.reporting.Report;
import io.zhuqi.reporting.ReportHead;
import io.zhuqi.reporting.Section;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A small report with one of everything. */
final class ReportModel {
    private static final List<String> COUNTIES = List.of("甘州区", "临泽县", "高台县", "山丹县", "民乐县", "肃南县");

    private ReportModel() {}

    static Report report(int ledgerRows) {
        return new Report(
                new ReportHead(
                        "内部资料　注意保存",
                        "百名干部助百企工作月度调度报告",
                        "2022年第4期",
                        "2022年11月（数据截至2022-11-22，材料截至2022-11-22）",
                        "市委组织部办公室",
                        "2022-11",
                        4,
                        1,
                        LocalDate.of(2022, 11, 22),
                        LocalDate.of(2022, 11, 22),
                        Locale.SIMPLIFIED_CHINESE),
                List.of(
                        new Section("first", 1, "", true, List.of(tiles())),
                        new Section(
                                "problems",
                                1,
                                "一、问题",
                                true,
                                List.of(
                                        counties(),
                                        overdue(),
                                        empty(),
                                        chart(Block.Chart.Shape.GROUPED_BAR),
                                        new Block.Pair(
                                                chart(Block.Chart.Shape.STACKED_BAR), chart(Block.Chart.Shape.LINE)),
                                        counties()))),
                List.of(ledger(ledgerRows)));
    }

    private static Block tiles() {
        return new Block.Tiles(List.of(
                new Block.Tile("选派干部", "103", "名", "与上月持平", ref("officials.posted", "city", "cumulative")),
                new Block.Tile("收集问题", "1,138", "件", "较上月增加212件", ref("problems.collected", "city", "cumulative")),
                new Block.Tile(
                        "解决率", "92.4%", "", "较上月增加1.2个百分点", ref("problems.resolution-rate", "city", "cumulative"))));
    }

    static Block.Table counties() {
        List<Block.Row> rows = new ArrayList<>();
        for (int i = 0; i < COUNTIES.size(); i++) {
            String scope = "county:62070" + i;
            BigDecimal rate = i == 5 ? new BigDecimal("66.7") : new BigDecimal("90.25");
            rows.add(row(
                    text(COUNTIES.get(i)),
                    number(1200 + i, ref("problems.collected", scope, "cumulative")),
                    number(20 + i, ref("problems.collected", scope, "month")),
                    number(1100 + i, null),
                    new Cell(
                            rate, i == 5 ? "2/3" : "90.3%", null, ref("problems.resolution-rate", scope, "cumulative")),
                    new Cell(new BigDecimal("1402.50"), "1,402.50", null, null)));
        }
        return new Block.Table(
                "problems-by-county",
                "各县区问题收集与办理情况",
                List.of(
                        column("county", "县区", "", ValueForm.TEXT),
                        column("collected", "累计", "收集", ValueForm.INTEGER),
                        column("month", "本月", "收集", ValueForm.INTEGER),
                        column("closed", "办结", "办理", ValueForm.INTEGER),
                        column("rate", "解决率", "办理", ValueForm.PERCENT),
                        column("money", "金额（万元）", "", ValueForm.MONEY)),
                rows,
                row(
                        text("合计"),
                        number(7215, ref("problems.collected", "city", "cumulative")),
                        number(135, null),
                        number(6615, null),
                        text(""),
                        new Cell(new BigDecimal("8415.00"), "8,415.00", null, null)),
                "解决率＝本期间收集的问题中截至业务日期已解决的占比；“未办结”含退回重办件。",
                "没有。");
    }

    private static Block.Table overdue() {
        return new Block.Table(
                "overdue",
                "超时限问题清单",
                List.of(
                        column("light", "亮灯", "", ValueForm.TEXT),
                        column("no", "问题编号", "", ValueForm.TEXT),
                        column("enterprise", "企业名称", "", ValueForm.TEXT),
                        column("description", "问题描述", "", ValueForm.TEXT),
                        column("unit", "责任单位", "", ValueForm.TEXT),
                        column("raised", "提出日期", "", ValueForm.DATE),
                        column("late", "超期（工作日）", "", ValueForm.INTEGER)),
                List.of(
                        row(
                                new Cell("红灯", "红灯", Light.RED, null),
                                text("620702-0012"),
                                text("甘肃示例矿业有限公司"),
                                text("流动资金不足，向银行申请续贷未获批，希望协调金融机构上门对接，并给予贴息支持；另有采矿证延续问题需要自然资源部门办理。"),
                                text("甘州区金融办"),
                                day("2022-09-01"),
                                number(34, null)),
                        row(
                                new Cell("黄灯", "黄灯", Light.YELLOW, null),
                                text("620702-0013"),
                                text("=HYPERLINK(\"http://x\")"),
                                text("用工缺口30人"),
                                text("+人社局"),
                                day("2022-11-01"),
                                number(2, null)),
                        row(
                                new Cell("灰灯", "灰灯", Light.GREY, null),
                                text("620702-0014"),
                                text("@某某"),
                                text("-"),
                                text("临泽县"),
                                day("2022-11-11"),
                                number(1, null))),
                null,
                "",
                "没有。");
    }

    private static Block.Table empty() {
        return new Block.Table(
                "stagnant",
                "停滞问题清单",
                List.of(column("a", "企业", "", ValueForm.TEXT), column("b", "天数", "", ValueForm.INTEGER)),
                List.of(),
                null,
                "",
                "没有停滞的问题。");
    }

    private static Block.Chart chart(Block.Chart.Shape shape) {
        return new Block.Chart(
                "chart-" + shape,
                "各县区问题收集与解决",
                shape,
                COUNTIES,
                List.of(
                        new Block.Series("收集", numbers(210, 160, 150, 140, 130, 90)),
                        new Block.Series("解决", numbers(200, 150, null, 120, 110, 80))),
                "件");
    }

    private static Ledger ledger(int count) {
        return new Ledger(
                "problems",
                "问题台账",
                List.of(
                        column("county", "县区", "", ValueForm.TEXT),
                        column("enterprise", "企业名称", "", ValueForm.TEXT),
                        column("raised", "提出日期", "", ValueForm.DATE),
                        column("description", "问题描述", "", ValueForm.TEXT),
                        column("source", "来源", "", ValueForm.TEXT),
                        column("figure:problems.collected:cumulative", "计入收集数（累计）", "", ValueForm.INTEGER),
                        column("figure:problems.collected:month", "计入收集数（本月）", "", ValueForm.INTEGER)),
                sink -> IntStream.range(0, count)
                        .forEach(i -> sink.accept(row(
                                text(COUNTIES.get(i % 6)),
                                text("甘肃示例" + i + "有限公司"),
                                day("2022-10-08"),
                                text("企业反映生产线技改资金缺口较大，希望协调落实贴息政策，第" + i + "条。"),
                                text("甘州区/问题台账.xlsx · 台账 · " + (i + 3) + "行"),
                                number(1, null),
                                i % 5 == 0 ? number(1, null) : new Cell(null, "", null, null)))));
    }

    private static List<BigDecimal> numbers(Integer... values) {
        return Arrays.stream(values)
                .map(v -> v == null ? null : BigDecimal.valueOf(v))
                .toList();
    }

    private static Column column(String id, String label, String group, ValueForm form) {
        return new Column(id, label, group, form, 10);
    }

    private static Block.Row row(Cell... cells) {
        return new Block.Row(List.of(cells));
    }

    private static Cell text(String text) {
        return new Cell(text, text, null, null);
    }

    private static Cell number(long value, FigureRef figure) {
        return new Cell(BigDecimal.valueOf(value), String.format(Locale.ROOT, "%,d", value), null, figure);
    }

    private static Cell day(String iso) {
        return new Cell(LocalDate.parse(iso), iso, null, null);
    }

    private static FigureRef ref(String code, String scope, String window) {
        return new FigureRef(code, scope, window);
    }
}
