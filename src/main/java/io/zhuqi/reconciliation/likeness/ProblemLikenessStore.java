package io.zhuqi.reconciliation.likeness;

import io.zhuqi.control.ControlRoom;
import io.zhuqi.reconciliation.likeness.Difficulties.Found;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Finds problems of one enterprise that seem to be the same in other words, and the kind of difficulty of each problem. Each problem is held
 * against a bounded number of earlier ones of its enterprise, so time grows with the number of problems.
 */
public final class ProblemLikenessStore {
    private static final int FETCH_ROWS = 1000;
    private static final int DIGITS = 4;

    private static final String PROBLEMS = """
            select p.problem_id, p.enterprise_id, p.description,
                   case when p.category in (select code from word where map = 'category') then p.category end as category
            from derived.problem p
            where p.raised_on <= (select max(as_of) from derived.cutoff) and p.description is not null
            order by p.enterprise_id nulls first, p.raised_on, p.row_id""";

    private final Difficulties difficulties;
    private final BigDecimal least;
    private final int compared;

    /**
     * Stores by the words and settings of the control room.
     *
     * @throws io.zhuqi.control.ControlRoomException for a mistake in settings or words
     */
    public ProblemLikenessStore(ControlRoom room) {
        this.difficulties = Difficulties.read(room);
        this.least = new BigDecimal(room.setting("problem_similarity"));
        this.compared = room.intSetting("problem_compared");
    }

    /** Fills {@code derived.problem_topic} and {@code derived.problem_likeness} anew, inside the caller's transaction. */
    public void find(JdbcTemplate jdbc) {
        jdbc.execute("truncate derived.problem_topic, derived.problem_likeness");
        jdbc.execute((Connection connection) -> {
            try (PreparedStatement problems = connection.prepareStatement(PROBLEMS);
                    Writer writer = new Writer(connection)) {
                problems.setFetchSize(FETCH_ROWS);
                try (ResultSet rows = problems.executeQuery()) {
                    compareWithinEnterprises(rows, writer);
                }
            }
            return Boolean.TRUE;
        });
        jdbc.execute("analyze derived.problem_topic, derived.problem_likeness");
    }

    private record Earlier(String problem, ProblemText text) {}

    private void compareWithinEnterprises(ResultSet rows, Writer writer) throws SQLException {
        Deque<Earlier> earlier = new ArrayDeque<>();
        String last = null;
        while (rows.next()) {
            String enterprise = rows.getString("enterprise_id");
            if (enterprise == null || !enterprise.equals(last)) {
                earlier.clear();
                last = enterprise;
            }
            String problem = rows.getString("problem_id");
            String description = rows.getString("description");
            Optional<Found> kind = difficulties.in(description, rows.getString("category"));
            if (kind.isPresent()) {
                writer.topic(problem, kind.get());
            }
            ProblemText text = new ProblemText(
                    description,
                    kind.map(found -> found.difficulty().name().zh()).orElse(null));
            for (Earlier one : enterprise == null ? List.<Earlier>of() : earlier) {
                BigDecimal similarity =
                        BigDecimal.valueOf(text.similarity(one.text())).setScale(DIGITS, RoundingMode.DOWN);
                if (similarity.compareTo(least) >= 0) {
                    writer.likeness(problem, one.problem(), similarity, text.shared(one.text()));
                }
            }
            earlier.addLast(new Earlier(problem, text));
            if (earlier.size() > compared) {
                earlier.removeFirst();
            }
        }
    }

    /** Rows written in portions. */
    private static final class Writer implements AutoCloseable {
        private static final int BATCH = 1000;

        private final Connection connection;
        private final PreparedStatement topics;
        private final PreparedStatement edges;
        private int waiting;

        Writer(Connection connection) throws SQLException {
            this.connection = connection;
            this.topics = connection.prepareStatement(
                    "insert into derived.problem_topic (problem_id, topic, word) values (?, ?, ?)");
            this.edges = connection.prepareStatement("""
                    insert into derived.problem_likeness (problem_id, earlier_problem_id, similarity, shared)
                    values (?, ?, ?, ?)""");
        }

        void topic(String problem, Found found) throws SQLException {
            topics.setString(1, problem);
            topics.setString(2, found.difficulty().name().zh());
            topics.setString(3, found.word());
            topics.addBatch();
            added();
        }

        void likeness(String problem, String earlier, BigDecimal similarity, List<String> shared) throws SQLException {
            edges.setString(1, problem);
            edges.setString(2, earlier);
            edges.setBigDecimal(3, similarity);
            edges.setArray(4, connection.createArrayOf("text", shared.toArray()));
            edges.addBatch();
            added();
        }

        private void added() throws SQLException {
            waiting++;
            if (waiting == BATCH) {
                send();
            }
        }

        private void send() throws SQLException {
            topics.executeBatch();
            edges.executeBatch();
            waiting = 0;
        }

        @Override
        public void close() throws SQLException {
            send();
            topics.close();
            edges.close();
        }
    }
}
