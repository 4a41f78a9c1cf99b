package io.zhuqi.cli;

import io.zhuqi.cli.session.ExitCode;
import io.zhuqi.cli.session.PeriodOption;
import io.zhuqi.cli.session.Session;
import io.zhuqi.cli.session.Verb;
import io.zhuqi.control.ControlRoom;
import io.zhuqi.control.WordMap;
import io.zhuqi.delivery.ChecklistBook;
import io.zhuqi.operations.Operations;
import io.zhuqi.operations.WrongUse;
import io.zhuqi.policy.entitlement.ClauseStore;
import io.zhuqi.policy.entitlement.ClauseStore.Clause;
import io.zhuqi.policy.entitlement.ClauseStore.Served;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code checklist}: pre-filled policy checklists, one workbook for each enterprise. */
@Command(name = "checklist")
final class ChecklistVerb extends Verb {
    @Mixin
    PeriodOption period = new PeriodOption();

    @Option(names = "--out", paramLabel = "DIR", required = true)
    Path out = Path.of("");

    @Option(names = "--county", paramLabel = "CODE")
    @Nullable
    String county;

    @Option(names = "--official", paramLabel = "NAME")
    @Nullable
    String official;

    @Option(names = "--enterprise", paramLabel = "CODE")
    @Nullable
    String enterprise;

    @Override
    protected ExitCode run(Session session) throws IOException {
        session.part(Operations.class).derive(period.value(), session.quiet());
        ClauseStore store = session.part(ClauseStore.class);
        List<Served> served = store.served(county, enterprise, official);
        if (served.isEmpty()) {
            throw new WrongUse(
                    "error.unknown-enterprise",
                    Map.of(
                            "enterprise",
                            Stream.of(county, official, enterprise)
                                    .filter(Objects::nonNull)
                                    .collect(Collectors.joining(" "))));
        }
        WordMap verdicts = session.part(ControlRoom.class).words().map("verdict");
        ChecklistBook book = new ChecklistBook(
                key -> session.words().say("entitlement." + key),
                verdicts.codes().stream().map(code -> verdicts.label(code).zh()).toList());
        for (Served one : served) {
            List<Clause> clauses = new ArrayList<>();
            store.clauses(one.enterpriseId(), null, clauses::add);
            Path folder = Files.createDirectories(out.resolve(one.county()));
            Path file = folder.resolve(one.enterpriseId() + ".xlsx");
            Path part = folder.resolve(one.enterpriseId() + ".xlsx.part");
            try (OutputStream stream = Files.newOutputStream(part)) {
                book.write(one, clauses, store.asOf().orElseThrow(), stream);
            }
            Files.move(part, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        session.say("checklist.done", Map.of("count", served.size(), "path", out.toString()));
        return ExitCode.DONE;
    }
}
