package io.zhuqi.pipeline;

import io.zhuqi.control.JobsFolder;
import io.zhuqi.pipeline.step.RunContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Knows whether what was derived is still what the inputs say: a signature over the dates, the control room, the
 * files with their fates, and the operators' words. Two equal signatures mean equal results.
 */
final class InputsStore {
    private static final String FILES = """
            select coalesce(string_agg(entry, E'\\n' order by entry collate "C"), '') from (
              select 'file ' || file_id || ' ' || fingerprint || ' ' || fate || ' ' || rows_accepted || ' ' ||
                rows_quarantined || ' ' || received_on as entry from source_file
              union all
              select 'withdrawn ' || fingerprint || ' ' || withdrawn_on from withdrawal
              union all
              select 'decided ' || decision_id || ' ' || coalesce(revoked_on::text, '') from decision
              where source_row_id is null or revoked_on is not null
              union all
              select 'again ' || coalesce(max(run_id), 0) from run where verb = 'rerun') entries
            """;

    private final JdbcClient jdbc;
    private final String controlRoom;

    InputsStore(DataSource database, JobsFolder jobs) {
        jdbc = JdbcClient.create(database);
        controlRoom = digest(jobs.list("", "").stream()
                .filter(file -> !file.endsWith(".md") && !file.endsWith(".png"))
                .map(file -> file + "\n" + jobs.read(file))
                .toList());
    }

    /** What the derived tables of this run would be made from. */
    String signature(RunContext run) {
        return digest(List.of(
                run.period().toString(),
                run.businessDate().toString(),
                run.knowledgeDate().toString(),
                controlRoom,
                jdbc.sql(FILES).query(String.class).single()));
    }

    /** Whether the derived tables are complete and were made from just that. */
    boolean isDerived(String signature) {
        return jdbc.sql("select exists (select from derived.state where complete and signature = ?)")
                .param(signature)
                .query(Boolean.class)
                .single();
    }

    /** The derived tables have been rebuilt as a whole. */
    void complete(String signature) {
        jdbc.sql("update derived.state set signature = ?, complete = true")
                .param(signature)
                .update();
    }

    private static String digest(List<String> texts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            texts.forEach(text -> {
                digest.update(text.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
