package io.zhuqi.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Kills, orphans, second commands and unreachable homes. */
class EmbeddedPostgresTest {
    private static final PostgresOptions OPTIONS =
            new PostgresOptions(Path.of("target/postgres-binaries").toAbsolutePath(), true);

    private Path parent = Path.of("");
    private Path home = Path.of("");

    @BeforeEach
    void makeHome() throws IOException {
        parent = Files.createTempDirectory(Files.createDirectories(Path.of("target/embedded-test")), "t");
        Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwxr-xr-x"));
        home = parent.resolve("home");
    }

    @AfterEach
    void removeHome() throws IOException {
        if (Files.exists(home.resolve("postgres/location"))) {
            EmbeddedPostgres last = EmbeddedPostgres.start(home, OPTIONS);
            last.close();
            if (last.outsideHome()) {
                Platform.deleteTree(last.dataDirectory().resolve("..").normalize());
            }
        }
        Platform.deleteTree(parent);
    }

    @Test
    void keepsDataOverACleanStopAndStartsAgainQuickly() {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home, OPTIONS)) {
            execute(postgres, "create table note (said text)", "insert into note values ('甘州区')");
            assertThat(query(postgres, "select current_setting('fsync') || current_setting('server_encoding')"))
                    .isEqualTo("onUTF8");
        }
        assertThat(Files.exists(home.resolve("postgres/data/postmaster.pid"))).isFalse();
        long begun = System.nanoTime();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home, OPTIONS)) {
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMillis(1500));
            assertThat(query(postgres, "select said from note")).isEqualTo("甘州区");
        }
    }

    @Test
    void comparesTextByCodePointAndKnowsChineseLetters() {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home, OPTIONS)) {
            execute(postgres, "create extension pg_trgm");
            assertThat(query(postgres, "select (similarity('中国人民银行','中国银行') > 0.3)::text"))
                    .isEqualTo("true");
            assertThat(query(postgres, "select string_agg(w, '' order by w) from unnest(array['b','乙','B','a','一']) w"))
                    .isEqualTo("Bab一乙");
            assertThat(query(postgres, "select upper('é')")).isEqualTo("É");
        }
    }

    @Test
    void survivesAKillOfTheServer() throws Exception {
        EmbeddedPostgres killed = EmbeddedPostgres.start(home, OPTIONS);
        execute(killed, "create table note (said text)", "insert into note values ('before the kill')");
        Connection open = DriverManager.getConnection(killed.jdbcUrl(), killed.user(), killed.password());
        open.setAutoCommit(false);
        open.createStatement().execute("insert into note values ('not committed')");
        open.createStatement().execute("create table refilled as select generate_series(1, 100000) n");
        long pid = pid(killed);
        ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
        List<ProcessHandle> tree = server.descendants().toList();
        server.destroyForcibly();
        tree.forEach(ProcessHandle::destroyForcibly);
        server.onExit().get(10, TimeUnit.SECONDS);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home, OPTIONS)) {
            assertThat(query(postgres, "select said from note")).isEqualTo("before the kill");
            assertThat(pid(postgres)).isNotEqualTo(pid);
        }
        killed.close();
    }

    @Test
    void takesOverTheOrphanOfAKilledProgram() throws Exception {
        Process program = program();
        long pid = Long.parseLong(line(program));
        program.destroyForcibly().waitFor();
        assertThat(ProcessHandle.of(pid)).isPresent();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home, OPTIONS)) {
            assertThat(pid(postgres)).isEqualTo(pid);
            assertThat(query(postgres, "select said from note")).isEqualTo("from the other program");
        }
        assertEnds(pid);
    }

    @Test
    void theLastOfTwoProgramsStopsTheServer() throws Exception {
        Process program = program();
        long pid = Long.parseLong(line(program));
        try (EmbeddedPostgres joined = EmbeddedPostgres.start(home, OPTIONS);
                EmbeddedPostgres again = EmbeddedPostgres.start(home, OPTIONS)) {
            assertThat(pid(joined)).isEqualTo(pid);
            assertThat(again.jdbcUrl()).isEqualTo(joined.jdbcUrl());
        }
        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isPresent();
        program.getOutputStream().close();
        assertThat(program.waitFor()).isZero();
        assertEnds(pid);
    }

    @Test
    void isNotStoppedByAStaleClaimOfAnotherLiveProcess() throws Exception {
        EmbeddedPostgres.start(home, OPTIONS).close();
        Path claim = home.toRealPath().resolve("postgres/data/postmaster.pid");
        Files.writeString(claim, ProcessHandle.current().pid() + "\n" + claim.getParent() + "\n1\n5432\n\n127.0.0.1\n");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home, OPTIONS)) {
            assertThat(pid(postgres)).isNotEqualTo(ProcessHandle.current().pid());
        }
    }

    @Test
    void keepsTheDataElsewhereWhenTheHomeIsPrivateToRoot() throws Exception {
        Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwx------"));
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home, OPTIONS)) {
            boolean root = Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
            assertThat(postgres.outsideHome()).isEqualTo(root);
            execute(postgres, "create table note (said text)", "insert into note values ('elsewhere')");
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home, OPTIONS)) {
            assertThat(query(postgres, "select said from note")).isEqualTo("elsewhere");
        }
    }

    @Test
    void refusesDataOfAnotherHome() throws Exception {
        EmbeddedPostgres.start(home, OPTIONS).close();
        Path other = parent.resolve("other");
        EmbeddedPostgres.start(other, OPTIONS).close();
        Files.writeString(
                other.resolve("postgres/location"),
                home.toRealPath().resolve("postgres").toString());
        assertThatThrownBy(() -> EmbeddedPostgres.start(other, OPTIONS))
                .isInstanceOf(EmbeddedPostgresException.class)
                .hasMessageContaining("belongs to another home");
    }

    @Test
    void wantsThePasswordThatOnlyItsOwnerCanRead() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home, OPTIONS)) {
            assertThat(Files.getPosixFilePermissions(home.resolve("postgres/password")))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
            assertThatThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl(), "zhuqi", "guessed"))
                    .isInstanceOf(SQLException.class);
        }
    }

    private Process program() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherProgram.class.getName(),
                        home.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static String line(Process program) throws IOException {
        return new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8)).readLine();
    }

    /** An orphan that has ended keeps its number until the system has noticed. */
    private static void assertEnds(long pid) throws Exception {
        ProcessHandle process = ProcessHandle.of(pid).orElse(null);
        if (process != null) {
            process.onExit().get(20, TimeUnit.SECONDS);
        }
    }

    private static long pid(EmbeddedPostgres postgres) throws IOException {
        return Postmaster.read(postgres.dataDirectory()).orElseThrow().pid();
    }

    private static void execute(EmbeddedPostgres postgres, String... statements) {
        with(postgres, client -> {
            for (String statement : statements) {
                client.sql(statement).update();
            }
            return "";
        });
    }

    private static String query(EmbeddedPostgres postgres, String sql) {
        return with(postgres, client -> client.sql(sql).query(String.class).single());
    }

    private static String with(EmbeddedPostgres postgres, java.util.function.Function<JdbcClient, String> work) {
        try (Connection connection =
                DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password())) {
            return work.apply(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Another command on the same home: prints the server's process number and lives until its input ends. */
    static final class OtherProgram {
        private OtherProgram() {}

        public static void main(String[] args) throws IOException {
            try (EmbeddedPostgres postgres = EmbeddedPostgres.start(Path.of(args[0]), OPTIONS)) {
                execute(
                        postgres,
                        "create table note (said text)",
                        "insert into note values ('from the other program')");
                System.out.println(pid(postgres));
                while (System.in.read() >= 0) {
                    Thread.onSpinWait();
                }
            }
        }
    }
}
