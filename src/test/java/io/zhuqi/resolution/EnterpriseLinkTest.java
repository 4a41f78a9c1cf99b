package io.zhuqi.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which enterprise a name means: evidence in its order, and doubt where it is due. */
class EnterpriseLinkTest {
    private static final String A = "91620702AAAAAAAA01";
    private static final String B = "91620702BBBBBBBB02";
    private static final String C = "91620723CCCCCCCC03";

    private final Inbox inbox = register();

    private static Inbox register() {
        Inbox inbox = new Inbox().file("2022-08-01", "");
        inbox.row(
                "enterprises",
                "credit_code='" + A
                        + "', name='甘肃前进牧业科技有限责任公司', short_name='前进牧业', former_name='张掖前进奶牛场', county='620702', industry='牧业'");
        inbox.row(
                "enterprises", "credit_code='" + B + "', name='甘肃前进牧业科技有限责任公司张掖分公司', county='620702', industry='0311'");
        inbox.row("enterprises", "credit_code='" + C + "', name='临泽县宏鑫种业有限公司', county='620723', industry='0511'");
        return inbox;
    }

    private List<String> link(String... names) {
        inbox.file("2022-08-02", "");
        for (String name : names) {
            inbox.row(
                    "worklogs",
                    "worked_on='2022-08-02', official_name='甲', content='走访', enterprise_name='" + name + "'");
        }
        inbox.resolve("2022-08-31", "2022-08-31");
        return inbox.ask("""
                select mention_name, status, method, enterprise_id from derived.enterprise_link
                where mention_code is null order by mention_name collate "C\"""");
    }

    @Test
    void oneFirmUnderManyNames() {
        assertThat(link("甘肃前进牧业科技有限责任公司", "張掖前進奶牛場", "前进牧业", "前进牧业科技有限公司", "甘肃前进牧业科技", "张掖市临泽县宏鑫种业", "宏鑫种业（临泽）有限公司"))
                .containsExactlyInAnyOrder(
                        "甘肃前进牧业科技有限责任公司|LINKED|EXACT|" + A,
                        "張掖前進奶牛場|LINKED|FORMER|" + A,
                        "前进牧业|LINKED|SHORT|" + A,
                        "前进牧业科技有限公司|LINKED|SCORED|" + A,
                        "甘肃前进牧业科技|LINKED|SCORED|" + A,
                        "张掖市临泽县宏鑫种业|LINKED|SCORED|" + C,
                        "宏鑫种业（临泽）有限公司|LINKED|SCORED|" + C);
    }

    @Test
    void aBranchAndAFirmOneCharacterAwayAreNotTheSame() {
        assertThat(link("前进牧业", "甘肃前进牧业科技有限责任公司张掖分公司", "甘肃前进牧业科技有限责任公司民乐分公司", "临泽县宏鑫种苗有限公司", "临泽县鸿鑫种业有限公司"))
                .containsExactlyInAnyOrder(
                        "前进牧业|LINKED|SHORT|" + A,
                        "甘肃前进牧业科技有限责任公司张掖分公司|LINKED|EXACT|" + B,
                        "甘肃前进牧业科技有限责任公司民乐分公司|REVIEW|-|-",
                        "临泽县宏鑫种苗有限公司|REVIEW|-|-",
                        "临泽县鸿鑫种业有限公司|REVIEW|-|-");
    }

    @Test
    void anotherPlaceOrLegalFormIsDoubt() {
        assertThat(link("宏鑫种业", "高台县宏鑫种业有限公司", "临泽县宏鑫种业股份有限公司", "宏鑫农业"))
                .containsExactlyInAnyOrder(
                        "宏鑫种业|LINKED|SCORED|" + C,
                        "高台县宏鑫种业有限公司|REVIEW|-|-",
                        "临泽县宏鑫种业股份有限公司|REVIEW|-|-",
                        "宏鑫农业|REVIEW|-|-");
        assertThat(
                        inbox.ask(
                                "select candidates -> 0 ->> 'enterprise_id' from derived.enterprise_link where mention_name = '宏鑫农业'"))
                .containsExactly(C);
    }

