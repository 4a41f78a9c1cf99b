package io.zhuqi.reconciliation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a rule in the latest reconciliation.
 *
 * @param ran false: nothing is known, which is not the same as nothing found
 * @param missing the sheet kinds it needs and of which no row is there; empty unless that is why it did not run
 * @param failure what the database said when the query failed or took too long; null unless that is why it did not run
 * @param findings how many it found
 */
public record RuleRun(
        String code,
        boolean ran,
        List<String> missing,
        @Nullable String failure,
        int findings) {
    static RuleRun ran(Rule rule, int findings) {
        return new RuleRun(rule.code(), true, List.of(), null, findings);
    }

    static RuleRun withoutRows(Rule rule, List<String> missing) {
        return new RuleRun(rule.code(), false, missing, null, 0);
    }

    static RuleRun failed(Rule rule, String failure) {
        return new RuleRun(rule.code(), false, List.of(), failure, 0);
    }
}
