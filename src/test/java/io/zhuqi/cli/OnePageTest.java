package io.zhuqi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The first page of an enterprise is one page whatever there is to say; what does not fit stands in the annex. A notice loses nothing. */
class OnePageTest {
    private static final String BUSY = "91620702581156176Q";
    private static final String QUIET = "916207255811561763";
    private static final String FEW = "91620723558115617E";
    private static final String BLANK = "91620724558115617W";
    private static final String LONG_NAME = "张掖市甘州区丝路寒旱现代农业产业链融合发展示范园区绿色有机高原夏菜与制种玉米精深加工仓储冷链物流综合服务股份有限公司";
    private static final String LONG_UNIT = "张掖市甘州区推进企业上市和中小微企业融资担保服务工作领导小组办公室（区政府金融工作办公室）";
    private static final int PROBLEMS = 30;
    private static final int MEASURES = 45;
    private static final Path FOLDER = TestHome.fresh("one-page");
    private static final Path OUT = FOLDER.resolve("out/2022-11");

    @BeforeAll
    static void papers() throws IOException {
        Path inbox = Files.createDirectories(FOLDER.resolve("inbox"));
        csv(
                inbox.resolve("企业名册.csv"),
                "统一社会信用代码,企业名称,所属县区,行业,从业人数,年度",
                List.of(
                        BUSY + "," + LONG_NAME + ",甘州区,1331,350,2022",
                        QUIET + ",乙食品有限公司,山丹县,1391,5,2022",
                        FEW + ",丙矿业有限公司,临泽县,1391,50,2022",
                        BLANK + ",丁商贸有限公司,高台县,1391,,2022"));
        csv(
                inbox.resolve("选派干部花名册.csv"),
                "姓名,派出单位,选派批次,到岗日期,派驻企业",
                List.of(
                        "王丽," + LONG_UNIT + ",第一批,2022-07-25," + LONG_NAME,
                        "李建国,市发展和改革委员会（市粮食和物资储备局）,第一批,2022-07-25," + LONG_NAME,
                        "赵敏,市财政局,第一批,2022-07-25,乙食品有限公司",
                        "孙强,市审计局,第一批,2022-07-25,丙矿业有限公司",
                        "周敏,市水务局,第一批,2022-07-25,丁商贸有限公司"));
        csv(
                inbox.resolve("政策目录.csv"),
                "政策名称,发文字号,发文机关,层级,发布日期,措施序号,措施内容,补充条件",
                IntStream.rangeClosed(1, MEASURES)
                        .mapToObj(i -> "纾困办法,示例〔2022〕1号,市政府,市,2022-07-01," + i + ",第" + i
                                + "项措施：对符合条件的企业按规定比例给予贷款贴息、设备购置补助和用电用水用气价格优惠,从业人数 > " + (30 + i % 3))
                        .toList());
        csv(
                inbox.resolve("企业问题台账.csv"),
                "问题编号,企业名称,问题描述,问题类别,提出日期,办理时限,办理状态,办结日期,责任单位",
                IntStream.rangeClosed(1, PROBLEMS)
                        .mapToObj(i -> "WT-" + (100 + i) + "," + LONG_NAME + ",第" + i
                                + "件：企业扩建冷链库缺少流动资金且土地手续办理缓慢，需要协调金融机构续贷并由自然资源部门加快审批，涉及职工二百余人,贷款融资,2022-08-08,2022-08-"
                                + (10 + i % 20) + ",办理中,," + LONG_UNIT)
                        .toList());
        csv(
                inbox.resolve("政策享受台账.csv"),
                "企业名称,政策名称,发文字号,措施序号,享受日期,金额（元）",
                Stream.of(
                                "1,2022-08-01,100",
                                "1,2022-08-02,200",
                                "4,2022-08-03,300",
                                "7,2022-08-04,400",
                                "10,2022-08-05,500",
                                ",2022-08-06,600",
                                ",2022-08-07,700",
                                ",2022-08-04,800")
                        .map(record -> LONG_NAME + ",纾困办法,示例〔2022〕1号," + record)
                        .toList());
        csv(
                inbox.resolve("企业政策享受台账.csv"),
                "企业名称,政策名称,发文字号,措施序号,享受日期,金额（元）",
                List.of("丙矿业有限公司,纾困办法,示例〔2022〕1号,3,2022-09-01,800", "丙矿业有限公司,纾困办法,示例〔2022〕1号,,2022-09-02,900"));
        Commanded night = run("nightly", "--inbox", inbox, "--business-date", "2022-11-22", "--received", "2022-11-22");
        assertThat(night.exitCode()).as(night.out() + night.err()).isLessThanOrEqualTo(1);
        for (String paper : List.of("enterprises", "notices")) {
            Commanded printed = run("report", "--period", "2022-11", "--paper", paper, "--out", FOLDER.resolve("out"));
            assertThat(printed.exitCode()).as(printed.out() + printed.err()).isZero();
        }
        Commanded english = run(
                "report",
                "--period",
                "2022-11",
                "--paper",
                "enterprises",
                "--out",
                FOLDER.resolve("out"),
                "--locale",
                "en");
        assertThat(english.exitCode()).as(english.out() + english.err()).isZero();
    }

