package io.zhuqi.delivery.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuqi.control.ControlRoom;
import io.zhuqi.control.ControlRoomException;
import io.zhuqi.control.DirectoryJobs;
import io.zhuqi.delivery.Fingerprints;
import io.zhuqi.delivery.outbox.Delivery.State;
import io.zhuqi.delivery.outbox.Manifest.Channel;
import io.zhuqi.measurement.IndicatorCatalogue;
import io.zhuqi.reporting.issue.ChangeWording;
import io.zhuqi.reporting.issue.FrozenFile;
import io.zhuqi.reporting.issue.IssueKey;
import io.zhuqi.reporting.issue.Print;
import io.zhuqi.store.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class SendParcelsTest {
    private static final DataSource DATABASE = TestPostgres.freshDatabase();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2022-12-01T01:00:00Z"), ZoneOffset.UTC);
    private static final ControlRoom ROOM = ControlRoom.load(new DirectoryJobs(Path.of("jobs")));
    private static final ChangeWording WORDS =
            new ChangeWording(ROOM, IndicatorCatalogue.load(ROOM), Locale.SIMPLIFIED_CHINESE);
    private static final DeliveryRules RULES = OwnRules.rules(
            OwnRules.mail(1, "security: none, username: ''"),
            "{enabled: true, url: 'http://127.0.0.1:1/', robots: [{name: group, scope: '*'}]}");

    @TempDir
    Path home;

    private final DeliveryStore store = new DeliveryStore(DATABASE);
    private final List<String> carried = new ArrayList<>();
    private final List<Duration> pauses = new ArrayList<>();
    private final Deque<NotCarried> problems = new ArrayDeque<>();

    @BeforeEach
    void emptyTables() {
        JdbcClient.create(DATABASE)
                .sql("truncate delivery, parcel, issue_figure")
                .update();
    }

    @Test
    void aParcelHasItsFilesAManifestAndAMessageInChinese() throws IOException {
        JdbcClient.create(DATABASE).sql("""
                        insert into issue_figure values
                          ('2022-10', 'city', 1, 'problems.collected', 'city', 'cumulative', 'CASE', 236, null, null),
                          ('2022-10', 'city', 1, 'problems.resolution-rate', 'city', 'cumulative', 'PERCENT', 57.2, 135, 236)
                        """).update();
        pack("city", "zh-CN", 1);

        Path folder = home.resolve("outbox/2022-10/city-v1");
        assertThat(folder.resolve("report.pdf")).hasContent("pdf of city");
        Manifest manifest = Manifest.in(folder);
        assertThat(manifest.files())
                .singleElement()
                .isEqualTo(
                        Fingerprints.of(List.of(folder.resolve("report.pdf"))).get(0));
        assertThat(manifest.recipients())
                .containsExactly(
                        new Manifest.Recipient(Channel.MAIL, "leaders"),
                        new Manifest.Recipient(Channel.DINGTALK, "group"));
        assertThat(manifest.title()).isEqualTo("月度调度报告（全市）2022年10月 第4期");
        assertThat(String.join("\n", manifest.lines()))
                .contains(
                        "236件",
                        "57.2% (135/236)",
                        "提示：压件偏多",
                        home.resolve("city").toString());
    }

    @Test
    void everythingIsSentOnceHoweverOftenItIsAsked() throws IOException {
        pack("city", "zh-CN", 1);
        assertThat(sender().send()).extracting(Delivery::state).containsExactly(State.DELIVERED, State.DELIVERED);
        pack("city", "zh-CN", 1);
        assertThat(sender().send()).isEmpty();
        assertThat(carried).containsExactly("MAIL leaders", "DINGTALK group");
    }

    @Test
    void aRunThatDiedBetweenPackingAndWritingItDownPacksNothingTwice() throws IOException {
        pack("city", "zh-CN", 1);
        JdbcClient.create(DATABASE).sql("truncate delivery, parcel").update();
        pack("city", "zh-CN", 1);

        try (Stream<Path> folders = Files.list(home.resolve("outbox/2022-10"))) {
            assertThat(folders).hasSize(1);
        }
        assertThat(store.all()).hasSize(2);
    }

    @Test
    void aCountyGoesToItsOwnPeopleAndAnotherLanguageToNobody() throws IOException {
        pack("county:620702", "zh-CN", 1);
        pack("city", "en", 1);

        assertThat(store.all())
                .singleElement()
                .extracting(Delivery::parcel, Delivery::recipient)
                .containsExactly("issue/2022-10/county:620702/1/zh-CN", "group");
        assertThat(home.resolve("outbox/2022-10/city-en-v1/manifest.json")).exists();
    }

    @Test
    void whatFailsIsTriedAgainAfterGrowingPausesAndByTheNextRun() throws IOException {
        pack("city", "zh-CN", 1);
        for (int i = 0; i < 3; i++) {
            problems.add(new NotCarried("connection refused", false));
        }

        List<Delivery> tried = sender().send();

        assertThat(tried).extracting(Delivery::state).containsExactly(State.FAILED, State.DELIVERED);
        assertThat(tried.get(0).attempts()).isEqualTo(3);
        assertThat(tried.get(0).error()).isEqualTo("connection refused");
        assertThat(pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
        assertThat(RULES.waitAfter(9)).isEqualTo(Duration.ofSeconds(3));

        assertThat(sender().send()).extracting(Delivery::state).containsExactly(State.DELIVERED);
        assertThat(carried).containsExactly("DINGTALK group", "MAIL leaders");
    }

    @Test
    void whatMayHaveArrivedIsNotSentAgainByItself() throws IOException {
        pack("city", "zh-CN", 1);
        problems.add(new NotCarried("no answer", true));
        List<Delivery> tried = sender().send();
        assertThat(tried).extracting(Delivery::state).containsExactly(State.UNCERTAIN, State.DELIVERED);
        assertThat(sender().send()).isEmpty();
        assertThat(carried).containsExactly("DINGTALK group");

        assertThat(sender().again(tried.get(1).id())).isFalse();
        assertThat(sender().again(tried.get(0).id())).isTrue();
        assertThat(sender().send()).extracting(Delivery::state).containsExactly(State.DELIVERED);
        assertThat(carried).containsExactly("DINGTALK group", "MAIL leaders");
    }

    @Test
    void anAttemptThatDiedHalfWayIsInDoubt() throws IOException {
        pack("county:620702", "zh-CN", 1);
        store.begins(store.all().get(0).id(), CLOCK.instant());

        assertThat(sender().send()).isEmpty();

        assertThat(store.all()).singleElement().extracting(Delivery::state).isEqualTo(State.UNCERTAIN);
        assertThat(carried).isEmpty();
    }

    @Test
    void secretsComeFromTheEnvironmentOrTheHomeAndAreMissedByName() throws Exception {
        Files.writeString(home.resolve("secrets.properties"), "mail.password = from file\ndingtalk.a-b.token = t\n");
        assertThat(new Secrets(home, java.util.Map.of()).of("mail.password")).isEqualTo("from file");
        assertThat(new Secrets(home, java.util.Map.of("ZHUQI_MAIL_PASSWORD", "from outside")).of("mail.password"))
                .isEqualTo("from outside");
        assertThatThrownBy(() -> new Secrets(home, java.util.Map.of()).of("dingtalk.a-b.secret"))
                .isInstanceOf(NotCarried.class)
                .hasMessageContaining("ZHUQI_DINGTALK_A_B_SECRET");
    }

    @Test
    void mistakesInTheControlRoomAreTold() {
        assertThatThrownBy(() -> OwnRules.rules(
                        OwnRules.NO_MAIL, "{enabled: false, url: 'http://h/', robots: [{name: 调度群, scope: city}]}"))
                .isInstanceOf(ControlRoomException.class)
                .hasMessageContaining("delivery.yml")
                .hasMessageContaining("调度群");
    }

    private void pack(String scope, String language, int version) throws IOException {
        Path folder = Files.createDirectories(home.resolve(scope.replace(':', '-')));
        Path pdf = folder.resolve("report.pdf");
        Files.writeString(pdf, "pdf of " + scope);
        List<FrozenFile> files = Fingerprints.of(List.of(pdf));
        LocalDate day = LocalDate.of(2022, 10, 31);
        Print print = new Print(
                new IssueKey(YearMonth.of(2022, 10), scope),
                version,
                language,
                1,
                day,
                day,
                "0".repeat(64),
                Print.Outcome.ISSUED,
                Print.Verdict.WARN,
                List.of("压件偏多"),
                folder.toString(),
                CLOCK.instant());
        new Outbox(home.resolve("outbox"), store, RULES, CLOCK).pack(print, 4, files, WORDS);
    }

    private SendParcels sender() {
        return new SendParcels(
                store, List.of(new Road(Channel.MAIL), new Road(Channel.DINGTALK)), RULES, pauses::add, CLOCK);
    }

    /** Remembers what it carried; has as many problems as were given. */
    private final class Road implements Carrier {
        private final Channel channel;

        Road(Channel channel) {
            this.channel = channel;
        }

        @Override
        public Channel channel() {
            return channel;
        }

        @Override
        public void carry(Manifest manifest, Path folder, String recipient) throws NotCarried {
            @Nullable NotCarried problem = problems.poll();
            if (problem != null) {
                throw problem;
            }
            carried.add(channel + " " + recipient);
        }
    }
}
