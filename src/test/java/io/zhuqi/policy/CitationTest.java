package io.zhuqi.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuqi.policy.citation.Citation;
import io.zhuqi.policy.citation.CitationFinder;
import io.zhuqi.policy.citation.Document;
import io.zhuqi.resolution.Inbox;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which document a text means. */
class CitationTest {
    private static final CitationFinder FINDER = new CitationFinder(
            List.of(
                    document("财政部 税务总局公告2022年第10号", "关于进一步实施小微企业“六税两费”减免政策的公告"),
                    document("财政部 税务总局公告2022年第14号", "关于进一步加大增值税期末留抵退税政策实施力度的公告"),
                    document("财政部 税务总局公告2022年第17号", "关于进一步加快增值税期末留抵退税政策实施进度的公告"),
                    document("国家税务总局 财政部公告2022年第17号", "关于制造业中小微企业继续延缓缴纳部分税费有关事项的公告"),
                    document("国发〔2022〕12号", "国务院关于印发扎实稳住经济一揽子政策措施的通知"),
                    document("人社部发〔2022〕23号", "关于做好失业保险稳岗位提技能防失业工作的通知")),
            Inbox.ROOM.jobs());

    private static Document document(String number, String title) {
        return new Document(number, number, title, null, null);
    }

    private static List<String> cited(String text) {
        return FINDER.inRunningText(text).stream()
                .map(citation -> citation.status() + " " + citation.policyId())
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    向企业宣讲人社部发[2022]23号文件 | 人社部发〔2022〕23号
                    学习财政部、税务总局公告2022年第 10 号精神 | 财政部 税务总局公告2022年第10号
                    讲解《国务院关于印发扎实稳住经济一揽子政策措施的通知》 | 国发〔2022〕12号
                    讲解《扎实稳住经济的一揽子政策措施》 | 国发〔2022〕12号
                    讲解《制造业中小微企业继续延缓缴纳部分税费》有关内容 | 国家税务总局 财政部公告2022年第17号
                    帮助企业申报六税两费减免 | 财政部 税务总局公告2022年第10号
                    對照財政部 稅務總局公告2022年第14號 | 财政部 税务总局公告2022年第14号
                    """)
    void findsWhatIsMeant(String text, String policy) {
        assertThat(cited(text)).containsExactly("FOUND " + policy);
    }

    @ParameterizedTest
    @ValueSource(strings = {"落实公告2022年第17号", "按照2022年第17号公告办理", "学习《增值税期末留抵退税政策实施》"})
    void whatFitsTwoDocumentsIsAmbiguous(String text) {
        assertThat(cited(text)).containsExactly("AMBIGUOUS null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"宣讲国办发〔2021〕45号", "宣讲《关于扶持牧草产业发展若干措施》", "国家税务总局公告2022年第10号"})
    void whatTheCatalogueDoesNotHaveIsUnknown(String text) {
        assertThat(cited(text)).containsExactly("UNKNOWN null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"填写《工作日志》", "签订《购销合同》2份", "走访3号车间，查看第2号仓库", "《通知》已送达"})
    void notEverythingInTitleMarksOrWithANumberIsAPolicy(String text) {
        assertThat(cited(text)).doesNotContain("FOUND null").allMatch(citation -> citation.startsWith("UNKNOWN"));
        if (!text.contains("通知")) {
            assertThat(cited(text)).isEmpty();
        }
    }

    @Test
    void severalNumbersShareOneHead() {
        assertThat(cited("落实财政部 税务总局公告2022年第10号、第14号"))
                .containsExactly("FOUND 财政部 税务总局公告2022年第10号", "FOUND 财政部 税务总局公告2022年第14号");
    }

    @Test
    void theCatalogueTellsWhereANumberBegins() {
        assertThat(cited("有关负责人介绍的国发201212号、国发202212号")).containsExactly("UNKNOWN null", "FOUND 国发〔2022〕12号");
        assertThat(cited("东人社部发〔2022〕23号")).containsExactly("UNKNOWN null");
    }

    @Test
    void aCitationKnowsItsPlace() {
        Citation citation = FINDER.inRunningText("８月，宣讲 国发 [2022] 12 号。").get(0);
        assertThat(citation.text()).isEqualTo("国发 [2022] 12 号");
        assertThat(citation.start()).isEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    学习关于进一步加大增值税期末留抵退税政策实施力度的公告后 | FOUND 财政部 税务总局公告2022年第14号
                    《关于学习〈国务院《关于印发扎实稳住经济一揽子政策措施的通知》〉的讨论》 | FOUND 国发〔2022〕12号
                    《关于做好失业保险稳岗位提技能防失业有关工作的通知》 | FOUND 人社部发〔2022〕23号
                    《国务院办公厅关于印发扎实稳住经济一揽子政策措施的通知》 | UNKNOWN null
                    《教育部关于做好失业保险稳岗位提技能防失业工作的通知》 | AMBIGUOUS null
                    《关于做好失业保险稳岗位提技能防失业工作的通知》（人社部发〔2021〕23号） | UNKNOWN null
                    """)
    void titlesAreKnownInSpiteOfSlipsButNotAgainstTheirNumber(String text, String found) {
        assertThat(cited(text)).containsExactly(found);
    }

