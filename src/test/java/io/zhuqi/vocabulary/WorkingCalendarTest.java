package io.zhuqi.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkingCalendarTest {
    private final WorkingCalendar calendar = new WorkingCalendar(
            LocalDate.of(2022, 9, 26),
            LocalDate.of(2022, 10, 16),
            Map.of(
                    LocalDate.of(2022, 10, 3), false,
                    LocalDate.of(2022, 10, 4), false,
                    LocalDate.of(2022, 10, 8), true));

    @Test
    void countsFromTheDayAfterUpToAndIncludingTheLast() {
        LocalDate friday = LocalDate.of(2022, 9, 30);
        assertThat(calendar.workingDaysBetween(friday, friday)).isZero();
        assertThat(calendar.workingDaysBetween(friday, LocalDate.of(2022, 10, 8)))
                .isEqualTo(4);
        assertThat(calendar.workingDaysBetween(LocalDate.of(2022, 10, 8), friday))
                .isEqualTo(-4);
    }

    @Test
    void theNthWorkingDayLeapsOverHolidaysAndTakesMakeUpDays() {
        LocalDate friday = LocalDate.of(2022, 9, 30);
        assertThat(calendar.plusWorkingDays(friday, 1)).isEqualTo(LocalDate.of(2022, 10, 5));
        assertThat(calendar.plusWorkingDays(friday, 4)).isEqualTo(LocalDate.of(2022, 10, 8));
        assertThat(calendar.plusWorkingDays(LocalDate.of(2022, 10, 1), 0)).isEqualTo(LocalDate.of(2022, 10, 1));
    }

    @Test
    void aDayOutsideIsAnError() {
        assertThatThrownBy(() -> calendar.isWorkingDay(LocalDate.of(2023, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2023-01-01");
    }
}
