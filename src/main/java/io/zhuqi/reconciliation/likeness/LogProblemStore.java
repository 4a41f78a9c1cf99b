package io.zhuqi.reconciliation.likeness;

import io.zhuqi.control.ControlRoom;
import io.zhuqi.reconciliation.likeness.Difficulties.Found;
import io.zhuqi.store.CopyLinesStore;
import io.zhuqi.store.PortionStore;
import io.zhuqi.validation.several.ListedText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Finds the problems of the ledger of which logs speak that give no number that the ledger knows: what they found, and what they say is
 * solved. A log that lists several problems is looked at part by part. Each log is held against a bounded number of problems of its enterprise, so time grows with the number of logs.
 */
public final class LogProblemStore {
    private static final int DIGITS = 4;
    private static final String FOUND = "FOUND";

    // Problems of an enterprise come before its logs.
    private static final String ROWS = """
            select p.enterprise_id, 0 as nth, p.row_id, p.problem_id, p.description as words,
                   case when p.category in (select code from word where map = 'category') then p.category end as category, '' as told
            from derived.problem p
            where p.enterprise_id is not null and p.description is not null
            union all
            select w.enterprise_id, 1, w.row_id, null, coalesce(nullif(trim(w.found_problem), ''), w.content), null,
                   case when trim(w.found_problem) <> '' then 'FOUND' else 'SOLVED' end
            from derived.worklog w
            where w.enterprise_id is not null and w.problem_id is null and w.problem_no is null
              and w.worked_on <= (select max(as_of) from derived.cutoff)
              and (trim(w.found_problem) <> ''
                   or exists (select from word s where s.map = 'log_solved' and s.code = 'SOLVED' and position(s.word in w.content) > 0))
            order by 1, 2, 3""";

    private final Difficulties difficulties;
    private final ListedText lists;
    private final double least;
    private final int compared;

    /**
     * Stores by the words and settings of the control room.
     *
     * @throws io.zhuqi.control.ControlRoomException for a mistake in settings or words
     */
    public LogProblemStore(ControlRoom room) {
        this.difficulties = Difficulties.read(room);
        this.lists = new ListedText(room.spellings().lists());
        this.least = Double.parseDouble(room.setting("log_problem_likeness"));
        this.compared = room.intSetting("problem_compared");
    }

    /** A problem, which has one part, or a log with as many as it lists. */
    private record Row(String enterprise, boolean isLog, long rowId, String problemId, String told, List<Part> parts) {
        ProblemText problem() {
            return parts.get(0).text();
        }
    }

    private record Part(String words, ProblemText text) {}

    private record Read(
            String enterprise,
            boolean isLog,
            long rowId,
            String problemId,
            String words,
            @Nullable String category,
            String told) {}

    /** Fills {@code derived.log_problem} and {@code derived.log_part} anew, inside the caller's transaction. */
    public void find(JdbcTemplate jdbc) {
        jdbc.execute("truncate derived.log_problem, derived.log_part");
        jdbc.execute((Connection connection) -> {
            try (CopyLinesStore found = new CopyLinesStore(
                            connection, "derived.log_problem (row_id, problem_id, similarity, shared, told, parts)");
                    CopyLinesStore parts = new CopyLinesStore(connection, "derived.log_part (row_id, part, words)")) {
                Deque<Row> problems = new ArrayDeque<>();
                PortionStore.read(connection, ROWS, LogProblemStore::read, this::row, row -> {
                    compare(row, problems, found);
                    tell(row, parts);
                });
            }
            return Boolean.TRUE;
        });
        jdbc.execute("analyze derived.log_problem, derived.log_part");
    }

    private static Read read(ResultSet row) throws SQLException {
        String problem = row.getString("problem_id");
        return new Read(
                row.getString("enterprise_id"),
                row.getInt("nth") == 1,
                row.getLong("row_id"),
                problem == null ? "" : problem,
                row.getString("words"),
                row.getString("category"),
                row.getString("told"));
    }

    private Row row(Read read) {
        List<String> listed =
                read.told().equals(FOUND) ? lists.read(read.words()).parts() : List.of();
        List<Part> parts = (listed.isEmpty() ? List.of(read.words()) : listed)
                .stream()
                        .map(words -> new Part(words, text(words, read.category())))
                        .toList();
        return new Row(read.enterprise(), read.isLog(), read.rowId(), read.problemId(), read.told(), parts);
    }

    private ProblemText text(String words, @Nullable String category) {
        String kind = difficulties
                .in(words, category)
                .map(Found::difficulty)
                .map(difficulty -> difficulty.name().zh())
                .orElse(null);
        return new ProblemText(words, kind);
    }

    private void compare(Row row, Deque<Row> problems, CopyLinesStore copy) throws SQLException {
        if (!problems.isEmpty() && !problems.getLast().enterprise().equals(row.enterprise())) {
            problems.clear();
        }
        if (!row.isLog()) {
            problems.addLast(row);
            if (problems.size() > compared) {
                problems.removeFirst();
            }
            return;
        }
        for (Row problem : problems) {
            List<Integer> met = new ArrayList<>();
            double best = 0;
            Part nearest = row.parts().get(0);
            for (int part = 0; part < row.parts().size(); part++) {
                double similarity = similarity(row, row.parts().get(part), problem);
                if (similarity >= least) {
                    met.add(part + 1);
                }
                if (similarity > best) {
                    best = similarity;
                    nearest = row.parts().get(part);
                }
            }
            if (!met.isEmpty()) {
                copy.row(
                        row.rowId(),
                        problem.problemId(),
                        BigDecimal.valueOf(best).setScale(DIGITS, RoundingMode.DOWN),
                        problem.problem().shared(nearest.text()),
                        row.told(),
                        met);
            }
        }
    }

    private static double similarity(Row log, Part part, Row problem) {
        return log.told().equals(FOUND)
                ? part.text().speaksOf(problem.problem())
                : problem.problem().within(part.text());
    }

    private static void tell(Row row, CopyLinesStore copy) throws SQLException {
        if (row.told().equals(FOUND)) {
            for (int part = 0; part < row.parts().size(); part++) {
                copy.row(row.rowId(), part + 1, row.parts().get(part).words());
            }
        }
    }
}
