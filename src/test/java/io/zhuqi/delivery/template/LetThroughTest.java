package io.zhuqi.delivery.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuqi.control.ControlRoom;
import io.zhuqi.control.DirectoryJobs;
import io.zhuqi.control.FieldDefinition;
import io.zhuqi.control.SheetKind;
import io.zhuqi.finding.Messages;
import io.zhuqi.reporting.excel.OfficeRules;
import io.zhuqi.tabular.SourceSheet;
import io.zhuqi.tabular.TabularFile;
import io.zhuqi.tabular.TabularLimits;
import io.zhuqi.tabular.format.OpenTabular;
import io.zhuqi.template.KnownSheet;
import io.zhuqi.template.RawRecord;
import io.zhuqi.template.RecogniseSheet;
import io.zhuqi.template.RecognisedSheet;
import io.zhuqi.template.RefusedSheet;
import io.zhuqi.validation.ValidateRecord;
import io.zhuqi.validation.Verdict;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.formula.DataValidationEvaluator;
import org.apache.poi.ss.formula.WorkbookEvaluatorProvider;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever a fill-in workbook lets through, intake accepts. Good and bad values are put into its cells; those that the
 * workbook's own checks refuse, as another program computes them, are taken out again; the rest is taken in.
 */
class LetThroughTest {
    private static final ControlRoom ROOM = ControlRoom.load(new DirectoryJobs(Path.of("jobs")));
    private static final Messages MESSAGES = Messages.in(Locale.SIMPLIFIED_CHINESE);
    private static final WriteTemplates TEMPLATES = new WriteTemplates(ROOM, MESSAGES);
    private static final LocalDate DAY = LocalDate.of(2022, 11, 22);
    private static final LocalDate RECEIVED = LocalDate.of(2035, 12, 31);
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
    private static final int FIRST_ROW = 5;
    private static final int ROWS = 12;
    private static final Pattern CODE = Pattern.compile("LEN\\(.*\\)=(\\d+),SUMPRODUCT.*\"([0-9A-Z]+)\"");
    private static final List<OwnEnterprise> OWN = List.of(
            new OwnEnterprise("甘州区绿源种业有限公司", "91620702MA71ABCD0X", "620702", "李飞", "市住建局"),
            new OwnEnterprise("民乐县雪域商贸有限公司", "91620722MA71ABCD0Y", "620722", "李飞", "市住建局"));

    /** What people write, right and wrong. */
    private static final List<Object> TRIES = List.of(
            "走访企业，了解用工情况",
            "无",
            "/",
            "  ",
            "#REF!",
            "李 飞",
            "是",
            "否",
            "大概",
            "2022-11-22",
            "91620702MA71ABCD0X",
            "91620702MA71ABCI0X",
            "916207020000",
            "甲企业、乙企业",
            LocalDate.of(2022, 11, 21),
            LocalDate.of(2021, 2, 3),
            LocalDate.of(1899, 12, 31),
            LocalDate.of(2199, 1, 1),
            0,
            3,
            12.5,
            2022,
            -1,
            1e15);

    @TempDir
    static Path folder;

    @BeforeAll
    static void writeAll() {
        TEMPLATES.write(TEMPLATES.kinds(), "李飞", OWN, DAY, folder);
    }

