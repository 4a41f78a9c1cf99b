package io.zhuqi.cli;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.zhuqi.cli.session.AuthorOptions;
import io.zhuqi.cli.session.ExitCode;
import io.zhuqi.cli.session.SayOutcome;
import io.zhuqi.cli.session.Session;
import io.zhuqi.cli.session.ShowProgress;
import io.zhuqi.cli.session.Verb;
import io.zhuqi.operations.NightOutcome;
import io.zhuqi.operations.NightRequest;
import io.zhuqi.operations.Operations;
import io.zhuqi.operations.ReportOutcome;
import io.zhuqi.operations.ReportRequest;
import io.zhuqi.reporting.issue.IssueKey;
import io.zhuqi.reporting.privacy.Circulation;
import io.zhuqi.sample.SampleRequest;
import io.zhuqi.sample.WriteSample;
import io.zhuqi.store.QuarantineStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code demo}: the whole line over the sample data, and whether exactly its wrong rows were rejected. */
@Command(name = "demo")
final class DemoVerb extends Verb {
    private static final Path HOME = Path.of("target", "demo");
    private static final Path SHIPPED = Path.of("sample-data");
    private static final LocalDate DAY = LocalDate.of(2022, 11, 22);

    @Mixin
    AuthorOptions author = new AuthorOptions();

    @Override
    public Integer call() throws Exception {
        if (global.home == null) {
            global.home = HOME;
        }
        return super.call();
    }

    @Override
    protected ExitCode run(Session session) throws Exception {
        Path sample = sample(session);
        session.say("demo.sample", Map.of("path", sample.toAbsolutePath().toString()));
        Operations operations = session.part(Operations.class);
        ShowProgress progress = session.progress();
        NightOutcome night =
                operations.night(new NightRequest(sample.resolve("inbox"), DAY, DAY, author.author()), progress);
        progress.end();
        SayOutcome.ofNight(session, night);
        boolean right = rejectionsAreRight(session, sample.resolve("expected").resolve("rejections.csv"));
        ReportOutcome report = operations.report(
                new ReportRequest(
                        new IssueKey(YearMonth.from(DAY), IssueKey.CITY),
                        DAY,
                        DAY,
                        session.reports(null),
                        session.words().locale(),
                        Circulation.INTERNAL,
                        author.author()),
                progress);
        progress.end();
        SayOutcome.ofReport(session, report);
        return right && night.refused().isEmpty() ? ExitCode.DONE : ExitCode.DONE_WITH_FINDINGS;
    }

    /** The shipped sample where there is one, else a sample written into the home. */
    private static Path sample(Session session) throws Exception {
        if (Files.isDirectory(SHIPPED.resolve("inbox"))) {
            return SHIPPED;
        }
        Path own = session.home().resolve("sample");
        if (!Files.isDirectory(own)) {
            WriteSample.write(SampleRequest.programme(own));
        }
        return own;
    }

    private static boolean rejectionsAreRight(Session session, Path expectation) throws IOException {
        Set<String> expected = new TreeSet<>();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(expectation)) {
            for (NamedCsvRecord row : csv) {
                expected.add(place(row.getField("file"), row.getField("sheet"), row.getField("row")));
            }
        }
        Set<String> found = new TreeSet<>();
        session.part(QuarantineStore.class)
                .entries(
                        null,
                        null,
                        entry -> found.add(place(
                                entry.where().file(),
                                entry.where().sheet(),
                                Integer.toString(entry.where().row()))));
        expected.stream()
                .filter(row -> !found.contains(row))
                .forEach(row -> session.say("demo.rejections.missed", Map.of("where", row)));
        found.stream()
                .filter(row -> !expected.contains(row))
                .forEach(row -> session.say("demo.rejections.unexpected", Map.of("where", row)));
        if (expected.equals(found)) {
            session.say("demo.rejections.right", Map.of("count", found.size()));
        }
        return expected.equals(found);
    }

    /** A text file has no sheets; the one it is read as bears the file's name. */
    private static String place(String file, String sheet, String row) {
        return file.endsWith(".csv") ? file + " " + row : file + " [" + sheet + "] " + row;
    }
}
