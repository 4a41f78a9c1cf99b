package io.zhuqi.cli.listing;

import io.zhuqi.cli.session.ExitCode;
import io.zhuqi.cli.session.OutputFormat;
import io.zhuqi.cli.session.PeriodOption;
import io.zhuqi.cli.session.Session;
import io.zhuqi.cli.session.Verb;
import io.zhuqi.cli.session.Words;
import io.zhuqi.delivery.WriteCsv;
import io.zhuqi.operations.Operations;
import io.zhuqi.operations.WrongUse;
import io.zhuqi.policy.entitlement.ClauseStore;
import io.zhuqi.policy.entitlement.ClauseStore.Clause;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** {@code entitlement}: what one enterprise is entitled to, condition by condition. */
@Command(name = "entitlement")
public final class EntitlementVerb extends Verb {
    private static final List<String> COLUMNS = List.of(
            "document",
            "measure",
            "text",
            "verdict",
            "enjoyed",
            "closes",
            "condition",
            "demanded",
            "result",
            "value",
            "source",
            "question");

    @Mixin
    PeriodOption period = new PeriodOption();

    @Option(names = "--enterprise", paramLabel = "CODE", required = true)
    String enterprise = "";

    @Option(names = "--measure", paramLabel = "ID")
    @Nullable
    String measure;

    @Option(names = "--format", paramLabel = "text|csv|json", defaultValue = "text")
    OutputFormat.TextCsvOrJson format = OutputFormat.TextCsvOrJson.text;

    @Override
    protected ExitCode run(Session session) throws IOException {
        session.part(Operations.class).derive(period.value(), session.quiet());
        ClauseStore store = session.part(ClauseStore.class);
        List<Clause> clauses = new ArrayList<>();
        if (!store.served(null, enterprise, null).isEmpty()) {
            store.clauses(enterprise, measure, clauses::add);
        }
        if (clauses.isEmpty()) {
            throw new WrongUse("error.unknown-enterprise", Map.of("enterprise", enterprise));
        }
        switch (format) {
            case text -> clauses.forEach(clause -> session.say("entitlement.line", named(session.words(), clause)));
            case csv -> {
                WriteCsv csv = new WriteCsv(
                        session.out(),
                        COLUMNS.stream()
                                .map(name -> session.words().say("entitlement.column." + name))
                                .toList());
                clauses.forEach(clause ->
                        csv.row(List.copyOf(named(session.words(), clause).values())));
            }
            case json ->
                session.out()
                        .println(JsonMapper.shared()
                                .writerWithDefaultPrettyPrinter()
                                .writeValueAsString(clauses));
        }
        return ExitCode.DONE;
    }

    private static Map<String, String> named(Words words, Clause clause) {
        List<String> values = Arrays.asList(
                clause.document(),
                clause.measureNo(),
                clause.measureText(),
                words.say("entitlement.verdict." + clause.verdict()),
                words.say("entitlement.enjoyed." + clause.enjoyed()),
                Objects.toString(clause.closesOn(), ""),
                Objects.requireNonNullElseGet(clause.condition(), () -> words.say("entitlement.no-condition")),
                Objects.toString(clause.demanded(), ""),
                clause.result() == null ? "" : words.say("entitlement.result." + clause.result()),
                Objects.toString(clause.value(), ""),
                Objects.toString(clause.source(), ""),
                Objects.toString(clause.question(), ""));
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < COLUMNS.size(); i++) {
            named.put(COLUMNS.get(i), values.get(i));
        }
        return named;
    }
}
