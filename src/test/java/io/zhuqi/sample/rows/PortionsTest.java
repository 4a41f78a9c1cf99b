package io.zhuqi.sample.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Cutting a whole so that nothing is lost. */
class PortionsTest {
    @Test
    void thePortionsAreTheWhole() {
        Portions portions = new Portions(607_800_000_000L, 640, row -> 20 + row % 300);
        long sum = 0;
        for (int i = 0; i < 640; i++) {
            long portion = portions.next();
            assertThat(portion).isPositive();
            sum += portion;
        }
        assertThat(sum).isEqualTo(607_800_000_000L);
    }

    @Test
    void thereAreNoMoreThanWeights() {
        Portions portions = new Portions(5, 1, row -> 1);
        assertThat(portions.next()).isEqualTo(5);
        assertThatThrownBy(portions::next).isInstanceOf(IllegalStateException.class);
    }
}
