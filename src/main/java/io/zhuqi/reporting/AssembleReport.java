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
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Builds the finished model of a report from its definition in the control room and what was measured. */
public final class AssembleReport {
    private static final String MONTHLY = "monthly";
    private static final String EACH = "each";

    private final JobsFolder jobs;
    private final ReportStore store;
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
        return assemble(request, definitions, ledgers, new Sources(jobs), store.reading(request.scope()));
    }

    /** Holds what reports show against what was measured. */
    public ProveFigures proveFigures() {
        return new ProveFigures(new Sources(jobs), store);
    }

    /** Papers that are assembled together, set by set: what they share is read from the control room once. */
    public Together together() {
        Sources sources = new Sources(jobs);
        return set -> {
            SetReading reading = new SetReading(store, set);
            return IntStream.range(0, set.size())
                    .mapToObj(paper -> assemble(set.get(paper), List.of(), List.of(), sources, reading.of(paper)))
                    .toList();
        };
    }

    /** Assembles sets of papers; by many threads, a set by one. */
    @FunctionalInterface
    public interface Together {
        /**
         * The papers in the order of the requests, without definitions and ledgers; each query runs once for the set.
         *
         * @param set requests for papers of one kind, which differ in what they speak of only
         */
        List<Report> assemble(List<Request> set);
    }

    private static Report assemble(
            Request request, List<Block> definitions, List<Ledger> ledgers, Sources sources, Reading reading) {
        String file = "reports/" + request.paper() + ".yml";
        ReportDefinition definition = sources.definition(file);
        Map<FigureRef, Figure> figures = reading.figures();
        ScopeFigures own = new ScopeFigures(request.scope(), figures);
        FigureText text = new FigureText(sources.words(), request.locale());
        TableBlocks tables =
                new TableBlocks(sources, reading, RequestValues.parameters(request), figures, request.locale());
        Sentences sentences = RequestValues.sentences(request);
        sentences.know("place", reading.countyName(request.subject()));
        definition.figures().forEach((name, reference) -> sentences.know(name, own.named(reference, file), text));
        orNone(definition.facts()).forEach(fact -> RequestValues.know(sentences, tables.table(fact)));
        Blocks blocks = new Blocks(file, sentences, tables, own, text, request.locale(), definitions);
        List<Section> sections = new ArrayList<>();
        for (ReportDefinition.SectionDefinition section : definition.sections()) {
            if (!belongs(section.only(), request)) {
                continue;
            }
            if (section.each() == null) {
                sections.add(section(section, request, blocks, Map.of()));
                continue;
            }
            Block.Table each = tables.table(section.each(), section.with() == null ? Map.of() : section.with());
            for (Block.Row row : each.rows()) {
                RequestValues.know(sentences, each.only(row));
                sections.add(section(
                        section,
                        request,
                        blocks,
                        Map.of(EACH, row.cells().get(0).text())));
            }
        }
        return new Report(
                RequestValues.head(definition, request, sentences, file),
                sections,
                ledgers,
                figures.values().stream().sorted(Figure.ORDER).toList());
    }

    private static Section section(
            ReportDefinition.SectionDefinition section, Request request, Blocks blocks, Map<String, String> more) {
        return new Section(
                more.isEmpty() ? section.id() : section.id() + "-" + more.get(EACH),
                section.level(),
                blocks.sentences().write(section.heading(), blocks.file()),
                Boolean.TRUE.equals(section.newPage()),
                section.blocks().stream()
                        .filter(block -> belongs(block.only(), request))
                        .flatMap(block -> blocks.of(block, more).stream())
                        .toList());
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
