package io.zhuqi.validation;

import io.zhuqi.control.ControlRoom;
import io.zhuqi.control.FieldDefinition;
import io.zhuqi.control.FieldType;
import io.zhuqi.control.SheetKind;
import io.zhuqi.finding.FindingType;
import io.zhuqi.template.RawRecord;
import io.zhuqi.template.SheetContext;
import io.zhuqi.validation.row.RowRules;
import io.zhuqi.validation.value.CellFindings;
import io.zhuqi.validation.value.CodeParser;
import io.zhuqi.validation.value.DateParser;
import io.zhuqi.validation.value.EmptyMarks;
import io.zhuqi.validation.value.FieldParser;
import io.zhuqi.validation.value.IntegerParser;
import io.zhuqi.validation.value.ListParser;
import io.zhuqi.validation.value.MoneyParser;
import io.zhuqi.validation.value.NameParser;
import io.zhuqi.validation.value.NumberParser;
import io.zhuqi.validation.value.NumberText;
import io.zhuqi.validation.value.TextParser;
import io.zhuqi.validation.value.WordParser;
import io.zhuqi.validation.value.YesNoParser;
import io.zhuqi.vocabulary.DateReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads the cells of a record by the types of their fields and holds them against each other. Immutable and safe for several threads. */
public final class ValidateRecord {
    private static final String YES_NO = "yes_no";

    private final ControlRoom room;
    private final EmptyMarks empty;
    private final NumberText numbers;
    private final DateReader dates;
    private final Map<String, KindValidator> validators = new HashMap<>();

    public ValidateRecord(ControlRoom room) {
        this.room = room;
        empty = new EmptyMarks(
                room.spellings().numbers().empty(), room.spellings().numbers().errors());
        numbers = new NumberText(room.spellings());
        dates = new DateReader(room.spellings().dates());
        for (SheetKind kind : room.kinds().values()) {
            List<FieldParser> parsers = kind.fields().stream().map(this::parser).toList();
            validators.put(kind.code(), new KindValidator(room, kind, parsers, empty));
        }
    }

    /** Every finding that this stage can make, for catalogues. */
    public static List<FindingType> findings() {
        return Stream.concat(
                        CellFindings.ALL.stream(),
                        RowRules.ALL.stream()
                                .flatMap(rule ->
                                        Stream.concat(Stream.of(rule.finding()), rule.furtherFindings().stream())))
                .toList();
    }

    /**
     * Judges one record. Bad data never throws.
     *
     * @param context of the record's sheet
     * @param receivedOn the day on which its file was received; no event can lie long after it
     */
    public Verdict validate(RawRecord record, SheetContext context, LocalDate receivedOn) {
        KindValidator validator = validators.get(record.mapping().kind().code());
        if (validator == null) {
            throw new IllegalArgumentException("a sheet kind of another control room: "
                    + record.mapping().kind().code());
        }
        return validator.validate(record, context, receivedOn);
    }

    private FieldParser parser(FieldDefinition field) {
        return switch (field.type()) {
            case TEXT -> new TextParser(room.intSetting("text_maximum"));
            case NAME -> new NameParser();
            case DATE, TIMESTAMP, MONTH -> new DateParser(field.type(), dates, limits());
            case INTEGER -> new IntegerParser(numbers, dates, room.intSetting("count_maximum"));
            case NUMBER -> new NumberParser(numbers, maximum());
            case MONEY -> new MoneyParser(numbers, maximum());
            case YESNO -> new YesNoParser(room.words().map(YES_NO), empty);
            case WORD -> new WordParser(room.words().map(wordMap(field)), empty);
            case CODE -> new CodeParser();
            case LIST -> new ListParser();
        };
    }

    private static String wordMap(FieldDefinition field) {
        String words = field.words();
        if (words == null) {
            throw new IllegalStateException(FieldType.WORD + " without a word map: " + field.code());
        }
        return words;
    }

    private BigDecimal maximum() {
        return new BigDecimal(room.setting("money_maximum"));
    }

    private DateParser.Limits limits() {
        return new DateParser.Limits(
                room.dateSetting("date_earliest"),
                room.dateSetting("date_latest"),
                room.intSetting("future_days"),
                ZoneOffset.ofHours(room.intSetting("utc_offset_hours")));
    }
}
