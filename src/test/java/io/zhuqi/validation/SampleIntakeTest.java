package io.zhuqi.validation;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import io.zhuqi.control.ControlRoom;
import io.zhuqi.control.DirectoryJobs;
import io.zhuqi.finding.Violation;
import io.zhuqi.tabular.SourceSheet;
import io.zhuqi.tabular.TabularFile;
import io.zhuqi.tabular.TabularLimits;
import io.zhuqi.tabular.format.OpenTabular;
import io.zhuqi.template.KnownSheet;
import io.zhuqi.template.RawRecord;
import io.zhuqi.template.RecogniseSheet;
import io.zhuqi.template.RecognisedSheet;
import io.zhuqi.template.RefusedSheet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The whole sample inbox through reading, recognising and validating: exactly the rows that are wrong are set aside. */
class SampleIntakeTest {
    private static final Path SAMPLE = Path.of("sample-data");
    private static final LocalDate RECEIVED = LocalDate.of(2022, 11, 22);
    private static final TabularLimits LIMITS = new TabularLimits(
            1L << 28,
            1L << 26,
            1L << 30,
            200,
            1L << 24,
            10_000,
            100,
            1_100_000,
            500,
            40_000,
            Duration.ofMinutes(5),
            1L << 24);

    private static final Map<String, String> SET_ASIDE = new TreeMap<>();
    private static final Map<String, Integer> ACCEPTED = new TreeMap<>();
    private static final List<String> REFUSED = new ArrayList<>();

    @BeforeAll
    static void takeIn() throws Exception {
        ControlRoom room = ControlRoom.load(new DirectoryJobs(Path.of("jobs")));
        RecogniseSheet recognise = new RecogniseSheet(room);
        ValidateRecord validate = new ValidateRecord(room);
        Path inbox = SAMPLE.resolve("inbox");
        try (Stream<Path> files = Files.walk(inbox)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = inbox.relativize(file).toString().replace('\\', '/');
                try (TabularFile table = new OpenTabular(LIMITS).open(file, name)) {
                    for (SourceSheet sheet : table.sheets()) {
                        takeIn(name, sheet, recognise.recognise(sheet, name), validate);
                    }
                }
            }
        }
    }

    private static void takeIn(String file, SourceSheet source, RecognisedSheet sheet, ValidateRecord validate) {
        if (sheet instanceof RefusedSheet refused) {
            REFUSED.add(file + " " + source.name() + " " + refused.violation());
            return;
        }
        KnownSheet known = (KnownSheet) sheet;
        known.rows().forEachRemaining(row -> {
            if (row instanceof RawRecord record) {
                judge(file, source.name(), known, record, validate);
            }
        });
    }

    private static void judge(String file, String sheet, KnownSheet known, RawRecord record, ValidateRecord validate) {
        Verdict verdict = validate.validate(record, known.context(), RECEIVED);
        if (verdict instanceof Verdict.Quarantined quarantined) {
            Violation reason = quarantined.reasons().get(0);
            SET_ASIDE.put(key(file, sheet, record.rowNo()), reason.code() + " " + reason.field());
        } else if (verdict instanceof Verdict.Accepted) {
            ACCEPTED.merge(known.kind().code(), 1, Integer::sum);
        }
    }

    /** A CSV file has one sheet, whatever it is called. */
    private static String key(String file, String sheet, int row) {
        return file + (file.endsWith(".csv") ? "" : "[" + sheet + "]") + row;
    }

    @Test
    void everySheetIsOfAKnownKind() {
        assertThat(REFUSED).isEmpty();
        assertThat(ACCEPTED).hasSize(14);
    }

    @Test
    void exactlyTheRowsThatAreWrongAreSetAside() throws IOException {
        Map<String, String> expected = new TreeMap<>();
        try (var csv = CsvReader.builder().ofNamedCsvRecord(SAMPLE.resolve("expected/rejections.csv"))) {
            csv.forEach(row -> expected.put(
                    key(row.getField("file"), row.getField("sheet"), Integer.parseInt(row.getField("row"))),
                    row.getField("reason") + " " + row.getField("field")));
        }
        assertThat(SET_ASIDE).isEqualTo(expected);
    }
}
