package io.zhuqi.delivery.outbox;

import io.zhuqi.delivery.outbox.Delivery.State;
import io.zhuqi.delivery.outbox.Manifest.Channel;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The parcels that were packed and what became of each delivery. */
public final class DeliveryStore {
    private static final String SELECT = "select d.*, p.folder from delivery d join parcel p using (parcel) ";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    public DeliveryStore(DataSource database) {
        jdbc = JdbcClient.create(database);
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    }

    boolean isPacked(String parcel) {
        return jdbc.sql("select exists (select from parcel where parcel = ?)")
                .param(parcel)
                .query(Boolean.class)
                .single();
    }

    /** Writes a parcel and its deliveries down together; a parcel that is written already stays as it is. */
    void packed(Manifest manifest, String folder, Instant at, long runId) {
        transaction.executeWithoutResult(status -> {
            int added = jdbc.sql("insert into parcel values (?, ?, ?, ?) on conflict do nothing")
                    .param(manifest.parcel())
                    .param(folder)
                    .param(OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                    .param(runId)
                    .update();
            if (added == 1) {
                manifest.recipients().forEach(recipient -> jdbc.sql(
                                "insert into delivery (parcel, channel, recipient) values (?, ?, ?)")
                        .param(manifest.parcel())
                        .param(recipient.channel().name())
                        .param(recipient.name())
                        .update());
            }
        });
    }

    /** An attempt that was going on when its run died may have arrived. Only for the holder of the run lock. */
    void doubtInterrupted() {
        jdbc.sql("update delivery set state = 'UNCERTAIN' where state = 'SENDING'")
                .update();
    }

    /** What is still to be sent, in the order in which it was packed. */
    List<Delivery> due() {
        return jdbc.sql(SELECT + "where state in ('WAITING', 'FAILED') order by delivery_id")
                .query(DeliveryStore::delivery)
                .list();
    }

    /** All deliveries, oldest first. */
    public List<Delivery> all() {
        return jdbc.sql(SELECT + "order by delivery_id")
                .query(DeliveryStore::delivery)
                .list();
    }

    Optional<Delivery> find(long id) {
        return jdbc.sql(SELECT + "where delivery_id = ?")
                .param(id)
                .query(DeliveryStore::delivery)
                .optional();
    }

    /** Writes down that an attempt begins; whoever finds it so later knows that it never ended. */
    void begins(long id, Instant at) {
        jdbc.sql(
                        "update delivery set state = 'SENDING', attempts = attempts + 1, attempted_at = ?, error = null where delivery_id = ?")
                .param(OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param(id)
                .update();
    }

    void ended(long id, State state, @Nullable String error) {
        jdbc.sql("update delivery set state = ?, error = ? where delivery_id = ?")
                .param(state.name())
                .param(error)
                .param(id)
                .update();
    }

    /** An operator wants what failed, or may have arrived, to be sent again. */
    boolean again(long id) {
        return jdbc.sql(
                                "update delivery set state = 'WAITING' where delivery_id = ? and state in ('FAILED', 'UNCERTAIN')")
                        .param(id)
                        .update()
                == 1;
    }

    /** A frozen figure of an edition's own scope; empty when it has none. */
    Optional<FigureValue> figure(String period, String scope, int version, String code, String window) {
        return jdbc.sql("""
                        select value, coalesce(numerator || '/' || denominator, '') as parts, unit from issue_figure
                        where period = ? and scope = ? and version = ? and figure_scope = ? and code = ? and "window" = ?
                        order by unit limit 1
                        """)
                .param(period)
                .param(scope)
                .param(version)
                .param(scope)
                .param(code)
                .param(window)
                .query((row, number) ->
                        new FigureValue(row.getBigDecimal("value"), row.getString("parts"), row.getString("unit")))
                .optional();
    }

    /** @param value null where a rate has nothing to be a share of */
    record FigureValue(@Nullable BigDecimal value, String parts, String unit) {}

    private static Delivery delivery(ResultSet row, int number) throws SQLException {
        OffsetDateTime attempted = row.getObject("attempted_at", OffsetDateTime.class);
        return new Delivery(
                row.getLong("delivery_id"),
                row.getString("parcel"),
                row.getString("folder"),
                Channel.valueOf(row.getString("channel")),
                row.getString("recipient"),
                State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                attempted == null ? null : attempted.toInstant(),
                row.getString("error"));
    }
}
