package io.zhuqi.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Two things go on at a time, and a failure leaves nothing behind that still works. */
class TwoAtATimeTest {
    private final Queue<String> done = new ConcurrentLinkedQueue<>();

    @Test
    void twoGoOnAtATimeAndAllAreDoneInTheEnd() {
        CountDownLatch both = new CountDownLatch(2);
        Runnable meets = () -> {
            both.countDown();
            assertThat(waits(both)).as("the other one came").isTrue();
            done.add("met");
        };

        TwoAtATime.work(List.of(meets, meets, () -> done.add("third")));

        assertThat(done).containsExactlyInAnyOrder("met", "met", "third");
    }

    @Test
    void afterAFailureWhatGoesOnEndsAndNothingFurtherBegins() {
        CountDownLatch failed = new CountDownLatch(1);
        Runnable fails = () -> {
            failed.countDown();
            throw new IllegalStateException("no room");
        };
        Runnable slow = () -> {
            waits(failed);
            pause();
            done.add("slow");
        };

        assertThatThrownBy(() -> TwoAtATime.work(List.of(slow, fails, () -> done.add("further"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no room");
        assertThat(done).containsExactly("slow");
    }

    private static boolean waits(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(200);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
