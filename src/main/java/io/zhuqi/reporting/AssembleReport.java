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
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Builds the finished model of a report from its definition in the control room and what was measured. */
public final class AssembleReport {
    private static final String CITY = "city";

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
     * @param edition names the definition: {@code reports/<edition>.yml}
     * @param issue the number of the period since the programme began
     */
    public record Request(
            String edition,
            YearMonth period,
            int issue,
            int version,
            LocalDate businessDate,
            LocalDate knowledgeDate,
            Locale locale) {}

    /**
     * Assembles a report.
     *
     * @param definitions the printed definitions of all indicators, in catalogue order
     * @param ledgers the row lists for the workbook
     * @throws ControlRoomException when the definition names a figure or table that does not exist
     */
    public Report assemble(Request request, List<Block> definitions, List<Ledger> ledgers) {
        String file = "reports/" + request.edition() + ".yml";
        ReportDefinition definition = ReportDefinition.load(jobs, file);
        Map<FigureRef, Figure> figures = store.figures();
        FigureText text = new FigureText(definition, request.locale());
        Sentences sentences = sentences(definition, request, figures, text, file);
        Map<String, ?> parameters = Map.of(
                "business_date", request.businessDate(),
                "knowledge_date", request.knowledgeDate(),
                "period_start", request.period().atDay(1),
                "period_end", request.period().atEndOfMonth(),
                "language", request.locale().getLanguage());
        TableBlocks tables = new TableBlocks(jobs, store, parameters, text, definition.words(), request.locale());
        Blocks blocks = new Blocks(file, sentences, tables, figures, text, request.locale(), definitions);
        List<Section> sections = new ArrayList<>();
        for (ReportDefinition.SectionDefinition section : definition.sections()) {
            sections.add(new Section(
                    section.id(),
                    section.level(),
                    section.heading().in(request.locale()),
                    Boolean.TRUE.equals(section.newPage()),
                    section.blocks().stream()
                            .flatMap(block -> blocks.of(block).stream())
                            .toList()));
        }
        return new Report(
                head(definition, request, sentences, file),
                sections,
                ledgers,
                figures.values().stream().sorted(Figure.ORDER).toList());
    }

    private static Sentences sentences(
            ReportDefinition definition,
            Request request,
            Map<FigureRef, Figure> figures,
            FigureText text,
            String file) {
        Sentences sentences = new Sentences(request.locale());
        sentences.know("year", request.period().getYear());
        sentences.know("month", request.period().getMonthValue());
        sentences.know("issue", request.issue());
        sentences.know("version", request.version());
        sentences.know("day", request.businessDate().getDayOfMonth());
        sentences.know("business_date", request.businessDate().toString());
        sentences.know("knowledge_date", request.knowledgeDate().toString());
        sentences.know("last_day", request.period().lengthOfMonth());
        definition
                .figures()
                .forEach((name, reference) -> sentences.know(name, cityFigure(figures, reference, file), text));
        return sentences;
    }

    /** A figure of the whole city by {@code code@window}; one without any row is absent and prints as zero. */
    static Figure cityFigure(Map<FigureRef, Figure> figures, String reference, String file) {
        int at = reference.indexOf('@');
        if (at < 0) {
            throw new ControlRoomException(file, 0, "not a figure: " + reference, "write code@window");
        }
        FigureRef ref = new FigureRef(reference.substring(0, at), CITY, reference.substring(at + 1));
        @Nullable Figure figure = figures.get(ref);
        if (figure == null) {
            throw new ControlRoomException(file, 0, "no such figure: " + reference, "see indicators/CATALOGUE.md");
        }
        return figure;
    }

    private static ReportHead head(ReportDefinition definition, Request request, Sentences sentences, String file) {
        return new ReportHead(
                sentences.write(definition.banner(), file),
                sentences.write(definition.title(), file),
                sentences.write(definition.issue(), file),
                sentences.write(definition.period(), file),
                sentences.write(definition.organ(), file),
                request.period().toString(),
                request.issue(),
                request.version(),
                request.businessDate(),
                request.knowledgeDate(),
                request.locale());
    }

    /** Rounds nothing and decides nothing: values come as measured. */
    static @Nullable BigDecimal numeric(Block.Cell cell) {
        return cell.value() instanceof BigDecimal number ? number : null;
    }
}
