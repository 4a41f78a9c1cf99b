package io.zhuqi.reconciliation;

import io.zhuqi.control.ControlRoom;
import io.zhuqi.control.Submission;
import io.zhuqi.reconciliation.likeness.CopySettings;
import io.zhuqi.reconciliation.likeness.LogProblemStore;
import io.zhuqi.reconciliation.likeness.NearCopyStore;
import io.zhuqi.reconciliation.likeness.ProblemLikenessStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Derives, for both cut-offs of {@code derived.cutoff}, where each problem stood, on which days logs were owed, which logs are copies and
 * what was submitted. The definitions are the SQL files beside this class, run in the order of their names.
 */
public final class ReconciliationStore {
    private static final String FILES = "classpath*:io/zhuqi/reconciliation/*.sql";

    private final JdbcTemplate jdbc;
    private final NearCopyStore nearCopies;
    private final ProblemLikenessStore alikeProblems;
    private final LogProblemStore logProblems;
    private final TransactionTemplate transaction;

    /**
     * Derives by the words and settings of the control room.
     *
     * @throws io.zhuqi.control.ControlRoomException for a mistake in the words by which texts are compared
     */
    public ReconciliationStore(DataSource database, ControlRoom room) {
        this.nearCopies = new NearCopyStore(CopySettings.of(room));
        this.alikeProblems = new ProblemLikenessStore(room);
        this.logProblems = new LogProblemStore(room);
        this.jdbc = new JdbcTemplate(database);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    }

    /**
     * Rebuilds the derived state in one transaction; repeated with the same rows it gives the same. Needs the tables of resolution, the
     * calendar and the settings.
     *
     * @param owed what counties and officials owe each month
     */
    public void rebuild(List<Submission> owed) {
        transaction.executeWithoutResult(status -> {
            jdbc.execute("drop table if exists pg_temp.submission_plan");
            jdbc.execute(
                    "create temp table submission_plan (owed_by text, kind text, working_day int not null) on commit drop");
            owed.forEach(submission -> jdbc.update(
                    "insert into pg_temp.submission_plan (owed_by, kind, working_day) values (?, ?, ?)",
                    submission.by().name(),
                    submission.kind(),
                    submission.workingDay()));
            nearCopies.find(jdbc);
            alikeProblems.find(jdbc);
            logProblems.find(jdbc);
            scripts().forEach(jdbc::execute);
        });
    }

    private static List<String> scripts() {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver(ReconciliationStore.class.getClassLoader())
                    .getResources(FILES);
            return Arrays.stream(files)
                    .sorted(Comparator.comparing(file -> String.valueOf(file.getFilename())))
                    .map(ReconciliationStore::text)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