    static Stream<String> kinds() {
        return TEMPLATES.kinds().stream().map(SheetKind::code);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whatTheWorkbookLetsThroughIsAccepted(String code) throws Exception {
        SheetKind kind = ROOM.kind(code);
        Path filled = folder.resolve("filled-" + code + ".xlsx");
        int refused = fill(kind, filled);

        List<Verdict> verdicts = takeIn(filled);

        assertThat(refused).as("values that the workbook's checks refuse").isPositive();
        assertThat(verdicts).hasSize(ROWS).allSatisfy(verdict -> assertThat(verdict)
                .isInstanceOf(Verdict.Accepted.class));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void anEmptyWorkbookHoldsNoRowsAndLacksNothing(String code) throws Exception {
        assertThat(takeIn(file(ROOM.kind(code)))).isEmpty();
    }

    private static Path file(SheetKind kind) {
        return folder.resolve(MESSAGES.text(
                "template.file",
                Map.of("kind", kind.name().zh(), "owner", MESSAGES.text("template.owner", Map.of("name", "李飞")))));
    }

    private static int fill(SheetKind kind, Path filled) throws Exception {
        Random random = new Random(kind.code().hashCode());
        int refused = 0;
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file(kind)))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(OfficeRules.broken(workbook)).isEmpty();
            var evaluator = new XSSFFormulaEvaluator(workbook);
            for (int row = FIRST_ROW; row < FIRST_ROW + ROWS; row++) {
                List<FieldDefinition> shown = TemplateDefinition.read(ROOM).shown(kind);
                for (int i = 0; i < shown.size(); i++) {
                    Cell cell = sheet.getRow(row).getCell(i + 1);
                    refused += fill(
                            kind,
                            shown.get(i),
                            cell,
                            new DataValidationEvaluator(workbook, (WorkbookEvaluatorProvider) evaluator),
                            evaluator,
                            random);
                }
            }
            try (OutputStream out = Files.newOutputStream(filled)) {
                workbook.write(out);
            }
        }
        return refused;
    }

    private static int fill(
            SheetKind kind,
            FieldDefinition field,
            Cell cell,
            DataValidationEvaluator checks,
            XSSFFormulaEvaluator evaluator,
            Random random) {
        boolean needed = field.required()
                || kind.eitherOf().stream().anyMatch(group -> group.get(0).equals(field.code()));
        List<Object> tries = tries(field);
        int refused = 0;
        for (int attempt = 0; attempt < 400; attempt++) {
            if (!needed && random.nextInt(6) == 0) {
                cell.setBlank();
                return refused;
            }
            put(cell, tries.get(random.nextInt(tries.size())));
            evaluator.clearAllCachedResultValues();
            if (isLetThrough(cell, checks)) {
                return refused;
            }
            refused++;
        }
        throw new AssertionError("nothing is let through in " + kind.code() + "." + field.code());
    }

    /** A check that offers words without insisting lets everything through. */
    private static boolean isLetThrough(Cell cell, DataValidationEvaluator checks) {
        CellReference place = new CellReference(cell);
        DataValidation check = checks.getValidationForCell(place);
        if (!check.getShowErrorBox()) {
            return true;
        }
        String formula = check.getValidationConstraint().getFormula1();
        // The library does not compute arrays of rows.
        Matcher code = CODE.matcher(formula);
        return code.find() ? isCode(cell, code) : checks.isValidCell(place);
    }

    private static boolean isCode(Cell cell, Matcher code) {
        String text = cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "";
        return text.length() == Integer.parseInt(code.group(1))
                && text.toUpperCase(Locale.ROOT)
                        .chars()
                        .allMatch(sign -> code.group(2).indexOf(sign) >= 0);
    }

    private static List<Object> tries(FieldDefinition field) {
        List<Object> tries = new ArrayList<>(TRIES);
        OWN.forEach(one -> tries.addAll(List.of(one.enterprise(), one.official())));
        if (field.words() != null) {
            var map = ROOM.words().map(field.words());
            map.codes().forEach(word -> tries.add(map.label(word).zh()));
        }
        return tries;
    }

    private static void put(Cell cell, Object value) {
        if (value instanceof LocalDate date) {
            cell.setCellValue(date);
        } else if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else {
            cell.setCellValue((String) value);
        }
    }

    private static List<Verdict> takeIn(Path file) throws Exception {
        RecogniseSheet recognise = new RecogniseSheet(ROOM);
        ValidateRecord validate = new ValidateRecord(ROOM);
        List<Verdict> verdicts = new ArrayList<>();
        try (TabularFile table =
                new OpenTabular(LIMITS).open(file, file.getFileName().toString())) {
            for (SourceSheet sheet : table.sheets()) {
                RecognisedSheet recognised = recognise.recognise(sheet, sheet.name());
                assertThat(recognised).as(sheet.name()).isNotInstanceOf(RefusedSheet.class);
                if (recognised instanceof KnownSheet known) {
                    known.rows().forEachRemaining(row -> {
                        if (row instanceof RawRecord record) {
                            verdicts.add(validate.validate(record, known.context(), RECEIVED));
                        }
                    });
                }
            }
        }
        return verdicts;
    }
}
