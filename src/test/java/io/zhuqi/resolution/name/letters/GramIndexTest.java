package io.zhuqi.resolution.name.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the index finds in a few names, and that a lookup leaves nothing behind for the next. */
class GramIndexTest {
    private static final List<String> NAMES = List.of("驼铃物流", "渠畔番茄制品", "铃驼物流", "昆仑雪菌业", "驼铃商贸", "鸵铃物流");
    private static final GramIndex INDEX = new GramIndex(NAMES);

    private final Counts counts = new Counts();

    private List<Integer> candidates(String text) {
        INDEX.candidates(text, counts);
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < counts.chosen(); i++) {
            found.add(counts.chosen(i));
        }
        return found;
    }

    @Test
    void candidatesShareSoundsBestFirst() {
        assertThat(candidates("驼铃物流")).containsExactly(0, 5, 2, 4);
        assertThat(candidates("昆仑雪菌")).containsExactly(3);
        assertThat(candidates("无人相识")).isEmpty();
        assertThat(candidates("番")).isEmpty();
        assertThat(candidates("番茄")).containsExactly(1);
    }

    @Test
    void handsOverWhatMayHoldATextUntilItIsEnough() {
        List<Integer> held = new ArrayList<>();
        INDEX.holding("驼铃", held::add);
        assertThat(held).contains(0, 4).doesNotContain(1, 3).isSorted();
        List<Integer> first = new ArrayList<>();
        INDEX.holding("驼铃", entry -> {
            first.add(entry);
            return false;
        });
        assertThat(first).hasSize(1);
        List<Integer> any = new ArrayList<>();
        INDEX.withCharacters("流驼", any::add);
        assertThat(any).contains(0, 2).doesNotContain(1, 3, 4);
        INDEX.withCharacters("驼某", entry -> {
            throw new AssertionError("held by nobody");
        });
    }

    @Test
    void listsAreAscendingWithoutRepetition() {
        Postings.Collector collector = new Postings.Collector();
        collector.add(7, 3);
        collector.add(2, 1);
        collector.add(7, 1);
        collector.add(7, 3);
        Postings postings = collector.postings();
        int list = postings.list(7);
        assertThat(postings.length(list)).isEqualTo(2);
        assertThat(postings.entry(list, 0)).isEqualTo(1);
        assertThat(postings.entry(list, 1)).isEqualTo(3);
        assertThat(postings.length(postings.list(2))).isEqualTo(1);
        assertThat(postings.list(3)).isEqualTo(Postings.NONE);
        assertThat(postings.length(Postings.NONE)).isZero();
    }
}
