package io.zhuqi.reconciliation.likeness;

import io.zhuqi.control.ControlRoom;
import io.zhuqi.reconciliation.likeness.Difficulties.Found;
import io.zhuqi.store.CopyLinesStore;
import io.zhuqi.store.PortionStore;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Finds the problems of the ledger of which logs speak that give no number that the ledger knows: what they found, and what they say is
 * solved. Each log is held against a bounded number of problems of its enterprise, so time grows with the number of logs.
 */
public final class LogProblemStore {
    private static final int DIGITS = 4;

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
    private final double least;
    private final int compared;

    /**
     * Stores by the words and settings of the control room.
     *
     * @throws io.zhuqi.control.ControlRoomException for a mistake in settings or words
     */
    public LogProblemStore(ControlRoom room) {
        this.difficulties = Difficulties.read(room);
        this.least = Double.parseDouble(room.setting("log_problem_likeness"));
        this.compared = room.intSetting("problem_compared");
    }

    private record Row(String enterprise, boolean isLog, long rowId, String problemId, String told, ProblemText text) {}

    private record Read(
            String enterprise,
            boolean isLog,
            long rowId,
            String problemId,
            String words,
            @Nullable String category,
            String told) {}

    /** Fills {@code derived.log_problem} anew, inside the caller's transaction. */
    public void find(JdbcTemplate jdbc) {
        jdbc.execute("truncate derived.log_problem");
        jdbc.execute((Connection connection) -> {
            try (CopyLinesStore copy = new CopyLinesStore(
                    connection, "derived.log_problem (row_id, problem_id, similarity, shared, told)")) {
                Deque<Row> problems = new ArrayDeque<>();
                PortionStore.read(
                        connection, ROWS, LogProblemStore::read, this::row, row -> compare(row, problems, copy));
            }
            return Boolean.TRUE;
        });
        jdbc.execute("analyze derived.log_problem");
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
        String kind = difficulties
                .in(read.words(), read.category())
                .map(Found::difficulty)
                .map(difficulty -> difficulty.name().zh())
                .orElse(null);
        return new Row(
                read.enterprise(),
                read.isLog(),
                read.rowId(),
                read.problemId(),
                read.told(),
                new ProblemText(read.words(), kind));
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
            double similarity = row.told().equals("SOLVED")
                    ? problem.text().within(row.text())
                    : row.text().speaksOf(problem.text());
            if (similarity >= least) {
                copy.row(
                        row.rowId(),
                        problem.problemId(),
                        BigDecimal.valueOf(similarity).setScale(DIGITS, RoundingMode.DOWN),
                        problem.text().shared(row.text()),
                        row.told());
            }
        }
    }
}
