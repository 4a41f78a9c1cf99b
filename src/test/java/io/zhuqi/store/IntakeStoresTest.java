package io.zhuqi.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuqi.inbox.InboxFile;
import io.zhuqi.store.ReferenceData.CalendarDay;
import io.zhuqi.store.ReferenceData.CountyEntry;
import io.zhuqi.store.RunStore.Beginning;
import io.zhuqi.store.RunStore.Run;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files, runs, the run lock and what the control room lends to SQL. */
class IntakeStoresTest {
    private static final LocalDate DAY = LocalDate.of(2022, 11, 22);

    private final DataSource database = TestPostgres.freshDatabase(List.of());
    private final FileStore files = new FileStore(database);

    @Test
    void theSameContentIsOneFileHoweverOftenItComes() {
        FileStore.Registration first = files.register(file("a", "10.xlsx", "0210"));
        FileStore.Registration again = files.register(file("a", "10.xlsx", "0210"));
        FileStore.Registration elsewhere = files.register(file("a", "copy.xlsx", "copy"));
        FileStore.Registration other = files.register(file("b", "2.xlsx", "012"));
        assertThat(first).isEqualTo(new FileStore.Registration(1, true, true));
        assertThat(again).isEqualTo(new FileStore.Registration(1, false, false));
        assertThat(elsewhere).isEqualTo(new FileStore.Registration(1, false, true));
        assertThat(other).isEqualTo(new FileStore.Registration(2, true, true));
        assertThat(files.pending()).extracting(StoredFile::path).containsExactly("2.xlsx", "10.xlsx");
        assertThat(files.find("copy.xlsx")).extracting(StoredFile::fileId).containsExactly(1);
        assertThat(files.find("bbbb")).extracting(StoredFile::fileId).containsExactly(2);
        assertThat(files.find("bb")).isEmpty();
    }

    @Test
    void aRefusedFileIsNotPendingUntilItIsReopened() {
        int file = files.register(file("a", "a.xlsx", "a")).fileId();
        files.refuse(file, "F001", "not a workbook");
        assertThat(files.pending()).isEmpty();
        assertThat(files.find(file).orElseThrow().refusalText()).isEqualTo("not a workbook");
        files.reopen(file);
        assertThat(files.pending()).hasSize(1);
        assertThat(files.find(file).orElseThrow().refusalCode()).isNull();
    }

    @Test
    void aWithdrawalHoldsFromTheFirstWordOn() {
        String fingerprint = file("a", "a.xlsx", "a").fingerprint();
        files.register(file("a", "a.xlsx", "a"));
        assertThat(files.withdraw(fingerprint, DAY, "sent twice", "zhang", null))
                .isTrue();
        assertThat(files.withdraw(fingerprint, DAY.plusDays(1), "again", "li", null))
                .isFalse();
        assertThat(files.all()).extracting(StoredFile::withdrawnOn).containsExactly(DAY);
    }

    @Test
    void trustsAFingerprintOnlyForTheSamePathSizeAndTimes() {
        InboxFile steady = seen("a.xlsx", 10, 1_000, true);
        InboxFile young = seen("b.xlsx", 10, 1_000, false);
        files.remember(steady, "a".repeat(64));
        files.remember(young, "b".repeat(64));
        assertThat(files.fingerprintsSeen(List.of(steady, young))).isEqualTo(Map.of("a.xlsx", "a".repeat(64)));
        assertThat(files.fingerprintsSeen(List.of(seen("a.xlsx", 10, 1_001, true))))
                .isEmpty();
        assertThat(files.fingerprintsSeen(List.of(seen("a.xlsx", 11, 1_000, true))))
                .isEmpty();
        assertThat(files.fingerprintsSeen(
                        List.of(new InboxFile("a.xlsx", "a.xlsx", Path.of("a.xlsx"), 10, 1_000, 1_001, true))))
                .isEmpty();
        files.remember(seen("a.xlsx", 11, 2_000, true), "c".repeat(64));
        assertThat(files.fingerprintsSeen(List.of(steady))).isEmpty();
        assertThat(files.fingerprintsSeen(List.of())).isEmpty();
    }

