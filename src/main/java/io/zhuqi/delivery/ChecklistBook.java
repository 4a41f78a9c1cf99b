package io.zhuqi.delivery;

import io.zhuqi.policy.entitlement.ClauseStore.Clause;
import io.zhuqi.policy.entitlement.ClauseStore.Served;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The checklist of one enterprise: one row for each measure in force, with every condition, the value read, the computed
 * verdict and the questions; the official chooses a verdict and completes the answers. It comes back through intake.
 */
public final class ChecklistBook {
    private static final List<String> COLUMNS = List.of(
            "enterprise",
            "code",
            "document",
            "measure",
            "title",
            "text",
            "closes",
            "conditions",
            "computed",
            "questions",
            "verdict",
            "answers",
            "checked-by",
            "checked-on");
    private static final int[] WIDTHS = {24, 22, 26, 8, 26, 40, 12, 60, 14, 40, 12, 30, 10, 12};
    private static final int CHARACTER = 256;
    private static final int VERDICT = COLUMNS.indexOf("verdict");
    private static final int ANSWERS = COLUMNS.indexOf("answers");
    private static final int LONGEST_PROMPT = 250;

    private final UnaryOperator<String> words;
    private final List<String> verdicts;

    /**
     * @param words the wording of headers and results, by key
     * @param verdicts what the official may choose; the last stands in new rows
     */
    public ChecklistBook(UnaryOperator<String> words, List<String> verdicts) {
        this.words = words;
        this.verdicts = List.copyOf(verdicts);
    }

    /**
     * Writes the workbook.
     *
     * @param clauses of this enterprise, measure by measure
     * @throws IOException when the stream fails
     */
    public void write(Served enterprise, List<Clause> clauses, LocalDate asOf, OutputStream out) throws IOException {
        Map<String, List<Clause>> measures = clauses.stream()
                .collect(Collectors.groupingBy(Clause::measureId, LinkedHashMap::new, Collectors.toList()));
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            XSSFSheet sheet = book.createSheet(words.apply("checklist.sheet"));
            CellStyle wrapped = book.createCellStyle();
            wrapped.setWrapText(true);
            wrapped.setVerticalAlignment(VerticalAlignment.TOP);
            wrapped.setQuotePrefixed(true);
            wrapped.setDataFormat(book.createDataFormat().getFormat("@"));
            fill(
                    sheet.createRow(0),
                    COLUMNS.stream()
                            .map(column -> words.apply("checklist.column." + column))
                            .toList(),
                    wrapped);
            int number = 0;
            for (List<Clause> measure : measures.values()) {
                fill(sheet.createRow(++number), cells(enterprise, measure, asOf), wrapped);
                offerAnswers(sheet, number, measure);
            }
            if (number > 0) {
                offer(sheet, new CellRangeAddressList(1, number, VERDICT, VERDICT), verdicts, "");
            }
            for (int column = 0; column < WIDTHS.length; column++) {
                sheet.setColumnWidth(column, WIDTHS[column] * CHARACTER);
            }
            sheet.createFreezePane(0, 1);
            book.write(out);
        }
    }

    private static void fill(Row row, List<String> cells, CellStyle style) {
        for (int column = 0; column < cells.size(); column++) {
            row.createCell(column).setCellValue(cells.get(column));
            row.getCell(column).setCellStyle(style);
        }
    }

    private List<String> cells(Served enterprise, List<Clause> measure, LocalDate asOf) {
        Clause first = measure.get(0);
        return List.of(
                enterprise.name(),
                enterprise.enterpriseId(),
                first.document(),
                first.measureNo(),
                first.title(),
                first.measureText(),
                Objects.toString(first.closesOn(), ""),
                measure.stream()
                        .filter(clause -> clause.condition() != null)
                        .map(this::condition)
                        .collect(Collectors.joining("\n")),
                words.apply("verdict." + first.verdict()) + (first.enjoyed() ? words.apply("verdict.enjoyed") : ""),
                measure.stream()
                        .map(Clause::question)
                        .filter(Objects::nonNull)
                        .distinct()
                        .collect(Collectors.joining("\n")),
                verdicts.get(verdicts.size() - 1),
                asked(measure).stream().map(fact -> fact + "=").collect(Collectors.joining("\n")),
                enterprise.official(),
                asOf.toString());
    }

    private String condition(Clause clause) {
        return "%s %s: %s %s%s"
                .formatted(
                        clause.condition(),
                        Objects.toString(clause.demanded(), ""),
                        words.apply("result." + clause.result()),
                        Objects.toString(clause.value(), ""),
                        clause.source() == null ? "" : " <" + clause.source() + ">");
    }

    private static Set<String> asked(List<Clause> measure) {
        Set<String> asked = new LinkedHashSet<>();
        measure.stream()
                .map(Clause::asked)
                .filter(Objects::nonNull)
                .forEach(facts -> asked.addAll(Arrays.asList(facts.split(","))));
        return asked;
    }

    /** A single yes-or-no question is answered from a list; the others are shown as a prompt. */
    private void offerAnswers(XSSFSheet sheet, int number, List<Clause> measure) {
        List<String> asked = new ArrayList<>(asked(measure));
        if (asked.isEmpty()) {
            return;
        }
        String question = measure.stream()
                .map(Clause::question)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(" "));
        List<String> choices = asked.size() == 1
                ? List.of(
                        asked.get(0) + "=",
                        asked.get(0) + "=" + words.apply("answer.yes"),
                        asked.get(0) + "=" + words.apply("answer.no"))
                : List.of();
        offer(sheet, new CellRangeAddressList(number, number, ANSWERS, ANSWERS), choices, question);
    }

    private static void offer(XSSFSheet sheet, CellRangeAddressList cells, List<String> choices, String prompt) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation validation = helper.createValidation(
                choices.isEmpty()
                        ? helper.createCustomConstraint("TRUE")
                        : helper.createExplicitListConstraint(choices.toArray(String[]::new)),
                cells);
        validation.setShowErrorBox(false);
        if (!prompt.isEmpty()) {
            validation.createPromptBox("", prompt.substring(0, Math.min(prompt.length(), LONGEST_PROMPT)));
            validation.setShowPromptBox(true);
        }
        sheet.addValidationData(validation);
    }
}
