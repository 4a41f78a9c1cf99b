package io.zhuqi.cli.listing;

import io.zhuqi.cli.session.ExitCode;
import io.zhuqi.cli.session.OutputFormat;
import io.zhuqi.cli.session.PeriodOption;
import io.zhuqi.cli.session.Session;
import io.zhuqi.cli.session.Verb;
import io.zhuqi.cli.session.Words;
import io.zhuqi.delivery.FindingList;
import io.zhuqi.operations.Operations;
import java.io.IOException;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code findings}: what the sources say that does not fit together. */
@Command(name = "findings")
public final class FindingsVerb extends Verb {
    @Mixin
    PeriodOption period = new PeriodOption();

    @Option(names = "--format", paramLabel = "text|csv|json", defaultValue = "text")
    OutputFormat.TextCsvOrJson format = OutputFormat.TextCsvOrJson.text;

    @Override
    protected ExitCode run(Session session) throws IOException {
        session.part(Operations.class).derive(period.value(), session.quiet());
        FindingList findings = session.findings();
        switch (format) {
            case csv -> findings.csv(session.out());
            case json -> findings.json(session.out());
            case text ->
                findings.each(line -> session.say(
                        line.other().isEmpty() ? "findings.line" : "findings.line-two", values(session.words(), line)));
        }
        return ExitCode.DONE;
    }

    private static Map<String, ?> values(Words words, FindingList.Line line) {
        return Map.of(
                "severity", words.say("severity." + line.severity()),
                "code", line.code(),
                "message", line.message(),
                "where", line.where(),
                "other", line.other(),
                "remedy", line.remedy());
    }
}
