package io.zhuqi.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuqi.reconciliation.likeness.CopySettings;
import io.zhuqi.reconciliation.likeness.NearCopyStore;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Time for near copies among logs; not part of the tests: {@code mvn test -Dtest=NearCopyBench}. A log is an opening and an ending that
 * everybody uses around 20 to 60 characters of its own; one in fifty is an earlier log with some characters changed.
 */
class NearCopyBench {
    private static final int DAYS = 250;
    private static final int REMEMBERED = 5000;
    private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);
    private static final Scene SCENE = new Scene();

    @ParameterizedTest
    @ValueSource(ints = {10_000, 100_000, 1_000_000})
    void timeGrowsWithTheNumberOfLogs(int logs) throws Exception {
        SCENE.begin(FIRST.plusDays(DAYS));
        JdbcTemplate jdbc = new JdbcTemplate(SCENE.database);
        List<Long> copies = fill(logs);
        jdbc.execute("analyze derived.worklog");

        long start = System.nanoTime();
        new TransactionTemplate(new JdbcTransactionManager(SCENE.database))
                .executeWithoutResult(status -> new NearCopyStore(CopySettings.of(Scene.ROOM)).find(jdbc));
        double seconds = (System.nanoTime() - start) / 1e9;

        List<Long> found = jdbc.queryForList("select distinct row_id from derived.log_likeness", Long.class);
        long right =
                found.stream().filter(new java.util.HashSet<>(copies)::contains).count();
        System.out.printf(
                "%,d logs: %.1f s, %d planted, %d found, %d of them planted, heap %d MB%n",
                logs,
                seconds,
                copies.size(),
                found.size(),
                right,
                (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
        assertThat(right).isGreaterThan(copies.size() * 9L / 10);
    }

    private static List<Long> fill(int logs) throws Exception {
        Random random = new Random(20221122);
        String[] words = new String[20_000];
        for (int i = 0; i < words.length; i++) {
            words[i] = "" + character(random) + character(random);
        }
        List<String> earlier = new ArrayList<>();
        List<Long> copies = new ArrayList<>();
        StringBuilder lines = new StringBuilder();
        try (Connection connection = SCENE.database.getConnection()) {
            for (int i = 0; i < logs; i++) {
                String text = text(random, words);
                if (i > REMEMBERED && random.nextInt(50) == 0) {
                    text = changed(earlier.get(random.nextInt(earlier.size())), random);
                    copies.add((long) i);
                } else if (earlier.size() < REMEMBERED) {
                    earlier.add(text);
                }
                int official = random.nextInt(logs / DAYS);
                lines.append(i)
                        .append('\t')
                        .append(i)
                        .append('\t')
                        .append(FIRST.plusDays((long) i * DAYS / logs))
                        .append("\tO")
                        .append(official)
                        .append("\tO")
                        .append(official)
                        .append("\tE")
                        .append(official)
                        .append("\t620702\t")
                        .append(text)
                        .append('\n');
                if (lines.length() > 1 << 22 || i == logs - 1) {
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn(
                                    "copy derived.worklog (worklog_id, row_id, worked_on, official_id, official_name, enterprise_id, county, content) from stdin",
                                    new ByteArrayInputStream(lines.toString().getBytes(StandardCharsets.UTF_8)));
                    lines.setLength(0);
                }
            }
        }
        return copies;
    }

    private static char character(Random random) {
        return (char) (0x4e00 + random.nextInt(3000));
    }

    private static String text(Random random, String[] words) {
        String[] openings = {"上午到企业走访，了解生产经营情况，", "与企业负责人座谈，宣讲惠企政策，", "到车间查看安全生产情况，", "协助企业对接银行，"};
        String[] endings = {"。下一步继续跟进落实。", "。已向派出单位汇报。", "。企业表示感谢。", "。明天继续跟进。"};
        StringBuilder own = new StringBuilder(openings[random.nextInt(openings.length)]);
        for (int i = 10 + random.nextInt(20); i > 0; i--) {
            // Common words are common: the square of a random number prefers the first of the list.
            double at = random.nextDouble();
            own.append(words[(int) (at * at * at * words.length)]);
        }
        return own.append(endings[random.nextInt(endings.length)]).toString();
    }

    private static String changed(String text, Random random) {
        StringBuilder changed = new StringBuilder(text);
        for (int i = 0; i < 2; i++) {
            changed.setCharAt(random.nextInt(changed.length()), character(random));
        }
        return changed.toString();
    }
}