    @Test
    void whoHasMuchToSayHasOnePageAndTheRestInTheAnnex() throws IOException {
        List<String> pages = pages(OUT.resolve("enterprises/" + BUSY + ".pdf"));

        assertThat(pages.get(0))
                .contains(LONG_NAME, "王丽", LONG_UNIT, "李建国", "其余26件见附表", "项见附表")
                .doesNotContain("附表政策逐条对照");
        assertThat(pages.get(1)).startsWith("附表政策逐条对照");
        String annex = String.join("", pages.subList(1, pages.size()));
        for (int i = 1; i <= PROBLEMS; i++) {
            assertThat(annex).contains("第" + i + "件：企业扩建冷链库缺少流动资金且土地手续办理缓慢");
        }
        for (int i = 1; i <= MEASURES; i++) {
            assertThat(annex).contains("第" + i + "项措施：");
        }
    }

    @Test
    void whatItHasReceivedIsOneNumberInTheSentenceAndInTheList() throws IOException {
        assertThat(pages(OUT.resolve("enterprises/" + BUSY + ".pdf")).get(0))
                .contains("应享" + MEASURES + "项，已享4项，尚有" + (MEASURES - 4) + "项未享")
                .contains("应享已享4共5笔1,500.00元另有享受3共3笔2,100.00元可享受" + (MEASURES - 4));
        assertThat(pages(OUT.resolve("enterprises/" + FEW + ".pdf")).get(0))
                .contains("应享" + MEASURES + "项，已享1项，尚有" + (MEASURES - 1) + "项未享")
                .contains("应享已享1第3项措施")
                .contains("另有享受1纾困办法2022-09-02900.00元（未写明措施）");
    }

    @Test
    void questionsConditionsAndFiguresAreInTheLanguageOfThePage() throws IOException {
        assertThat(String.join("", pages(OUT.resolve("enterprises/" + BLANK + ".pdf"))))
                .contains("待核实45从业人数是多少？关系45项措施", "待查：从业人数>30（从业人数是多少？）");
        assertThat(String.join("", pages(OUT.resolve("enterprises-en/" + BLANK + ".pdf"))))
                .contains(
                        "Tobeasked45Howmanypeopledoesitemploy?bearson45",
                        "tobeasked:从业人数>30(Howmanypeopledoesitemploy?)");
        assertThat(String.join("", pages(OUT.resolve("enterprises-en/" + QUIET + ".pdf"))))
                .contains("Notentitled45Furthercondition45", "Furthercondition45:从业人数>30(15)");
        List<String> busy = pages(OUT.resolve("enterprises-en/" + BUSY + ".pdf"));
        assertThat(busy.get(1)).startsWith("Annex.Thepolicies,clausebyclause");
    }

    @Test
    void whoHasNothingToSayHasOnePageThatSaysSo() throws IOException {
        List<String> pages = pages(OUT.resolve("enterprises/" + QUIET + ".pdf"));

        assertThat(pages.get(0)).contains("乙食品有限公司", "该企业尚未提出问题", "不符合").doesNotContain("附表政策逐条对照");
        assertThat(pages).hasSize(2);
        assertThat(pages.get(1))
                .startsWith("附表政策逐条对照")
                .contains("不符合补充条件" + MEASURES + "项：从业人数>30（15）、从业人数>31（15）、从业人数>32（15）", "工作簿“政策对照总表”")
                .doesNotContain("项措施：");
    }

    @Test
    void aNoticeNamesEachOverdueProblemAndTheUnitInFull() throws IOException {
        Path notice;
        try (Stream<Path> files = Files.list(OUT.resolve("notices"))) {
            notice = files.filter(file -> file.toString().contains("金融工作办公室"))
                    .findFirst()
                    .orElseThrow();
        }
        String text = String.join("", pages(notice));

        assertThat(text).contains(LONG_UNIT, PROBLEMS + "件超过办理时限", "延期须在时限前一个工作日提出");
        for (int i = 1; i <= PROBLEMS; i++) {
            assertThat(text).contains("WT-" + (100 + i));
        }
        assertThat(text.split("涉及职工二百余人", -1)).as("each in full").hasSize(PROBLEMS + 1);
    }

    private static List<String> pages(Path file) throws IOException {
        List<String> pages = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            PDFTextStripper stripper = new PDFTextStripper();
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(pdf).replaceAll("[\\s\\u3000]+", ""));
            }
        }
        return pages;
    }

    private static Commanded run(Object... arguments) {
        List<Object> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--home", FOLDER.resolve("home")));
        return Commanded.run(all.toArray());
    }

    private static void csv(Path file, String header, List<String> lines) throws IOException {
        Files.writeString(file, header + "\r\n" + String.join("\r\n", lines) + "\r\n", StandardCharsets.UTF_8);
    }
}
