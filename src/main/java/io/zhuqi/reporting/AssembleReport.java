package io.zhuqi.reporting;

import io.zhuqi.control.ControlRoomException;
import io.zhuqi.control.JobsFolder;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Builds the finished model of a report from its definition in the control room and what was measured. */
public final class AssembleReport {
    private static final String MONTHLY = "monthly";

    private final JobsFolder jobs;
    private final ReportStore store;
    private final Map<String, Parsed> parsed = new ConcurrentHashMap<>();

    private record Parsed(String text, ReportDefinition definition) {}

    /**
     * Over one database and one control room.
     *
     * @param queryLimit how long one table may take
     */
    public AssembleReport(JobsFolder jobs, DataSource database, Duration queryLimit) {
        this.jobs = jobs;
        this.store = new ReportStore(database, queryLimit);
    }

    /**
     * What a report is about.
     *
     * @param paper names the definition: {@code reports/<paper>.yml}
     * @param scope what it speaks of: {@code city}, {@code county:620702}, {@code enterprise:CODE}, {@code unit:NAME}
     * @param issue the number of the period since the programme began
     */
    public record Request(
            String paper,
            String scope,
            YearMonth period,
            int issue,
            int version,
            LocalDate businessDate,
            LocalDate knowledgeDate,
            Locale locale) {

        /** The monthly report of the city or of a county. */
        public Request(
                String scope,
                YearMonth period,
                int issue,
                int version,
                LocalDate businessDate,
                LocalDate knowledgeDate,
                Locale locale) {
            this(MONTHLY, scope, period, issue, version, businessDate, knowledgeDate, locale);
        }

        String scopeKind() {
            int colon = scope.indexOf(':');
            return colon < 0 ? scope : scope.substring(0, colon);
        }

        /** The code or name within the kind; empty for the city. */
        public String subject() {
            int colon = scope.indexOf(':');
            return colon < 0 ? "" : scope.substring(colon + 1);
        }
    }

    /**
     * Assembles a report.
     *
     * @param definitions the printed definitions of all indicators, in catalogue order
     * @param ledgers the row lists for the workbook
     * @throws ControlRoomException when the definition names a figure or table that does not exist
     */
    public Report assemble(Request request, List<Block> definitions, List<Ledger> ledgers) {
        String file = "reports/" + request.paper() + ".yml";
        ReportDefinition definition = definition(file);
        Map<FigureRef, Figure> figures = store.figures(request.scope());
        ScopeFigures own = new ScopeFigures(request.scope(), figures);
        PrintedWords printed = PrintedWords.load(jobs);
        FigureText text = new FigureText(printed, request.locale());
        TableBlocks tables =
                new TableBlocks(jobs, store, RequestValues.parameters(request), figures, printed, request.locale());
        Sentences sentences = RequestValues.sentences(request);
        sentences.know("place", store.countyName(request.subject()));
        definition.figures().forEach((name, reference) -> sentences.know(name, own.named(reference, file), text));
        orNone(definition.facts()).forEach(fact -> RequestValues.know(sentences, tables.table(fact)));
        Blocks blocks = new Blocks(file, sentences, tables, own, text, request.locale(), definitions);
        List<Section> sections = new ArrayList<>();
        for (ReportDefinition.SectionDefinition section : definition.sections()) {
            if (belongs(section.only(), request)) {
                sections.add(new Section(
                        section.id(),
                        section.level(),
                        sentences.write(section.heading(), file),
                        Boolean.TRUE.equals(section.newPage()),
                        section.blocks().stream()
                                .filter(block -> belongs(block.only(), request))
                                .flatMap(block -> blocks.of(block).stream())
                                .toList()));
            }
        }
        return new Report(
                RequestValues.head(definition, request, sentences, file),
                sections,
                ledgers,
                figures.values().stream().sorted(Figure.ORDER).toList());
    }

    /**
     * What a paper speaks of, one printed paper each, in print order: the first column of the table {@code <paper>-subjects}.
     *
     * @throws ControlRoomException when there is no such table
     */
    public List<String> subjects(Request request) {
        return store
                .rows(
                        TableDefinition.load(jobs, request.paper() + "-subjects")
                                .source()
                                .sql(),
                        RequestValues.parameters(request))
                .stream()
                .map(row -> String.valueOf(row.get("subject")))
                .toList();
    }

    /** Many papers have one definition: it is read again only when its text has changed. */
    private ReportDefinition definition(String file) {
        return parsed.compute(file, (name, before) -> {
                    String text = jobs.read(name);
                    return before != null && before.text().equals(text)
                            ? before
                            : new Parsed(text, ReportDefinition.load(jobs, name));
                })
                .definition();
    }

    private static boolean belongs(@Nullable String only, Request request) {
        return only == null || only.equals(request.scopeKind());
    }

    private static List<String> orNone(@Nullable List<String> facts) {
        return facts == null ? List.of() : facts;
    }

    /** Rounds nothing and decides nothing: values come as measured. */
    static @Nullable BigDecimal numeric(Block.Cell cell) {
        return cell.value() instanceof BigDecimal number ? number : null;
    }
}