    @Test
    void tellsWhoRanWhatAndNoticesAKill() {
        RunStore runs = new RunStore(database);
        Instant start = Instant.parse("2022-11-22T01:00:00Z");
        Beginning beginning =
                new Beginning("nightly", start, "root", null, DAY, DAY, DAY, null, Map.of("inbox", "in", "n", 3));
        long first = runs.begin(beginning);
        long second = runs.begin(beginning);
        runs.end(first, start.plusSeconds(60), "DONE", 0, Map.of("files", 2));
        assertThat(runs.markInterrupted(start.plusSeconds(90))).containsExactly(second);
        assertThat(runs.latest(10)).extracting(Run::outcome).containsExactly(RunStore.INTERRUPTED, "DONE");
        assertThat(runs.find(first))
                .contains(new Run(first, beginning, start.plusSeconds(60), "DONE", 0, "{\"files\": 2}"));
        assertThat(runs.find(99)).isEmpty();
    }

    @Test
    void oneRunAtATimeHoldsTheLock() {
        RunLockStore lock = new RunLockStore(database);
        try (RunLockStore.Held held = lock.tryAcquire().orElseThrow()) {
            assertThat(held.isHeld()).isTrue();
            assertThat(lock.tryAcquire()).isEmpty();
        }
        RunLockStore.Held killed = lock.tryAcquire().orElseThrow();
        JdbcClient.create(database)
                .sql("select pg_terminate_backend(pid, 5000) from pg_locks where locktype = 'advisory'"
                        + " and database = (select oid from pg_database where datname = current_database())")
                .query(Boolean.class)
                .single();
        assertThat(killed.isHeld()).isFalse();
        lock.tryAcquire().orElseThrow().close();
        killed.close();
    }

    @Test
    void lendsTheControlRoomToSqlAndWritesOnlyWhatDiffers() {
        SettingStore settings = new SettingStore(database);
        List<CalendarDay> days = List.of(new CalendarDay(DAY, true, 1), new CalendarDay(DAY.plusDays(1), false, 1));
        ReferenceData data = new ReferenceData(
                Map.of("stagnant_days", "10", "late_log_days", "3"),
                Map.of("category", Map.of("贷款融资", "FINANCING", "融资", "FINANCING"), "level", Map.of("市", "MUNICIPAL")),
                List.of(new CountyEntry("620702", "甘州区"), new CountyEntry("620721", "肃南县")),
                List.of("市委组织部"),
                days);
        assertThat(settings.fill(data)).isEqualTo(2 + 3 + 2 + 1 + 2);
        assertThat(settings.fill(data)).isZero();
        ReferenceData changed = new ReferenceData(
                Map.of("stagnant_days", "12"), data.words(), data.counties(), List.of(), days.subList(0, 1));
        assertThat(settings.fill(changed)).isEqualTo(1 + 1 + 1 + 1);
        JdbcClient jdbc = JdbcClient.create(database);
        assertThat(jdbc.sql("select string_agg(name || value, ',') from setting")
                        .query(String.class)
                        .single())
                .isEqualTo("stagnant_days12");
        assertThat(jdbc.sql("select string_agg(name, ',' order by sort) from county")
                        .query(String.class)
                        .single())
                .isEqualTo("甘州区,肃南县");
        assertThat(settings.fill(new ReferenceData(Map.of(), Map.of(), List.of(), List.of(), List.of())))
                .isEqualTo(1 + 3 + 2 + 1);
    }

    private static ReceivedFile file(String digit, String path, String order) {
        return new ReceivedFile(digit.repeat(64), path, order, 10, DAY, 1L);
    }

    private static InboxFile seen(String path, long size, long nanos, boolean steady) {
        return new InboxFile(path, path, Path.of(path), size, nanos, nanos, steady);
    }
}
