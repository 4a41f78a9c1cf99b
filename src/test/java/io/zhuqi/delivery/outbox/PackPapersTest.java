package io.zhuqi.delivery.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuqi.delivery.Fingerprints;
import io.zhuqi.reporting.issue.FrozenFile;
import io.zhuqi.store.TestPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Papers beside the report: who asks for what gets it, once. */
class PackPapersTest {
    private static final DataSource DATABASE = TestPostgres.freshDatabase();
    private static final DeliveryRules RULES = OwnRules.rules(
            """
            {enabled: true, host: h, port: 1, security: none, username: '', from: a@b, from_name: a, recipients: [
              {name: every-edition, scope: '*', to: [a@b], files: ['*']},
              {name: all, scope: notices, to: [a@b], files: ['*.pdf']},
              {name: water, scope: notices, to: [a@b], files: [市水务局.pdf]},
              {name: nobody, scope: notices, to: [a@b], files: [市招商局.pdf]},
              {name: county, scope: 'receipts:甘州区', to: [a@b], files: ['*']}]}
            """.replace("\n", " "),
            "{enabled: true, url: 'http://127.0.0.1:1/', robots: [{name: group, scope: notices}]}");

    @TempDir
    Path home;

    private final DeliveryStore store = new DeliveryStore(DATABASE);

    @BeforeEach
    void emptyTables() {
        JdbcClient.create(DATABASE).sql("truncate delivery, parcel").update();
    }

    @Test
    void everyRecipientGetsTheFilesItAsksForAndWhoAsksForOthersGetsNothing() throws IOException {
        pack("2022-11/notices", List.of("notices"), "市水务局.pdf", "市教育局.pdf");

        assertThat(store.all()).extracting(Delivery::recipient).containsExactlyInAnyOrder("all", "group", "water");
        Delivery water = store.all().stream()
                .filter(one -> one.recipient().equals("water"))
                .findFirst()
                .orElseThrow();
        Manifest manifest = Manifest.in(Path.of(water.folder()));
        assertThat(manifest.files()).extracting(FrozenFile::name).containsExactly("市水务局.pdf");
        assertThat(manifest.lines()).containsExactly("[市水务局.pdf]");
        assertThat(Path.of(water.folder()).resolve("市水务局.pdf")).hasContent("市水务局.pdf");
        assertThat(Path.of(water.folder()).resolve("市教育局.pdf")).doesNotExist();
    }

    @Test
    void theSameContentIsNotSentAgainAndChangedContentIs() throws IOException {
        pack("2022-11/notices", List.of("notices"), "市水务局.pdf", "市教育局.pdf");
        pack("2022-11/notices", List.of("notices"), "市水务局.pdf", "市教育局.pdf");
        assertThat(store.all()).hasSize(3);

        pack("2022-11/notices", List.of("notices"), "市水务局.pdf", "市统计局.pdf");
        assertThat(store.all())
                .extracting(Delivery::recipient)
                .containsExactlyInAnyOrder("all", "group", "water", "all", "group");
    }

    @Test
    void receiptsGoToTheirSenderOnlyAndNothingIsPackedWhereThereIsNothing() throws IOException {
        pack("receipts/甘州区/2022-11-22", List.of("receipts", "receipts:甘州区"), "a.xlsx");
        pack("receipts/民乐县/2022-11-22", List.of("receipts", "receipts:民乐县"), "b.xlsx");
        pack("2022-11/notices", List.of("notices"));

        assertThat(store.all()).extracting(Delivery::recipient).containsExactly("county");
        try (Stream<Path> parcels = Files.list(home.resolve("outbox"))) {
            assertThat(parcels.map(path -> path.getFileName().toString())).containsExactly("receipts");
        }
    }

    private void pack(String place, List<String> scopes, String... names) throws IOException {
        Path folder = Files.createDirectories(home.resolve("papers"));
        List<Path> files =
                Stream.of(names).map(name -> file(folder.resolve(name))).toList();
        Clock clock = Clock.fixed(Instant.parse("2022-12-01T01:00:00Z"), ZoneOffset.UTC);
        new PackPapers(home.resolve("outbox"), store, RULES, clock)
                .pack(new PaperBundle(
                        place,
                        scopes,
                        folder,
                        Fingerprints.of(files),
                        place,
                        some -> List.of(
                                some.stream().map(FrozenFile::name).toList().toString()),
                        1));
    }

    private static Path file(Path path) {
        try {
            return Files.writeString(path, path.getFileName().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
