package io.zhuqi.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuqi.resolution.Decision.Judgement;
import io.zhuqi.resolution.Decision.Subject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which official a name means: namesakes, misspelt names, those who take over, and an operator's word. */
class OfficialLinkTest {
    private static final String A = "91620702AAAAAAAA01";
    private static final String B = "91620723BBBBBBBB02";

    private final Inbox inbox = new Inbox().file("2022-07-25", "");
    private final DecisionStore decisions = new DecisionStore(inbox.database);

    OfficialLinkTest() {
        inbox.row("enterprises", "credit_code='" + A + "', name='甘州甲公司', county='620702', industry='C1331'");
        inbox.row("enterprises", "credit_code='" + B + "', name='临泽乙公司', county='620723', industry='C1331'");
        posting("王丽", "市财政局", "甘州甲公司", "2022-07-25", null);
    }

    private void posting(String name, String unit, String enterprise, String from, String until) {
        inbox.row(
                "officials",
                "name='" + name + "', unit='" + unit + "', batch=1, started_on='" + from + "', ended_on="
                        + (until == null ? "null" : "'" + until + "'") + ", enterprise_names='{" + enterprise + "}'");
    }

    private void log(String day, String name, String unit, String enterprise) {
        inbox.row(
                "worklogs",
                "worked_on='" + day + "', official_name='" + name + "', unit="
                        + (unit == null ? "null" : "'" + unit + "'") + ", enterprise_name="
                        + (enterprise == null ? "null" : "'" + enterprise + "'") + ", content='" + day + name + unit
                        + enterprise + "'");
    }

    /** Day, name and official of each log. */
    private List<String> logs() {
        inbox.resolve("2022-09-30", "2022-09-30");
        return inbox.ask(
                "select worked_on, official_name, official_id from derived.worklog order by worked_on, official_name collate \"C\", unit_text");
    }

    private List<String> links() {
        return inbox.ask("""
                select * from (select distinct mention_name, mention_unit, status, method, official_id from derived.official_link) l
                order by mention_name collate "C", mention_unit nulls first""");
    }

    @Test
    void aNamesakeWhoTakesOverIsToldByTheDayOfTheRow() {
        posting("赵军", "市财政局", "甘州甲公司", "2022-07-25", "2022-08-10");
        posting("赵军", "市水务局", "甘州甲公司", "2022-08-11", null);
        log("2022-08-05", "赵军", null, "甘州甲公司");
        log("2022-08-10", "赵军", null, null);
        log("2022-08-11", "赵军", null, "甘州甲公司");
        log("2022-08-12", "赵军", null, null);
        log("2022-08-13", "赵军", "市财政局", null);
        log("2022-07-01", "赵军", null, "甘州甲公司");
        assertThat(logs())
                .containsExactly(
                        "2022-07-01|赵军|-",
                        "2022-08-05|赵军|赵军@市财政局",
                        "2022-08-10|赵军|赵军@市财政局",
                        "2022-08-11|赵军|赵军@市水务局",
                        "2022-08-12|赵军|赵军@市水务局",
                        "2022-08-13|赵军|赵军@市财政局");
    }

    @Test
    void twoNamesakesOnPostTogetherAreForAPersonToTell() {
        posting("赵军", "市财政局", "甘州甲公司", "2022-07-25", null);
        posting("赵军", "市水务局", "临泽乙公司", "2022-07-25", null);
        log("2022-08-05", "赵军", null, null);
        log("2022-08-06", "赵军", null, "临泽乙公司");
        assertThat(logs()).containsExactly("2022-08-05|赵军|-", "2022-08-06|赵军|赵军@市水务局");
        assertThat(inbox.ask("""
                select c ->> 'official_id', c ->> 'score' from derived.official_link, jsonb_array_elements(candidates) c
                where mention_enterprise_id is null and until_day = 'infinity' order by 1""")).containsExactly("赵军@市水务局|12.0", "赵军@市财政局|12.0");
    }

    @Test
    void aMisspeltNameNeedsUnitAndEnterprise() {
        posting("张末", "市水务局", "临泽乙公司", "2022-07-25", null);
        log("2022-08-01", "王莉", "市财政局", "甘州甲公司");
        log("2022-08-02", "王莉", null, "甘州甲公司");
        log("2022-08-03", "张未", "市水务局", "临泽乙公司");
        log("2022-08-04", "末张", "市水务局", null);
        log("2022-08-05", "张山", "市水务局", "临泽乙公司");
        logs();
        assertThat(links())
                .containsExactly(
                        "张山|市水务局|NONE|-|-",
                        "张未|市水务局|LINKED|LOOK_ALIKE|张末@市水务局",
                        "末张|市水务局|REVIEW|-|-",
                        "王莉|-|REVIEW|-|-",
                        "王莉|市财政局|LINKED|SOUND|王丽@市财政局");
    }

