package io.zhuqi.reporting.pdf;

import io.zhuqi.reporting.Block;
import io.zhuqi.reporting.Block.Cell;
import io.zhuqi.reporting.Block.Chart;
import io.zhuqi.reporting.Block.Column;
import io.zhuqi.reporting.Block.Column.ValueForm;
import io.zhuqi.reporting.Block.Light;
import io.zhuqi.reporting.Block.Paragraph;
import io.zhuqi.reporting.Block.Row;
import io.zhuqi.reporting.Block.Series;
import io.zhuqi.reporting.Block.Tile;
import io.zhuqi.reporting.FigureRef;
import io.zhuqi.reporting.Report;
import io.zhuqi.reporting.ReportHead;
import io.zhuqi.reporting.Section;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A monthly report as a city would print it, with invented people and enterprises. */
final class Demo {
    static final List<String> COUNTIES = List.of("甘州区", "临泽县", "高台县", "山丹县", "民乐县", "肃南县");
    private static final FigureRef REF = new FigureRef("PROBLEM_COLLECTED", "city", "cumulative");

    private Demo() {}

    static ReportHead head() {
        return new ReportHead(
                "内部资料  注意保存",
                "“百名干部助百企”工作调度月报",
                "2022年第4期",
                "2022年11月（数据截至2022年11月22日，材料截至2022年11月23日）",
                "市助企纾困工作专班办公室",
                "2022-11",
                4,
                1,
                LocalDate.of(2022, 11, 22),
                LocalDate.of(2022, 11, 23),
                Locale.SIMPLIFIED_CHINESE);
    }

