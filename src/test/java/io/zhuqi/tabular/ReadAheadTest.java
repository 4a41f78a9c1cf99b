package io.zhuqi.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Another thread reads, and nothing else is different. */
class ReadAheadTest {
    private final AtomicInteger read = new AtomicInteger();
    private final AtomicBoolean closed = new AtomicBoolean();

    @Test
    void givesEveryRowInOrderAndClosesTheFile() {
        List<Integer> numbers = new ArrayList<>();
        try (TabularFile file = new ReadAhead(file(10_000, 0))) {
            SourceSheet sheet = file.sheets().get(0);
            assertThat(sheet.name()).isEqualTo("sheet");
            sheet.rows().forEachRemaining(row -> numbers.add(row.number()));
        }
        assertThat(numbers).hasSize(10_000).isSorted().startsWith(1).endsWith(10_000);
        assertThat(closed).isTrue();
    }

    @Test
    void givesTheRowsBeforeADamageAndThenTellsIt() {
        try (TabularFile file = new ReadAhead(file(10_000, 700))) {
            Iterator<SourceRow> rows = file.sheets().get(0).rows();
            for (int row = 1; row < 700; row++) {
                assertThat(rows.next().number()).isEqualTo(row);
            }
            assertThatThrownBy(rows::hasNext)
                    .isInstanceOf(UncheckedUnreadable.class)
                    .satisfies(e -> assertThat(((UncheckedUnreadable) e).file().reason())
                            .isEqualTo(UnreadableFile.Reason.DAMAGED));
        }
    }

    @Test
    void readsNoFurtherAheadThanItsBufferAndStopsWhenItIsClosed() throws InterruptedException {
        try (TabularFile file = new ReadAhead(file(Integer.MAX_VALUE, 0))) {
            Iterator<SourceRow> rows = file.sheets().get(0).rows();
            assertThat(rows.next().number()).isEqualTo(1);
            int before = -1;
            while (before != read.get()) {
                before = read.get();
                Thread.sleep(50);
            }
            assertThat(before).isLessThan(10_000);
        }
        int atClose = read.get();
        Thread.sleep(50);
        assertThat(read).hasValue(atClose);
        assertThat(closed).isTrue();
    }

    private TabularFile file(int rows, int damagedAt) {
        return new TabularFile() {
            @Override
            public List<SourceSheet> sheets() {
                return List.of(new Sheet(rows, damagedAt));
            }

            @Override
            public void close() {
                closed.set(true);
            }
        };
    }

    private final class Sheet implements SourceSheet {
        private final int rows;
        private final int damagedAt;

        Sheet(int rows, int damagedAt) {
            this.rows = rows;
            this.damagedAt = damagedAt;
        }

        @Override
        public int index() {
            return 0;
        }

        @Override
        public String name() {
            return "sheet";
        }

        @Override
        public boolean hidden() {
            return false;
        }

        @Override
        public Iterator<SourceRow> rows() {
            return new Iterator<>() {
                private int number;

                @Override
                public boolean hasNext() {
                    return number < rows;
                }

                @Override
                public SourceRow next() {
                    number = read.incrementAndGet();
                    if (number == damagedAt) {
                        throw new UncheckedUnreadable(new UnreadableFile(UnreadableFile.Reason.DAMAGED, "cut off"));
                    }
                    return new SourceRow(
                            number, false, List.of(new SourceCell(0, CellForm.TEXT, "x", null, null, false, false)));
                }
            };
        }
    }
}