    @Test
    void twoFirmsWithOneNormalisedNameGoToAPerson() {
        inbox.row(
                "enterprises",
                "credit_code='91620724DDDDDDDD04', name='高台县宏鑫种业有限公司', county='620724', industry='0511'");
        assertThat(link("高台县宏鑫种业有限公司", "宏鑫种业有限公司"))
                .containsExactlyInAnyOrder("高台县宏鑫种业有限公司|LINKED|EXACT|91620724DDDDDDDD04", "宏鑫种业有限公司|REVIEW|-|-");
    }

    @Test
    void theCodeGoesFirstAndAnUnknownCodeIsDoubt() {
        inbox.file("2022-08-03", "");
        String row = "category='COST', raised_on='2022-08-03', status='OPEN', description='难', ";
        inbox.row("problems", row + "credit_code='" + A + "', enterprise_name='临泽县宏鑫种业有限公司'");
        inbox.row("problems", row + "credit_code='91620702XXXXXXXX09', enterprise_name='前进牧业'");
        inbox.row("problems", row + "credit_code='91620702XXXXXXXX09', enterprise_name='临泽县宏鑫种业有限公司'");
        inbox.resolve("2022-08-31", "2022-08-31");
        assertThat(
                        inbox.ask(
                                "select mention_name, status, enterprise_id from derived.enterprise_link where mention_code is not null"))
                .containsExactlyInAnyOrder("临泽县宏鑫种业有限公司|LINKED|" + A, "前进牧业|REVIEW|-", "临泽县宏鑫种业有限公司|LINKED|" + C);
    }

    @Test
    void anOperatorsWordIsObeyedUntilRevokedAndOnlyOnceKnown() {
        inbox.file("2022-08-20", "").row("aliases", "original_name='宏鑫农业', credit_code='" + C + "', confirmed_by='王'");
        assertThat(link("宏鑫农业")).containsExactly("宏鑫农业|LINKED|DECISION|" + C);
        inbox.resolve("2022-08-31", "2022-08-31");
        assertThat(inbox.ask("select count(*) from decision")).containsExactly("1");

        inbox.resolve("2022-08-31", "2022-08-19");
        assertThat(inbox.ask("select status from derived.enterprise_link")).containsExactly("REVIEW");

        inbox.jdbc
                .sql("update decision set revoked_on = '2022-08-25', revoked_by = '王'")
                .update();
        inbox.resolve("2022-08-31", "2022-08-31");
        assertThat(inbox.ask("select status from derived.enterprise_link")).containsExactly("REVIEW");
    }

    @Test
    void aWordFromTheCommandLineIsObeyedFromItsDayOnAndCanBeTakenBack() {
        DecisionStore decisions = new DecisionStore(inbox.database);
        long same = decisions.add(
                Decision.Subject.ENTERPRISE,
                "宏鑫农业",
                C,
                Decision.Judgement.SAME,
                "王",
                LocalDate.of(2022, 8, 20),
                "电话核实");
        assertThat(link("宏鑫农业")).containsExactly("宏鑫农业|LINKED|DECISION|" + C);
        inbox.resolve("2022-08-31", "2022-08-19");
        assertThat(inbox.ask("select status from derived.enterprise_link")).containsExactly("REVIEW");

        decisions.add(
                Decision.Subject.ENTERPRISE,
                "宏鑫农业",
                C,
                Decision.Judgement.DIFFERENT,
                "王",
                LocalDate.of(2022, 8, 21),
                "另一家");
        inbox.resolve("2022-08-31", "2022-08-31");
        assertThat(inbox.ask("select status from derived.enterprise_link")).containsExactly("NONE");

        decisions.add(
                Decision.Subject.ENTERPRISE, "宏鑫农业", C, Decision.Judgement.SAME, "王", LocalDate.of(2022, 8, 22), "又核实");
        inbox.resolve("2022-08-31", "2022-08-31");
        assertThat(inbox.ask("select status from derived.enterprise_link")).containsExactly("LINKED");

        decisions.add(
                Decision.Subject.ENTERPRISE,
                "宏鑫农业",
                null,
                Decision.Judgement.SAME,
                "王",
                LocalDate.of(2022, 8, 23),
                "不在名册");
        inbox.resolve("2022-08-31", "2022-08-31");
        assertThat(inbox.ask("select status from derived.enterprise_link")).containsExactly("NONE");

        assertThat(decisions.revoke(same, LocalDate.of(2022, 8, 24), "王")).isTrue();
        assertThat(decisions.revoke(same, LocalDate.of(2022, 8, 24), "王")).isFalse();
        assertThat(decisions.all()).hasSize(4);
    }

