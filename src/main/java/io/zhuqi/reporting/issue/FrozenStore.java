package io.zhuqi.reporting.issue;

import io.zhuqi.measurement.Figure;
import io.zhuqi.measurement.FigureStore;
import io.zhuqi.measurement.IndicatorCatalogue;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Freezes the figures that were measured last, and the rows behind them, as those of a version. */
public final class FrozenStore {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final FigureStore figures;
    private final IndicatorCatalogue catalogue;
    private final IssueRules rules;

    public FrozenStore(DataSource database, FigureStore figures, IndicatorCatalogue catalogue, IssueRules rules) {
        jdbc = JdbcClient.create(database);
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        this.figures = figures;
        this.catalogue = catalogue;
        this.rules = rules;
    }

    /** Over the cut-off and all figures of the edition that make a version; the same figures give the same fingerprint. */
    public String fingerprint(IssueKey key, LocalDate businessDate) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(businessDate.toString().getBytes(StandardCharsets.UTF_8));
            figures.figures(figure -> {
                if (belongs(key, figure)) {
                    digest.update(line(figure).getBytes(StandardCharsets.UTF_8));
                }
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean belongs(IssueKey key, Figure figure) {
        return key.holds(figure.scope()) && rules.counts(figure.code());
    }

    private static String line(Figure figure) {
        return "\n"
                + String.join(
                        "|",
                        figure.code(),
                        figure.scope(),
                        figure.window().code(),
                        figure.unit(),
                        plain(figure.value()),
                        plain(figure.numerator()),
                        plain(figure.denominator()));
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }

    /** Keeps what was measured last as the figures and rows of this version, in place of what an attempt before it left. */
    public void freeze(IssueKey key, int version) {
        transaction.executeWithoutResult(status -> {
            for (String table : List.of("issue_figure", "issue_row")) {
                jdbc.sql("delete from " + table + " where period = ? and scope = ? and version = ?")
                        .param(key.period().toString())
                        .param(key.scope())
                        .param(version)
                        .update();
            }
            freezeFigures(key, version);
            catalogue.populationNames().forEach(population -> figures.weightedRows(population, rules::counts)
                    .ifPresent(sql -> freezeRows(key, version, population, sql)));
        });
    }

    private void freezeFigures(IssueKey key, int version) {
        List<String> codes = new ArrayList<>();
        catalogue.indicators().stream()
                .map(indicator -> indicator.code())
                .filter(rules::counts)
                .forEach(codes::add);
        jdbc.sql("""
                        insert into issue_figure
                        select :period, :scope, :version, code, scope, "window", unit, value, numerator, denominator
                        from derived.figure
                        where code in (:codes)
                          and (scope = :scope or :scope = 'city' and (scope like 'county:%' or scope like 'unit:%'))
                        """)
                .param("period", key.period().toString())
                .param("scope", key.scope())
                .param("version", version)
                .param("codes", codes)
                .update();
    }

    private void freezeRows(IssueKey key, int version, String population, String sql) {
        jdbc.sql("""
                        insert into issue_row
                        select ?, ?, ?, ?, r.subject, r.seq, r.scopes, r.kind, r.row_id, r.file_id, r.sheet_no, r.row_no,
                               r.label, r.weights, r.witnesses
                        from (%s) r
                        where ? = 'city' or ? like 'county:%%' and (r.scopes = '{}' or ? = any(r.scopes))
                        """.formatted(sql))
                .param(key.period().toString())
                .param(key.scope())
                .param(version)
                .param(population)
                .param(key.scope())
                .param(key.scope())
                .param(key.scope())
                .update();
    }

    /** Whether the figures of a version were kept: those of a program older than this were not. */
    public boolean isFrozen(IssueKey key, int version) {
        return jdbc.sql("select exists (select from issue_figure where period = ? and scope = ? and version = ?)")
                .param(key.period().toString())
                .param(key.scope())
                .param(version)
                .query(Boolean.class)
                .single();
    }
}
