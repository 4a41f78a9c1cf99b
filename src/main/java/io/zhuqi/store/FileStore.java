package io.zhuqi.store;

import io.zhuqi.inbox.InboxFile;
import io.zhuqi.store.StoredFile.Fate;
import io.zhuqi.store.row.RowCounts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The files received, each once however often it is delivered, with their fate. */
public final class FileStore {
    private static final String FILES = """
            select f.*, w.withdrawn_on from source_file f left join withdrawal w on w.fingerprint = f.fingerprint
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    public FileStore(DataSource database) {
        this.jdbc = JdbcClient.create(database);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    }

    /**
     * What registering a file told.
     *
     * @param newContent whether these bytes came for the first time
     * @param newPath whether they came for the first time under this path; true for new content
     */
    public record Registration(int fileId, boolean newContent, boolean newPath) {}

    /**
     * The fingerprints of those files that were seen before with the same path, size and times: their content need not be read
     * again. Files that may have changed unnoticed are never among them.
     *
     * @return by path
     */
    public Map<String, String> fingerprintsSeen(Collection<InboxFile> files) {
        Map<String, String> known = new HashMap<>();
        jdbc.sql("""
                        select s.path, s.fingerprint from file_sighting s
                        join unnest(:paths::text[], :sizes::bigint[], :times::bigint[], :changes::bigint[])
                            as seen (path, size_bytes, modified_nanos, changed_nanos)
                        using (path, size_bytes, modified_nanos, changed_nanos)""")
                .param("paths", files.stream().map(InboxFile::path).toArray(String[]::new))
                .param("sizes", files.stream().map(InboxFile::sizeBytes).toArray(Long[]::new))
                .param("times", files.stream().map(InboxFile::modifiedNanos).toArray(Long[]::new))
                .param("changes", files.stream().map(InboxFile::changedNanos).toArray(Long[]::new))
                .query(row -> {
                    known.put(row.getString(1), row.getString(2));
                });
        return known;
    }

    /** Remembers a file's fingerprint for {@link #fingerprintsSeen}; does nothing for one whose time proves nothing. */
    public void remember(InboxFile file, String fingerprint) {
        if (file.steady()) {
            transaction.executeWithoutResult(status -> {
                doNotWaitForTheDisk();
                jdbc.sql("""
                                insert into file_sighting (path, size_bytes, modified_nanos, changed_nanos, fingerprint)
                                values (?, ?, ?, ?, ?)
                                on conflict (path) do update set size_bytes = excluded.size_bytes,
                                    modified_nanos = excluded.modified_nanos, changed_nanos = excluded.changed_nanos,
                                    fingerprint = excluded.fingerprint""")
                        .params(file.path(), file.sizeBytes(), file.modifiedNanos(), file.changedNanos(), fingerprint)
                        .update();
            });
        }
    }

    /**
     * Registers a file whose original is kept. New content becomes {@link Fate#PENDING}; known content only gains a delivery when the path
     * is new. File numbers have no gaps and follow the order of registration, whatever was killed in between.
     */
    public Registration register(ReceivedFile file) {
        return written(transaction.execute(status -> {
            doNotWaitForTheDisk();
            jdbc.sql("lock table source_file in share row exclusive mode").update();
            boolean newContent = jdbc.sql("""
                                    insert into source_file
                                        (file_id, fingerprint, path, path_order, size_bytes, received_on, run_id)
                                    select coalesce(max(file_id), 0) + 1,
                                        :fingerprint, :path, :pathOrder, :sizeBytes, :receivedOn, :runId
                                    from source_file
                                    on conflict (fingerprint) do nothing""").paramSource(file).update() == 1;
            boolean newPath = jdbc.sql("""
                                    insert into file_delivery (fingerprint, path, received_on, run_id)
                                    values (:fingerprint, :path, :receivedOn, :runId) on conflict do nothing""").paramSource(file).update() == 1;
            int fileId = jdbc.sql("select file_id from source_file where fingerprint = ?")
                    .param(file.fingerprint())
                    .query(Integer.class)
                    .single();
            return new Registration(fileId, newContent, newPath);
        }));
    }

    /** What is lost with the server's power is found in the inbox again; the run's own commits reach the disk after this one. */
    private void doNotWaitForTheDisk() {
        jdbc.sql("set local synchronous_commit = off").update();
    }

    /** Files still to be loaded, in natural order of their paths. */
    public List<StoredFile> pending() {
        return jdbc.sql(FILES + "where f.fate = 'PENDING' order by f.path_order, f.file_id")
                .query(FileStore::file)
                .list();
    }

    /** All files in the order of submission. */
    public List<StoredFile> all() {
        return jdbc.sql(FILES + "order by f.received_on, f.stated_on nulls first, f.path_order")
                .query(FileStore::file)
                .list();
    }

    public Optional<StoredFile> find(int fileId) {
        return jdbc.sql(FILES + "where f.file_id = ?")
                .param(fileId)
                .query(FileStore::file)
                .optional();
    }

    /**
     * The files whose fingerprint begins so, or that were ever delivered under this path; normally one or none.
     *
     * @param fingerprintOrPath at least four digits of a fingerprint, or a whole path relative to the inbox
     */
    public List<StoredFile> find(String fingerprintOrPath) {
        boolean digits = fingerprintOrPath.matches("[0-9a-f]{4,64}");
        return jdbc.sql(FILES + """
                        where (:digits and starts_with(f.fingerprint::text, :text))
                            or f.fingerprint in (select fingerprint from file_delivery where path = :text)
                        order by f.received_on, f.path_order""")
                .param("digits", digits)
                .param("text", fingerprintOrPath)
                .query(FileStore::file)
                .list();
    }

    /** Files that came with a run, whatever became of them, in natural order. */
    public List<StoredFile> receivedBy(long runId) {
        return jdbc.sql(FILES + "where f.run_id = ? order by f.path_order")
                .param(runId)
                .query(FileStore::file)
                .list();
    }

    /**
     * Marks a file as not readable as a whole. Rows of an earlier reading stay.
     *
     * @param text for people, in the operator's language
     */
    public void refuse(int fileId, String code, String text) {
        jdbc.sql("""
                        update source_file set fate = 'REFUSED', refusal_code = ?, refusal_text = ?
                        where file_id = ?""").params(code, text, fileId).update();
    }

    /** The files that were refused for one of these reasons and still stand. */
    public List<StoredFile> refusedFor(Collection<String> codes) {
        return jdbc.sql(FILES + """
                        where f.fate = 'REFUSED' and f.refusal_code in (:codes) and w.fingerprint is null
                        order by f.file_id""")
                .param("codes", codes)
                .query(FileStore::file)
                .list();
    }

    /** Marks an archive as read: it has no rows of its own, its files stand for themselves. */
    public void unpacked(int fileId) {
        jdbc.sql("""
                        update source_file set fate = 'READ', refusal_code = null, refusal_text = null
                        where file_id = ?""").param(fileId).update();
    }

    /** Lets a file be loaded again by the next load; its rows stay until that load replaces them. */
    public void reopen(int fileId) {
        jdbc.sql("""
                        update source_file set fate = 'PENDING', refusal_code = null, refusal_text = null
                        where file_id = ?""").param(fileId).update();
    }

    /**
     * Ends all rows of a file by an operator's word; a second word on the same file changes nothing.
     *
     * @param withdrawnOn from this knowledge date on its rows do not count
     * @return whether the file stood until now
     */
    public boolean withdraw(
            String fingerprint, LocalDate withdrawnOn, String reason, String operator, @Nullable Long runId) {
        return jdbc.sql("""
                                insert into withdrawal (fingerprint, withdrawn_on, reason, operator, run_id)
                                values (?, ?, ?, ?, ?) on conflict (fingerprint) do nothing""")
                        .param(fingerprint)
                        .param(withdrawnOn)
                        .param(reason)
                        .param(operator)
                        .param(runId)
                        .update()
                == 1;
    }

    private static StoredFile file(ResultSet row, int number) throws SQLException {
        return new StoredFile(
                row.getInt("file_id"),
                row.getString("fingerprint"),
                row.getString("path"),
                row.getLong("size_bytes"),
                row.getObject("received_on", LocalDate.class),
                row.getObject("stated_on", LocalDate.class),
                row.getString("sender_county"),
                row.getObject("run_id", Long.class),
                Fate.valueOf(row.getString("fate")),
                row.getString("refusal_code"),
                row.getString("refusal_text"),
                new RowCounts(
                        row.getLong("rows_read"),
                        row.getLong("rows_accepted"),
                        row.getLong("rows_quarantined"),
                        row.getLong("rows_ignored")),
                row.getObject("withdrawn_on", LocalDate.class));
    }

    private static <T> T written(@Nullable T result) {
        if (result == null) {
            throw new IllegalStateException("the transaction gave no result");
        }
        return result;
    }
}
