package io.zhuqi.measurement;

import io.zhuqi.control.ControlRoomException;
import io.zhuqi.control.Label;
import io.zhuqi.control.YamlFile;
import io.zhuqi.measurement.IndicatorFile.Entry;
import io.zhuqi.measurement.IndicatorFile.Slice;
import io.zhuqi.measurement.IndicatorFile.Slices;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns the entries of one file into indicators, slices written out. */
final class IndicatorReader {
    private static final String SLICE = "{slice}";

    private final YamlFile file;

    IndicatorReader(YamlFile file) {
        this.file = file;
    }

    List<Indicator> read() {
        List<Entry> entries = file.need(file.as(IndicatorFile.class).indicators(), "indicators");
        List<Indicator> indicators = new ArrayList<>();
        for (Entry entry : entries) {
            String code = file.need(entry.code(), "code");
            Slices slices = entry.slices();
            if (!code.contains("*")) {
                indicators.add(indicator(entry, code, null, null));
            }
            if (slices != null) {
                slices.codes()
                        .forEach((value, slice) ->
                                indicators.add(indicator(entry, slicedCode(code, slices, value), value, slice)));
            }
        }
        return indicators;
    }

    private static String slicedCode(String code, Slices slices, String value) {
        String slice = Objects.requireNonNullElse(slices.prefix(), "") + value;
        return code.contains("*") ? code.replace("*", slice) : code + "." + slice;
    }

    private Indicator indicator(Entry entry, String code, @Nullable String value, @Nullable Slice slice) {
        String predicate = Objects.requireNonNullElse(entry.numerator(), "true");
        Slices slices = entry.slices();
        if (value != null && slices != null) {
            predicate = "(%s) and %s::text = '%s'".formatted(predicate, slices.column(), value.replace("'", "''"));
        }
        Form form = form(entry, code);
        List<Window> windows = windows(entry, code);
        if (!windows.contains(Window.AS_OF)) {
            need(entry.date(), code, "date");
        }
        return new Indicator(
                code,
                named(need(entry.label(), code, "label"), slice, true),
                need(entry.question(), code, "question"),
                named(need(entry.definition(), code, "definition"), slice, false),
                need(entry.population(), code, "population"),
                windows,
                entry.date(),
                entry.until(),
                Boolean.TRUE.equals(entry.undated()),
                tally(entry, code),
                Objects.requireNonNullElse(entry.of(), "subject"),
                predicate,
                entry.denominator(),
                form,
                unit(entry, code, slice),
                form == Form.QUANTITY ? need(entry.unitColumn(), code, "unit_column") : null,
                !Boolean.FALSE.equals(entry.compared()),
                file.path(),
                file.lineOf("code: " + need(entry.code(), code, "code")));
    }

    private String unit(Entry entry, String code, @Nullable Slice slice) {
        return slice != null && slice.unit() != null ? slice.unit() : need(entry.unit(), code, "unit");
    }

    private Tally tally(Entry entry, String code) {
        return word(Tally.values(), need(entry.count(), code, "count"), code, "count");
    }

    private Form form(Entry entry, String code) {
        String form = entry.form();
        if (form != null) {
            return word(Form.values(), form, code, "form");
        }
        if (entry.denominator() != null) {
            return Form.RATE;
        }
        return tally(entry, code) == Tally.MEDIAN ? Form.DAYS : Form.COUNT;
    }

    private List<Window> windows(Entry entry, String code) {
        List<Window> windows = new ArrayList<>();
        for (String word : need(entry.windows(), code, "windows")) {
            windows.add(Window.of(word)
                    .orElseThrow(
                            () -> mistake(code, "unknown window: " + word, "use month, cumulative, year or as-of")));
        }
        return windows;
    }

    private <E extends Enum<E>> E word(E[] values, String word, String code, String key) {
        Optional<E> found = Arrays.stream(values)
                .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
        return found.orElseThrow(() -> mistake(
                code,
                "unknown " + key + ": " + word,
                "use one of " + Arrays.toString(values).toLowerCase(Locale.ROOT)));
    }

    /** A label without a place for the slice gets it in brackets. */
    private static Label named(Label pattern, @Nullable Slice slice, boolean appended) {
        if (slice == null) {
            return pattern;
        }
        return new Label(
                named(pattern.zh(), slice.zh(), appended, "\uff08%s\uff09"),
                named(pattern.en(), slice.en(), appended, " (%s)"));
    }

    private static String named(String pattern, String slice, boolean appended, String brackets) {
        if (pattern.contains(SLICE)) {
            return pattern.replace(SLICE, slice);
        }
        return appended ? pattern + brackets.formatted(slice) : pattern;
    }

    private <T> T need(@Nullable T value, String code, String key) {
        if (value == null) {
            throw mistake(code, "indicator without " + key, "add \"" + key + ": …\"");
        }
        return value;
    }

    private ControlRoomException mistake(String code, String problem, String remedy) {
        return file.mistakeAt("code: " + code, problem, remedy);
    }
}
