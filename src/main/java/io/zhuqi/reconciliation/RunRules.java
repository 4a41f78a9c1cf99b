package io.zhuqi.reconciliation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Runs every rule of the catalogue over the derived tables, in the order of the catalogue, and keeps what each found in
 * {@code derived.finding} and how it went in {@code derived.rule_run}; what earlier runs left there is replaced.
 */
public final class RunRules {
    private final RuleCatalogue catalogue;
    private final RuleStore store;

    /**
     * Rules of one catalogue over one database.
     *
     * @param database must lend two connections at a time: one to read as the reading role, one to write
     * @param limit for each rule; one that takes longer is cancelled and reported as not run
     */
    public RunRules(DataSource database, RuleCatalogue catalogue, Duration limit) {
        this.catalogue = catalogue;
        this.store = new RuleStore(database, limit);
    }

    /**
     * Runs them all. The derived tables must be complete and committed: rules read on a connection of their own, also when the caller is
     * in a transaction.
     *
     * @return one entry for each rule; a rule that fails does not stop the others
     */
    public List<RuleRun> run() {
        store.clear();
        Set<String> withoutRows = store.kindsWithoutRows();
        List<RuleRun> runs = new ArrayList<>();
        for (Rule rule : catalogue.rules()) {
            List<String> missing =
                    rule.needs().stream().filter(withoutRows::contains).toList();
            long start = System.nanoTime();
            RuleRun run = missing.isEmpty() ? store.run(rule) : RuleRun.withoutRows(rule, missing);
            store.record(rule, run, Duration.ofNanos(System.nanoTime() - start));
            runs.add(run);
        }
        store.placeFindings();
        return runs;
    }
}