    @Test
    void aFieldForCitationsMayListSeveral() {
        assertThat(FINDER.inField("六税两费、留抵退税"))
                .extracting(Citation::policyId)
                .containsExactlyInAnyOrder("财政部 税务总局公告2022年第10号", "财政部 税务总局公告2022年第14号");
        assertThat(FINDER.inField("扎实稳住经济一揽子政策措施"))
                .extracting(Citation::policyId)
                .containsExactly("国发〔2022〕12号");
        assertThat(FINDER.inField("某项优惠")).extracting(Citation::status).containsExactly(Citation.Status.UNKNOWN);
    }

    @Test
    void ofNumberAndTitleTheNumberDecidesAndTheTitleHelpsOut() {
        assertThat(FINDER.named("公告2022年第17号", "制造业中小微企业继续延缓缴纳部分税费").policyId()).isEqualTo("国家税务总局 财政部公告2022年第17号");
        assertThat(FINDER.named("国发[2022]12号", "").policyId()).isEqualTo("国发〔2022〕12号");
        assertThat(FINDER.named("", "《六税两费》").policyId()).isEqualTo("财政部 税务总局公告2022年第10号");
        assertThat(FINDER.named("公告2022年第17号", "").status()).isEqualTo(Citation.Status.AMBIGUOUS);
    }

    @Test
    void citationsStandBesideTheirRows() {
        Inbox inbox = new Inbox().file("2022-08-01", "");
        inbox.row(
                "policies",
                "title='关于进一步实施小微企业“六税两费”减免政策的公告', document_no='公告2022年第10号', issuer='财政部、税务总局', level='NATIONAL', published_on='2022-03-01', measure_no='1', measure_text='减免'");
        inbox.row(
                "policies",
                "title='关于进一步实施小微企业“六税两费”减免政策的公告', document_no='财政部 税务总局公告2022年第10号', issuer='财政部', level='NATIONAL', published_on='2022-03-01', measure_no='2', measure_text='减免'");
        inbox.row("worklogs", "worked_on='2022-08-01', official_name='甲', content='今日无事'");
        long log = inbox.row(
                "worklogs", "worked_on='2022-08-02', official_name='甲', content='宣讲六税两费', policy_cited='国发〔2022〕12号'");
        inbox.resolve("2022-08-31", "2022-08-31");
        new ReadCatalogue(inbox.database, Inbox.ROOM).readTexts();
        assertThat(inbox.ask("select policy_id, measures from derived.policy"))
                .containsExactly("财政部 税务总局公告2022年第10号|2");
        assertThat(inbox.ask("select row_id, field, policy_id, status from derived.citation order by field"))
                .containsExactly(log + "|content|财政部 税务总局公告2022年第10号|FOUND", log + "|policy_cited|-|UNKNOWN");
        assertThat(
                        inbox.ask(
                                "select c.cited_text, c.means, c.start_at, c.file_id = r.file_id, c.sheet_no = r.sheet_no,"
                                        + " c.row_no = r.row_no from derived.citation c join row_worklogs r using (row_id) order by c.field"))
                .containsExactly("六税两费|POPULAR_NAME|2|t|t|t", "国发〔2022〕12号|NUMBER|0|t|t|t");
    }
}