    static Report report() {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("lead", 1, "", false, lead()));
        sections.add(new Section("overall", 1, "一、总体情况", true, overall()));
        sections.add(new Section("category", 2, "（一）问题分类情况", false, category()));
        sections.add(new Section(
                "county",
                2,
                "（二）分县区情况",
                false,
                List.of(
                        body("从县区看，甘州区、临泽县、高台县收集问题较多，三个县区合计占全市的六成以上；肃南县办结率最高，为100%。"),
                        countyTable("county", 2),
                        countyChart())));
        sections.add(new Section(
                "common", 2, "（三）共性问题", false, List.of(body("同一困难涉及三家以上企业的共有5类，由市级专班统一研究，由点及面加以解决。"), commonTable())));
        sections.add(new Section("loop", 1, "二、闭环办理情况", false, loop()));
        sections.add(new Section(
                "overdue",
                2,
                "（一）超期问题",
                false,
                List.of(body("截至11月22日，尚有6件问题超过办理时限，请责任单位逐件说明原因，于11月30日前反馈。"), overdue(14))));
        sections.add(new Section(
                "stagnant",
                2,
                "（二）停滞问题",
                false,
                List.of(new Block.Table("stagnant", "连续15个工作日无进展的问题", columns(), List.of(), null, "", "本期没有停滞问题。"))));
        sections.add(new Section("policy", 1, "三、政策落实情况", false, policy()));
        sections.add(new Section("outcome", 1, "四、帮扶成效", false, outcome()));
        sections.add(new Section("checks", 1, "五、“三进三问三查”与督查情况", false, checks()));
        sections.add(new Section("next", 1, "六、下月工作要求", false, next()));
        sections.add(new Section("annex1", 1, "附件1  各县区主要指标统计表", true, List.of(wide())));
        sections.add(new Section("annex2", 1, "附件2  问题台账（节选）", false, List.of(ledger(90))));
        sections.add(new Section("annex3", 1, "附件3  指标口径", false, List.of(definitions())));
        return new Report(head(), sections, List.of());
    }

    private static List<Block> lead() {
        return List.of(
                lead("截至11月22日，103名助企干部联系服务112家企业，累计收集问题140件，较上月增加17件；已办结131件，办结率93.6%，较上月提高2.1个百分点。"),
                lead("办结问题中按时办结126件，按时办结率96.2%；尚有6件超过时限，其中高台县3件、民乐县2件、甘州区1件，均已发出督办通知。"),
                lead("经逐条核验，112家企业可享受政策措施418项，已享受385项，应享未享33项，其中7项将在30日内截止申报。"),
                lead("协调金融机构续贷、新增贷款4.38亿元，落实减税降费6,512万元，其中经银行、税务核实的占92.4%。"),
                lead("6个县区应报材料36份，按时报送34份；民乐县、肃南县各有1份迟报。"),
                new Block.Tiles(List.of(
                        tile("累计收集问题", "140", "件", "较上月 +17"),
                        tile("办结率", "93.6", "%", "较上月 +2.1个百分点"),
                        tile("按时办结率", "96.2", "%", "较上月 −0.4个百分点"),
                        tile("超期未办结", "6", "件", "较上月 −2"),
                        tile("应享未享", "33", "项", "较上月 −11"),
                        tile("协调贷款", "4.38", "亿元", "较上月 +0.62"),
                        tile("减税降费", "6,512", "万元", "较上月 +830"),
                        tile("企业满意率", "98.2", "%", "首次统计"))),
                new Block.Pair(
                        new Block.Table(
                                "red",
                                "红灯事项",
                                List.of(text("county", "县区", 1), text("what", "事项", 3), text("light", "状态", 1)),
                                List.of(
                                        row(cell("高台县"), cell("用地手续"), light(Light.RED, "超期12天")),
                                        row(cell("民乐县"), cell("冷链贷款"), light(Light.RED, "超期5天")),
                                        row(cell("甘州区"), cell("用工缺口"), light(Light.YELLOW, "剩2天"))),
                                null,
                                "",
                                "无"),
                        new Block.Table(
                                "window",
                                "30日内截止的政策",
                                List.of(text("policy", "政策措施", 3), date("until", "截止"), number("firms", "企业", 1)),
                                List.of(
                                        row(cell("留抵退税"), cell("11-30"), cell("4")),
                                        row(cell("稳岗返还"), cell("12-10"), cell("2")),
                                        row(cell("房租减免"), cell("12-20"), cell("1"))),
                                null,
                                "",
                                "无")));
    }

    private static List<Block> overall() {
        return List.of(
                body("自7月25日启动以来，全市选派103名干部到112家企业开展联系服务，其中第一批58名、第二批45名。"
                        + "各级干部累计走访企业3,215次，填写工作日志8,006篇，收集融资、成本、人才、政策等方面问题140件，"
                        + "转办交办136件，办结131件，办结率93.6%，比上月提高2.1个百分点；企业评价满意的占98.2%。"),
                body("从趋势看，8月集中收集问题52件，9月、10月逐月回落，11月新增17件；办结数自9月起持续高于新增数，" + "存量问题由8月末的31件降至9件。"),
                new Chart(
                        "trend",
                        "问题收集与办结趋势",
                        Chart.Shape.LINE,
                        List.of("7月", "8月", "9月", "10月", "11月"),
                        List.of(series("收集", 21, 52, 31, 19, 17), series("办结", 4, 38, 41, 27, 21)),
                        "单位：件"));
    }

    private static List<Block> category() {
        return List.of(
                body("140件问题中，融资类46件，占32.9%；成本类31件，占22.1%；人才类24件，占17.1%；政策类22件，占15.7%；其他17件，占12.1%。"),
                new Block.Table(
                        "category",
                        "问题分类统计表",
                        List.of(
                                text("category", "类别", 2),
                                number("collected", "收集（件）", 1),
                                number("share", "占比（%）", 1),
                                number("closed", "办结（件）", 1),
                                number("rate", "办结率（%）", 1),
                                number("change", "较上月（件）", 1)),
                        List.of(
                                row(cell("融资"), cell("46"), cell("32.9"), cell("43"), cell("93.5"), cell("+6")),
                                row(cell("成本"), cell("31"), cell("22.1"), cell("30"), cell("96.8"), cell("+4")),
                                row(cell("人才"), cell("24"), cell("17.1"), cell("22"), cell("91.7"), cell("+3")),
                                row(cell("政策"), cell("22"), cell("15.7"), cell("21"), cell("95.5"), cell("+2")),
                                row(cell("其他"), cell("17"), cell("12.1"), cell("15"), cell("88.2"), cell("+2"))),
                        row(cell("合计"), cell("140"), cell("100.0"), cell("131"), cell("93.6"), cell("+17")),
                        "注：占比四舍五入，合计与分项之和可能略有差异。",
                        "无"),
                new Block.Pair(
                        new Chart(
                                "bar",
                                "各类问题数",
                                Chart.Shape.BAR,
                                List.of("融资", "成本", "人才", "政策", "其他"),
                                List.of(series("收集", 46, 31, 24, 22, 17)),
                                "件"),
                        new Chart(
                                "levels",
                                "分层级办结",
                                Chart.Shape.BAR,
                                List.of("干部", "单位", "部门"),
                                List.of(series("办结", 62, 41, 28)),
                                "件")));
    }

    static Block.Table countyTable(String id, int times) {
        List<Row> rows = new ArrayList<>();
        int[][] v = {{46, 43}, {27, 26}, {24, 20}, {18, 18}, {16, 15}, {9, 9}};
        for (int i = 0; i < COUNTIES.size(); i++) {
            rows.add(row(
                    cell(COUNTIES.get(i)),
                    cell(String.valueOf(20 - i)),
                    cell(String.valueOf(24 - 2 * i)),
                    cell(String.valueOf(v[i][0])),
                    cell(String.valueOf(v[i][1])),
                    cell("9" + i + "." + i),
                    cell(String.valueOf(i == 2 ? 3 : i % 2)),
                    light(
                            i == 2 ? Light.RED : i == 4 ? Light.YELLOW : Light.GREEN,
                            i == 2 ? "落后" : i == 4 ? "关注" : "正常")));
        }
        return new Block.Table(
                id,
                "各县区问题办理情况",
                List.of(
                        text("county", "县区", 1.5),
                        number("officials", "干部", 1),
                        number("firms", "企业", 1),
                        group("收集", "问题办理", ValueForm.INTEGER),
                        group("办结", "问题办理", ValueForm.INTEGER),
                        group("办结率%", "问题办理", ValueForm.PERCENT),
                        group("超期", "问题办理", ValueForm.INTEGER),
                        text("light", "评价", 1)),
                rows,
                row(cell("合计"), cell("103"), cell("112"), cell("140"), cell("131"), cell("93.6"), cell("6"), cell("")),
                "",
                "无");
    }

    static Chart countyChart() {
        return new Chart(
                "stack",
                "各县区问题分类构成",
                Chart.Shape.STACKED_BAR,
                COUNTIES,
                List.of(
                        series("融资", 15, 9, 8, 6, 5, 3),
                        series("成本", 10, 6, 6, 4, 3, 2),
                        series("人才", 8, 5, 4, 3, 3, 1),
                        series("政策", 7, 4, 3, 3, 3, 2),
                        series("其他", 6, 3, 3, 2, 2, 1)),
                "单位：件");
    }

    private static Block.Table commonTable() {
        return new Block.Table(
                "common",
                "共性问题清单",
                List.of(
                        text("what", "共性问题", 4),
                        text("trade", "行业", 2),
                        number("firms", "涉及企业（家）", 1),
                        text("counties", "涉及县区", 3),
                        text("unit", "牵头单位", 2)),
                List.of(
                        row(
                                cell("玉米制种企业秋季收购资金集中、贷款审批周期长"),
                                cell("农、林、牧、渔业"),
                                cell("9"),
                                cell("甘州区、临泽县、高台县"),
                                cell("市政府金融办")),
                        row(cell("一线操作工季节性短缺"), cell("制造业"), cell("7"), cell("甘州区、民乐县"), cell("市人社局")),
                        row(cell("用电容量不足、增容费用高"), cell("制造业"), cell("5"), cell("山丹县、民乐县"), cell("国网张掖供电公司")),
                        row(cell("疫情期间房租减免未兑现"), cell("住宿和餐饮业"), cell("4"), cell("甘州区、肃南县"), cell("市住建局")),
                        row(cell("留抵退税资料反复补正"), cell("批发和零售业"), cell("3"), cell("甘州区"), cell("市税务局"))),
                null,
                "",
                "无");
    }

    private static List<Block> loop() {
        return List.of(
                body("140件问题全部完成分办，其中干部自行协调解决62件，派出单位研究解决46件，提交职能部门28件，报市级专班4件。"),
                new Chart(
                        "steps",
                        "闭环各环节件数",
                        Chart.Shape.BAR,
                        List.of("收集", "分办", "单位研究", "提交部门", "申请延期", "办结", "反馈企业", "企业评价", "退回重办", "督办通知"),
                        List.of(series("件数", 140, 140, 46, 28, 11, 131, 129, 124, 3, 8)),
                        "单位：件"),
                new Chart(
                        "grouped",
                        "各县区按时办结与超期",
                        Chart.Shape.GROUPED_BAR,
                        COUNTIES,
                        List.of(series("按时办结", 41, 25, 18, 18, 14, 9), series("超期", 2, 1, 3, 0, 2, 0)),
                        "单位：件"));
    }

    private static List<Column> columns() {
        return List.of(
                number("no", "序号", 0.6),
                text("enterprise", "企业", 3),
                text("what", "问题", 5),
                text("unit", "责任单位", 2),
                date("due", "时限"),
                number("days", "超期（天）", 1),
                text("light", "状态", 1.2));
    }

    private static Block.Table overdue(int n) {
        List<Row> rows = new ArrayList<>();
        String[] what = {
            "厂区二期建设用地手续迟迟未办结，影响冷链物流项目开工",
            "流动资金贷款到期续贷审批超过承诺时限",
            "招聘设备维修技师3名，至今未落实",
            "高新技术企业认定奖补资金未拨付，企业多次反映，涉及金额120万元，市级财政已下达、县级尚未分配"
        };
        for (int i = 0; i < n; i++) {
            rows.add(row(
                    cell(String.valueOf(i + 1)),
                    cell("甘肃" + "祁连绿禾丰泽瑞".substring(i % 6, i % 6 + 2) + (i % 3 == 0 ? "农业科技发展有限责任公司" : "食品有限公司")),
                    cell(what[i % 4]),
                    cell(i % 2 == 0 ? "高台县自然资源局" : "民乐县财政局"),
                    cell("2022-11-" + (10 + i % 10)),
                    cell(String.valueOf(12 - i % 9)),
                    light(
                            i % 3 == 1 ? Light.YELLOW : i % 5 == 4 ? Light.GREY : Light.RED,
                            i % 3 == 1 ? "临期" : i % 5 == 4 ? "已暂停" : "超期")));
        }
        return new Block.Table("overdue", "超期问题清单", columns(), rows, null, "注：超期天数按工作日计算，节假日不计。", "无");
    }

    private static List<Block> policy() {
        return List.of(
                body("政策目录收录国家、省、市、县四级文件52件、措施120项。对112家企业逐条核验，可享受418项，已享受385项，享受率92.1%；应享未享33项，待企业补充信息57项。"),
                new Block.Table(
                        "gaps",
                        "应享未享事项（30日内截止）",
                        List.of(
                                text("firm", "企业", 3),
                                text("policy", "政策文件", 4),
                                text("measure", "措施", 4),
                                text("pay", "兑付单位", 2),
                                date("until", "截止日期"),
                                text("light", "提示", 1)),
                        List.of(
                                row(
                                        cell("张掖市垚鑫种业有限公司"),
                                        cell("《关于进一步加大增值税期末留抵退税政策实施力度的公告》（财政部 税务总局公告2022年第14号）"),
                                        cell("符合条件的小微企业增值税存量留抵税额一次性退还"),
                                        cell("甘州区税务局"),
                                        cell("2022-11-30"),
                                        light(Light.RED, "8天")),
                                row(
                                        cell("民乐县喆祎商贸有限责任公司"),
                                        cell("人社部发〔2022〕23号"),
                                        cell("失业保险稳岗返还比例提高至90%"),
                                        cell("民乐县人社局"),
                                        cell("2022-12-10"),
                                        light(Light.YELLOW, "18天")),
                                row(
                                        cell("肃南县裕固文旅发展有限公司"),
                                        cell("示例政发〔2022〕7号"),
                                        cell("承租国有房屋的服务业小微企业减免6个月租金"),
                                        cell("肃南县机关事务服务中心"),
                                        cell("2022-12-20"),
                                        light(Light.YELLOW, "28天"))),
                        null,
                        "",
                        "无"));
    }

    private static List<Block> outcome() {
        return List.of(
                body("协调续贷、新增贷款4.38亿元，惠及企业67家；落实减税降费6,512万元，惠及企业98家；帮助招聘员工1,204人。"),
                new Block.Table(
                        "outcome",
                        "帮扶成效统计表",
                        List.of(
                                text("what", "成效", 2),
                                group("笔数", "经核实", ValueForm.INTEGER),
                                group("金额（万元）", "经核实", ValueForm.MONEY),
                                group("笔数", "企业自报", ValueForm.INTEGER),
                                group("金额（万元）", "企业自报", ValueForm.MONEY),
                                group("企业（家）", "合计", ValueForm.INTEGER)),
                        List.of(
                                row(
                                        cell("续贷、新增贷款"),
                                        cell("131"),
                                        cell("40,215.00"),
                                        cell("14"),
                                        cell("3,585.00"),
                                        cell("67")),
                                row(
                                        cell("减税降费"),
                                        cell("402"),
                                        cell("6,120.35"),
                                        cell("21"),
                                        cell("391.65"),
                                        cell("98")),
                                row(cell("政府采购"), cell("8"), cell("316.20"), cell("2"), cell("45.00"), cell("9"))),
                        row(cell("合计"), cell("541"), cell("46,651.55"), cell("37"), cell("4,021.65"), cell("112")),
                        "注：经核实指与银行、税务部门名单相符；企业自报未经核实，不计入考核。",
                        "无"),
                new Paragraph(Paragraph.Style.BODY, "典型案例："),
                new Paragraph(
                        Paragraph.Style.QUOTE,
                        "“企业秋收收购资金缺口800万元，我与县农商行、担保公司三次到厂对接，11月8日贷款发放到位，当年收购玉米种子1.2万吨，未发生拖欠农户款项。”——张掖市垚鑫种业有限公司助企干部工作日志（2022-11-09）"));
    }

    private static List<Block> checks() {
        return List.of(
                body("“三进三问三查”共检查1,026次，发现风险隐患41处，当场整改36处，限期整改5处，整改率100%。市委组织部开展两轮实地督查，抽查干部48人次，在岗47人次。"),
                new Block.Table(
                        "single",
                        "低于平均值的单位",
                        List.of(text("unit", "单位", 3), number("rate", "办结率（%）", 1), text("why", "主要原因", 4)),
                        List.of(row(cell("高台县"), cell("83.3"), cell("用地类问题办理周期长，3件超期未办结"))),
                        null,
                        "",
                        "无"));
    }

    private static List<Block> next() {
        return List.of(
                item("1．抓紧清零超期问题。高台县、民乐县、甘州区对6件超期问题逐件明确责任人和完成时限，于11月30日前办结并反馈企业。（责任单位：各县区专班；时限：11月30日）"),
                item("2．推动政策应享尽享。对33项应享未享事项逐户上门辅导，7项临近截止的于11月28日前完成申报。（责任单位：市税务局、市人社局；时限：11月28日）"),
                item("3．严格日志管理。对迟报、雷同日志逐条核实，雷同率超过5%的单位书面说明。（责任单位：各派出单位；时限：12月5日）"),
                new Paragraph(Paragraph.Style.NOTE, "本期数据截至2022年11月22日，数据知悉日2022年11月23日；数据来源、口径见附件。"));
    }

    private static Block.Table wide() {
        List<Column> columns = new ArrayList<>(List.of(text("county", "县区", 1.5)));
        String[] groups = {"问题", "问题", "问题", "问题", "日志", "日志", "日志", "政策", "政策", "政策", "成效（万元）", "成效（万元）"};
        String[] labels = {"收集", "办结", "办结率%", "超期", "应写", "已写", "到岗率%", "可享", "已享", "未享", "贷款", "减税降费"};
        for (int i = 0; i < labels.length; i++) {
            columns.add(group(labels[i], groups[i], ValueForm.DECIMAL));
        }
        List<Row> rows = new ArrayList<>();
        for (String county : COUNTIES) {
            rows.add(row(
                    cell(county),
                    cell("46"),
                    cell("43"),
                    cell("93.5"),
                    cell("1"),
                    cell("1,760"),
                    cell("1,742"),
                    cell("99.0"),
                    cell("88"),
                    cell("81"),
                    cell("7"),
                    cell("12,846.35"),
                    cell("2,013.46")));
        }
        return new Block.Table(
                "wide",
                "各县区主要指标统计表",
                columns,
                rows,
                row(
                        cell("合计"),
                        cell("140"),
                        cell("131"),
                        cell("93.6"),
                        cell("6"),
                        cell("8,240"),
                        cell("8,006"),
                        cell("97.2"),
                        cell("418"),
                        cell("385"),
                        cell("33"),
                        cell("43,800.00"),
                        cell("6,512.00")),
                "注：应写日志数按工作日历与干部在岗日期逐日计算。",
                "无");
    }

    static Block.Table ledger(int n) {
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i <= n; i++) {
            rows.add(row(
                    cell(String.format(Locale.ROOT, "WT-%04d", i)),
                    cell(COUNTIES.get(i % 6)),
                    cell("张掖市绿禾" + i + "号农业科技有限公司"),
                    cell(i % 7 == 0 ? "企业反映本年度玉米制种基地受旱灾影响减产，希望协调农业保险尽快理赔，并提供低息流动资金贷款支持" : "协调流动资金贷款"),
                    cell("融资"),
                    cell("2022-08-1" + i % 10),
                    light(i % 11 == 0 ? Light.RED : Light.GREEN, i % 11 == 0 ? "超期" : "办结")));
        }
        return new Block.Table(
                "ledger",
                "",
                List.of(
                        text("no", "编号", 1),
                        text("county", "县区", 1),
                        text("firm", "企业", 3),
                        text("what", "问题", 5),
                        text("cat", "类别", 1),
                        date("on", "提出日期"),
                        text("light", "状态", 1)),
                rows,
                row(cell("合计" + n), cell(""), cell(n + "件"), cell(""), cell(""), cell(""), cell("")),
                "",
                "无");
    }

    private static Block.Table definitions() {
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i <= 24; i++) {
            rows.add(defining(
                    i == 7 ? REF.code() : "other." + i,
                    cell("P" + (100 + i)),
                    cell("问题办结率"),
                    cell("截至统计日已办结问题件数 ÷ 截至统计日收集问题件数 × 100%；作废问题不计入。四舍五入保留一位小数。"),
                    cell("问题台账、办理清单")));
        }
        return new Block.Table(
                "definitions",
                "",
                List.of(text("code", "代码", 1), text("name", "指标", 2), text("def", "口径", 6), text("src", "来源", 2)),
                rows,
                null,
                "",
                "无");
    }

    static Paragraph body(String text) {
        return new Paragraph(Paragraph.Style.BODY, text);
    }

    static Paragraph lead(String text) {
        return new Paragraph(Paragraph.Style.LEAD, text);
    }

    static Paragraph item(String text) {
        return new Paragraph(Paragraph.Style.ITEM, text);
    }

    static Tile tile(String label, String value, String unit, String change) {
        return new Tile(label, value, unit, change, REF);
    }

    static Column text(String id, String label, double weight) {
        return new Column(id, label, "", ValueForm.TEXT, weight);
    }

    static Column number(String id, String label, double weight) {
        return new Column(id, label, "", ValueForm.INTEGER, weight);
    }

    static Column date(String id, String label) {
        return new Column(id, label, "", ValueForm.DATE, 1);
    }

    static Column group(String label, String group, ValueForm form) {
        return new Column(group + label, label, group, form, 1);
    }

    static Cell cell(String text) {
        return new Cell(text, text, null, null);
    }

    static Cell light(Light light, String word) {
        return new Cell(word, word, light, null);
    }

    static Row defining(String code, Cell... cells) {
        return new Row(List.of(cells), code);
    }

    static Row row(Cell... cells) {
        return new Row(List.of(cells));
    }

    static Series series(String label, @Nullable Integer... values) {
        return new Series(
                label,
                Arrays.stream(values)
                        .map(v -> v == null ? null : BigDecimal.valueOf(v))
                        .toList());
    }
}
