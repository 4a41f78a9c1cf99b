package io.zhuqi.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PeriodTest {
    @Test
    void knowsItsDaysAndNeighbours() {
        Period february = Period.parse("2024-02");
        assertThat(february.firstDay()).isEqualTo("2024-02-01");
        assertThat(february.lastDay()).isEqualTo("2024-02-29");
        assertThat(february.previous()).hasToString("2024-01");
        assertThat(february.next()).isEqualTo(Period.of(LocalDate.of(2024, 3, 31)));
        assertThat(february.contains(LocalDate.of(2024, 3, 1))).isFalse();
    }

    @Test
    void namesCellsAsASpreadsheetDoes() {
        assertThat(SourceRef.columnLetters(0)).isEqualTo("A");
        assertThat(SourceRef.columnLetters(25)).isEqualTo("Z");
        assertThat(SourceRef.columnLetters(26)).isEqualTo("AA");
        assertThat(SourceRef.columnLetters(702)).isEqualTo("AAA");
        assertThat(new SourceRef("甘州区/a.xlsx", "台账", 12, 2)).hasToString("甘州区/a.xlsx [台账] C12");
        assertThat(new SourceRef("a.csv", "a", 0, null)).hasToString("a.csv [a]");
    }
}
