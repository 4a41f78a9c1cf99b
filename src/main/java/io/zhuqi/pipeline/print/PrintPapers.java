package io.zhuqi.pipeline.print;

import io.zhuqi.control.ControlRoom;
import io.zhuqi.measurement.WriteFigures;
import io.zhuqi.pipeline.step.RunContext;
import io.zhuqi.reporting.AssembleReport;
import io.zhuqi.reporting.Report;
import io.zhuqi.reporting.pdf.PrintedPdf;
import io.zhuqi.reporting.pdf.WritePdf;
import io.zhuqi.reporting.privacy.Circulation;
import io.zhuqi.reporting.privacy.Privacy;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Prints the papers that are no issue of the monthly report, one file for each subject, set by set on all cores. Each is read again; what
 * does not show all that its model has, or has a stand-in in a name, is put aside and not among the others.
 */
final class PrintPapers {
    private static final int FIRST = 1;
    private static final Map<String, String> DEFINITIONS = Map.of(
            "enterprises", "enterprise",
            "notices", "notice",
            "catalogue", "catalogue");
    private static final String ENTERPRISE = "enterprise";
    private static final String NOTICE = "notice";
    private static final String UNIT = "unit:";

    /** So many sets for each core, so that all end at about the same time; but no set so big that its models fill the memory. */
    private static final int SETS = 4;

    private static final int MOST = 64;

    private final ControlRoom room;
    private final AssembleReport assemble;
    private final Privacy privacy;
    private final Supplier<WritePdf> pdf;
    private final InspectRendering inspect;
    private final JudgedPapers judged;

    PrintPapers(
            ControlRoom room,
            AssembleReport assemble,
            Privacy privacy,
            Supplier<WritePdf> pdf,
            InspectRendering inspect,
            JudgedPapers judged) {
        this.room = room;
        this.assemble = assemble;
        this.privacy = privacy;
        this.pdf = pdf;
        this.inspect = inspect;
        this.judged = judged;
    }

    /** Whether a scope names papers, not an edition of the report. */
    static boolean prints(String scope) {
        return DEFINITIONS.containsKey(scope) || scope.startsWith(ENTERPRISE + ":");
    }

    void work(RunContext run) {
        Map<String, AssembleReport.Request> requests = named(requests(run));
        List<JudgedPapers.Paper> papers = new ArrayList<>();
        new PaperFiles(Path.of(run.place()))
                .deliver(draft -> papers.addAll(print(draft, requests, run)), () -> papers.stream()
                        .filter(JudgedPapers.Paper::held)
                        .map(JudgedPapers.Paper::file)
                        .toList());
        judged.put(run.runId(), papers);
    }

    /** Prints all and says those of which there is something to say, in their order. */
    private List<JudgedPapers.Paper> print(Path draft, Map<String, AssembleReport.Request> requests, RunContext run) {
        UnaryOperator<Report> masks = privacy.of(Circulation.of(run.edition()).orElse(Circulation.WIDE));
        AssembleReport.Together together = assemble.together();
        InspectRendering inspectAll = inspect.ofPapers();
        Locale locale = Locale.forLanguageTag(run.language());
        List<String> files = List.copyOf(requests.keySet());
        int size = size(files.size());
        return IntStream.range(0, (files.size() + size - 1) / size)
                .parallel()
                .mapToObj(set -> files.subList(set * size, Math.min(files.size(), (set + 1) * size)))
                .flatMap(set -> {
                    List<Report> reports =
                            together.assemble(set.stream().map(requests::get).toList());
                    return IntStream.range(0, set.size())
                            .mapToObj(paper -> {
                                Path file = draft.resolve(set.get(paper));
                                Report report = masks.apply(reports.get(paper));
                                return new JudgedPapers.Paper(
                                        set.get(paper), inspectAll.paper(report, file, write(file, report), locale));
                            })
                            .filter(paper -> !paper.judgement().reasons().isEmpty());
                })
                .toList();
    }

    private static int size(int papers) {
        int sets = SETS * Runtime.getRuntime().availableProcessors();
        return Math.max(1, Math.min(MOST, papers / sets));
    }

    private static Map<String, AssembleReport.Request> named(List<AssembleReport.Request> requests) {
        Map<String, AssembleReport.Request> named = new LinkedHashMap<>();
        for (AssembleReport.Request request : requests) {
            String subject = request.subject().isEmpty() ? request.paper() : request.subject();
            named.put(PaperFiles.name(subject, named.keySet()), request);
        }
        return named;
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

    private PrintedPdf write(Path file, Report report) {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            return pdf.get().write(report, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
