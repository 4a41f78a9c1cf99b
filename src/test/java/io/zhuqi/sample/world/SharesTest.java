package io.zhuqi.sample.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Dividing a whole number in proportion. */
class SharesTest {
    @Test
    void theNaturalWholeGivesTheWeightsThemselves() {
        assertThat(Shares.of(236, List.of(54, 72, 63, 27, 20))).containsExactly(54, 72, 63, 27, 20);
    }

    @Test
    void thePartsAddUpToAnyWhole() {
        for (int whole = 0; whole < 500; whole += 7) {
            assertThat(Shares.of(whole, List.of(9, 4, 5, 3, 4, 2)).stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .isEqualTo(whole);
        }
    }

    @Test
    void theLargestRemainderGetsTheRest() {
        assertThat(Shares.of(10, List.of(1, 1, 1))).containsExactly(4, 3, 3);
        assertThat(Shares.of(4, List.of(10, 35, 55))).containsExactly(1, 1, 2);
    }

    @Test
    void numbersScaleWithTheOfficials() {
        assertThat(Shares.scaled(236, 2060, 103)).isEqualTo(4720);
        assertThat(Shares.scaled(3, 40, 103)).isEqualTo(1);
    }
}