    @Test
    void thePostingOfTheWriterDecidesWhereTheNameCannot() {
        inbox.row(
                "enterprises",
                "credit_code='91620724DDDDDDDD04', name='高台县宏鑫种业有限公司', county='620724', industry='0511'");
        inbox.row(
                "officials",
                "name='甲', unit='市财政局', batch=1, started_on='2022-07-25', enterprise_names=array['高台县宏鑫种业有限公司']");
        inbox.row(
                "officials",
                "name='乙', unit='市财政局', batch=1, started_on='2022-07-25', enterprise_names=array['临泽县宏鑫种业有限公司']");
        assertThat(link("宏鑫种业有限公司"))
                .containsExactly(
                        "临泽县宏鑫种业有限公司|LINKED|EXACT|" + C,
                        "宏鑫种业有限公司|LINKED|POSTING|91620724DDDDDDDD04",
                        "高台县宏鑫种业有限公司|LINKED|EXACT|91620724DDDDDDDD04");

        inbox.row("worklogs", "worked_on='2022-08-02', official_name='乙', content='走访', enterprise_name='宏鑫种业有限公司'");
        inbox.resolve("2022-08-31", "2022-08-31");
        assertThat(inbox.ask("select status from derived.enterprise_link where mention_name = '宏鑫种业有限公司'"))
                .containsExactly("REVIEW");
    }

    @Test
    void aShortNameThatOnlyAnotherCountyWritesIsDoubt() {
        inbox.row(
                "officials",
                "name='丙', unit='市财政局', batch=1, started_on='2022-07-25', enterprise_names=array['甘肃前进牧业科技有限责任公司']");
        String log = "worked_on='2022-08-02', official_name='%s', content='走访%s', enterprise_name='%s'";
        inbox.row("worklogs", log.formatted("丙", "一", "临泽县宏鑫种业"));
        inbox.row("worklogs", log.formatted("丙", "二", "宏鑫种业"));
        String links =
                "select mention_name, status, enterprise_id from derived.enterprise_link where mention_name like '%宏鑫种业' order by 1";
        inbox.resolve("2022-08-31", "2022-08-31");
        assertThat(inbox.ask(links)).containsExactlyInAnyOrder("宏鑫种业|REVIEW|-", "临泽县宏鑫种业|LINKED|" + C);
        assertThat(inbox.ask("""
                select candidates -> 0 ->> 'enterprise_id', candidates -> 0 -> 'features' @> '[{"kind": "PLACE_ELSEWHERE"}]'
                from derived.enterprise_link where status = 'REVIEW'""")).containsExactly(C + "|t");

        inbox.row("worklogs", log.formatted("外人", "三", "宏鑫种业"));
        inbox.resolve("2022-08-31", "2022-08-31");
        assertThat(inbox.ask(links)).contains("宏鑫种业|LINKED|" + C);

        inbox.jdbc.sql("delete from row_worklogs where official_name = '外人'").update();
        inbox.file("2022-08-03", "620723").row("worklogs", log.formatted("丙", "四", "宏鑫种业"));
        inbox.resolve("2022-08-31", "2022-08-31");
        assertThat(inbox.ask(links)).contains("宏鑫种业|LINKED|" + C);
    }
}
