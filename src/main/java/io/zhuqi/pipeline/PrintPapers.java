package io.zhuqi.pipeline;

import io.zhuqi.control.ControlRoom;
import io.zhuqi.delivery.DeliverFiles;
import io.zhuqi.measurement.WriteFigures;
import io.zhuqi.reporting.AssembleReport;
import io.zhuqi.reporting.Report;
import io.zhuqi.reporting.pdf.WritePdf;
import io.zhuqi.reporting.privacy.Circulation;
import io.zhuqi.reporting.privacy.Privacy;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Prints the papers that are no issue of the monthly report, one file for each subject, on all cores. */
final class PrintPapers {
    private static final int FIRST = 1;
    private static final Map<String, String> DEFINITIONS = Map.of(
            "enterprises", "enterprise",
            "notices", "notice",
            "catalogue", "catalogue");
    private static final String ENTERPRISE = "enterprise";
    private static final String NOTICE = "notice";
    private static final String UNIT = "unit:";

    private final ControlRoom room;
    private final AssembleReport assemble;
    private final Privacy privacy;
    private final Supplier<WritePdf> pdf;

    PrintPapers(ControlRoom room, AssembleReport assemble, Privacy privacy, Supplier<WritePdf> pdf) {
        this.room = room;
        this.assemble = assemble;
        this.privacy = privacy;
        this.pdf = pdf;
    }

    /** Whether a scope names papers, not an edition of the report. */
    static boolean prints(String scope) {
        return DEFINITIONS.containsKey(scope) || scope.startsWith(ENTERPRISE + ":");
    }

    void work(RunContext run) {
        List<AssembleReport.Request> requests = requests(run);
        UnaryOperator<Report> masks = privacy.of(Circulation.of(run.edition()).orElse(Circulation.WIDE));
        new DeliverFiles(Path.of(run.place())).deliver(draft -> requests.parallelStream()
                .forEach(request -> write(draft.resolve(fileName(request)), request, masks)));
    }

    private List<AssembleReport.Request> requests(RunContext run) {
        String paper = DEFINITIONS.getOrDefault(run.scope(), ENTERPRISE);
        AssembleReport.Request plain = request(run, paper, run.scope());
        return switch (run.scope()) {
            case "enterprises" ->
                assemble.subjects(plain).stream()
                        .map(subject -> request(run, paper, ENTERPRISE + ":" + subject))
                        .toList();
            case "notices" ->
                assemble.subjects(plain).stream()
                        .map(subject -> request(run, NOTICE, UNIT + subject))
                        .toList();
            case "catalogue" -> List.of(plain);
            default -> assemble.subjects(plain).contains(plain.subject()) ? List.of(plain) : List.of();
        };
    }

    private AssembleReport.Request request(RunContext run, String paper, String scope) {
        return new AssembleReport.Request(
                paper,
                scope,
                run.period(),
                WriteFigures.issue(room.programme().start(), run.period()),
                FIRST,
                run.businessDate(),
                run.knowledgeDate(),
                Locale.forLanguageTag(run.language()));
    }

    /** Named after what it speaks of; signs that a file name cannot hold become dashes. */
    private static String fileName(AssembleReport.Request request) {
        String subject = request.subject().isEmpty() ? request.paper() : request.subject();
        return subject.replaceAll("[\\\\/:*?\"<>|\\s]", "-") + ".pdf";
    }

    private void write(Path file, AssembleReport.Request request, UnaryOperator<Report> masks) {
        Report report = masks.apply(assemble.assemble(request, List.of(), List.of()));
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            pdf.get().write(report, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
