package io.zhuqi.policy.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuqi.resolution.Inbox;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Measures that may help with a problem. */
class MeasureSearchTest {
    private static final List<Searchable> MEASURES = List.of(
            new Searchable("c", "关于减免服务业小微企业房屋租金的通知", "", "免收三个月租金"),
            new Searchable("b", "关于阶段性缓缴社会保险费的通知", "", "养老保险费可以缓缴"),
            new Searchable("a", "关于阶段性缓缴社会保险费的通知", "", "养老保险费可以缓缴"));

    private static List<String> best(String problem, int top) {
        try (MeasureSearch search = new MeasureSearch(MEASURES, Inbox.ROOM.jobs())) {
            return search.best(problem, "", top).stream().map(Suggestion::id).toList();
        }
    }

    @Test
    void findsByMeaningAndOrdersEqualsById() {
        assertThat(best("社保交不起，想缓一缓", 2)).containsExactly("a", "b");
        assertThat(best("房租太高", 1)).containsExactly("c");
    }

    @Test
    void nothingInCommonNothingSuggested() {
        assertThat(best("路灯坏了", 5)).isEmpty();
        assertThat(best("", 5)).isEmpty();
    }

    @Test
    void tellsWhichWordsMadeTheMatch() {
        try (MeasureSearch search = new MeasureSearch(MEASURES, Inbox.ROOM.jobs())) {
            assertThat(search.best("希望减免租金", "", 1).get(0).words()).contains("租金", "减免");
        }
    }

    @Test
    void aWiderWordIsFoundByTheNarrowerOneButNotTheOtherWayRound() {
        List<Searchable> measures =
                List.of(new Searchable("p", "引进人才住房办法", "", ""), new Searchable("q", "促进房地产平稳健康发展的通知", "", ""));
        try (MeasureSearch search = new MeasureSearch(measures, Inbox.ROOM.jobs())) {
            assertThat(search.best("住房", "", 5)).extracting(Suggestion::id).containsExactlyInAnyOrder("p", "q");
            assertThat(search.best("房地产", "", 5)).extracting(Suggestion::id).containsExactly("q");
        }
    }

    @Test
    void aMeasureThatNamesThePlaceComesFirst() {
        List<Searchable> measures = List.of(
                new Searchable("x", "甲市减免租金办法", "", ""),
                new Searchable("y", "减免租金办法", "乙市人民政府", ""),
                new Searchable("z", "减免租金办法", "", ""));
        try (MeasureSearch search = new MeasureSearch(measures, Inbox.ROOM.jobs())) {
            assertThat(search.best("减免租金", "丙省乙市", 1))
                    .extracting(Suggestion::id)
                    .containsExactly("y");
            assertThat(search.best("减免租金", "甲市", 1)).extracting(Suggestion::id).containsExactly("x");
            assertThat(search.best("减免租金", "全国", 3)).hasSize(3);
        }
    }
}