    @Test
    void somebodyOfJustThatNameComesBeforeOneWhoSoundsAlike() {
        posting("王莉", "市水务局", "临泽乙公司", "2022-07-25", null);
        log("2022-08-01", "王莉", "市财政局", "甘州甲公司");
        logs();
        assertThat(links()).containsExactly("王莉|市财政局|REVIEW|-|-");
    }

    @Test
    void anOperatorsWordIsObeyedFromItsDayOnAndCanBeTakenBack() {
        log("2022-08-02", "王莉", null, "甘州甲公司");
        long same = say("王莉", "王丽@市财政局", Judgement.SAME, 20);
        assertThat(logs()).containsExactly("2022-08-02|王莉|王丽@市财政局");
        inbox.resolve("2022-08-31", "2022-08-19");
        assertThat(links()).containsExactly("王莉|-|REVIEW|-|-");

        say("王莉", "王丽@市财政局", Judgement.DIFFERENT, 21);
        assertThat(logs()).containsExactly("2022-08-02|王莉|-");
        assertThat(links()).containsExactly("王莉|-|NONE|-|-");

        say("王莉", "王丽@市财政局", Judgement.SAME, 22);
        say("王莉", null, Judgement.UNSURE, 23);
        logs();
        assertThat(links()).containsExactly("王莉|-|REVIEW|-|-");

        say("王莉", null, Judgement.SAME, 24);
        logs();
        assertThat(links()).containsExactly("王莉|-|NONE|-|-");
        assertThat(decisions.revoke(same, LocalDate.of(2022, 8, 25), "刘")).isTrue();
        assertThat(decisions.all()).hasSize(5).allMatch(one -> one.subject() == Subject.OFFICIAL);
    }

    private long say(String mention, String official, Judgement judgement, int day) {
        return decisions.add(Subject.OFFICIAL, mention, official, judgement, "刘", LocalDate.of(2022, 8, day), "电话问过");
    }

    @Test
    void twoSpellingsOnTheRosterBecomeOnePersonByAWord() {
        posting("王莉", "市财政局", "甘州甲公司", "2022-07-25", null);
        log("2022-08-01", "王莉", "市财政局", null);
        log("2022-08-02", "王丽", "市财政局", null);
        assertThat(logs()).containsExactly("2022-08-01|王莉|王莉@市财政局", "2022-08-02|王丽|王丽@市财政局");
        assertThat(inbox.ask("select count(*) from derived.official")).containsExactly("2");

        say("王莉@市财政局", "王丽@市财政局", Judgement.SAME, 20);
        assertThat(logs()).containsExactly("2022-08-01|王莉|王丽@市财政局", "2022-08-02|王丽|王丽@市财政局");
        assertThat(inbox.ask("select official_id from derived.official")).containsExactly("王丽@市财政局");
        assertThat(inbox.ask("select count(*) from derived.posting")).containsExactly("1");
    }

    @Test
    void aSheetSpeaksOfOfficialsTooAndACopyOfItSaysNothingNew() {
        log("2022-08-02", "王莉", null, "甘州甲公司");
        log("2022-08-03", "汪丽", null, "甘州甲公司");
        String row = "original_name='%s', official='王丽@市财政局', judgement='%s', confirmed_by='刘', reason='问过'";
        inbox.file("2022-08-10", "").row("aliases", row.formatted("王莉", "SAME"));
        inbox.row("aliases", row.formatted("汪丽", "PENDING"));
        logs();
        assertThat(inbox.ask("select subject_kind, mention, official_id, judgement, decided_on, reason from decision"))
                .containsExactly("OFFICIAL|王莉|王丽@市财政局|SAME|2022-08-10|问过");

        decisions.revoke(1, LocalDate.of(2022, 8, 12), "刘");
        inbox.file("2022-08-20", "").row("aliases", row.formatted("王莉", "SAME"));
        inbox.row("aliases", row.formatted("汪丽", "NONE"));
        logs();
        assertThat(inbox.ask("select mention, official_id, judgement, revoked_on from decision order by decision_id"))
                .containsExactly("王莉|王丽@市财政局|SAME|2022-08-12", "汪丽|-|SAME|-");
        assertThat(links()).containsExactly("汪丽|-|NONE|-|-", "王莉|-|REVIEW|-|-");
    }
}
