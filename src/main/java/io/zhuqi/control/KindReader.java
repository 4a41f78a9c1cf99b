package io.zhuqi.control;

import io.zhuqi.vocabulary.PlainText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads {@code kinds/<kind>.yml} and checks each against the word maps and against itself. */
final class KindReader {
    private static final String FOLDER = "kinds";

    record Form(
            int order,
            @Nullable String zh,
            @Nullable String en,
            @Nullable List<String> decisive,
            @Nullable List<List<String>> eitherOf,
            @Nullable List<String> ignored,
            @Nullable SeveralForm several,
            @Nullable Map<String, FieldForm> fields) {}

    record SeveralForm(
            @Nullable String of,
            @Nullable List<String> along,
            @Nullable String days,
            @Nullable String number) {}

    record FieldForm(
            @Nullable String zh,
            @Nullable String en,
            @Nullable String type,
            @Nullable String words,
            boolean required,
            @Nullable List<String> aliases,
            @Nullable String unit,
            boolean event,
            boolean anyYear,
            FieldDefinition.@Nullable ContextSource context,
            @Nullable String emptyAs,
            @Nullable String textField) {}

    private final Words words;
    private final Spellings spellings;

    KindReader(Words words, Spellings spellings) {
        this.words = words;
        this.spellings = spellings;
    }

    /** In the order that the files give. */
    Map<String, SheetKind> read(JobsFolder jobs) {
        Map<Integer, SheetKind> ordered = new TreeMap<>();
        for (String path : jobs.list(FOLDER, ".yml")) {
            YamlFile file = new YamlFile(jobs, path);
            Form form = file.as(Form.class);
            String code = path.substring(path.lastIndexOf('/') + 1, path.length() - ".yml".length());
            SheetKind before = ordered.put(form.order(), kind(code, form, file));
            if (before != null) {
                throw file.mistakeAt("order", "same order as kind " + before.code(), "give each kind its own number");
            }
        }
        if (ordered.isEmpty()) {
            throw new ControlRoomException(FOLDER, 0, "no sheet kinds", "restore the folder from the packed defaults");
        }
        Map<String, SheetKind> kinds = new LinkedHashMap<>();
        ordered.values().forEach(kind -> kinds.put(kind.code(), kind));
        return kinds;
    }

    private SheetKind kind(String code, Form form, YamlFile file) {
        List<FieldDefinition> fields = new ArrayList<>();
        file.need(form.fields(), "fields").forEach((name, field) -> fields.add(field(name, field, file)));
        SheetKind kind = new SheetKind(
                code,
                new Label(file.need(form.zh(), "zh"), file.need(form.en(), "en")),
                List.copyOf(file.need(form.decisive(), "decisive")),
                form.eitherOf() == null ? List.of() : List.copyOf(form.eitherOf()),
                form.ignored() == null ? List.of() : List.copyOf(form.ignored()),
                several(form.several()),
                List.copyOf(fields));
        checkFieldNames(kind, file);
        checkHeaders(kind, file);
        return kind;
    }

    private static SheetKind.@Nullable Several several(@Nullable SeveralForm form) {
        return form == null
                ? null
                : new SheetKind.Several(
                        form.of(),
                        form.along() == null ? List.of() : List.copyOf(form.along()),
                        form.days(),
                        form.number());
    }

    private FieldDefinition field(String code, FieldForm form, YamlFile file) {
        FieldType type = type(file.need(form.type(), code + ".type"), file);
        if ((type == FieldType.WORD) != (form.words() != null)) {
            throw file.mistakeAt(code, "a field of type word names its word map, and no other does", "mend \"words\"");
        }
        if (form.words() != null && !words.maps().containsKey(form.words())) {
            throw file.mistakeAt(form.words(), "no word map " + form.words(), "add words/" + form.words() + ".yml");
        }
        if (form.unit() != null && !spellings.moneyUnits().containsKey(form.unit())) {
            throw file.mistakeAt(form.unit(), "unknown unit of money " + form.unit(), "use one of spellings.yml");
        }
        return new FieldDefinition(
                code,
                new Label(file.need(form.zh(), code + ".zh"), file.need(form.en(), code + ".en")),
                type,
                form.words(),
                form.required(),
                form.aliases() == null ? List.of() : List.copyOf(form.aliases()),
                form.unit(),
                form.event(),
                form.anyYear(),
                form.context(),
                form.emptyAs(),
                form.textField());
    }

    private static FieldType type(String name, YamlFile file) {
        return Arrays.stream(FieldType.values())
                .filter(type -> type.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> file.mistakeAt(
                        "type: " + name,
                        "unknown type " + name,
                        "use one of "
                                + Arrays.stream(FieldType.values())
                                        .map(type -> type.name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(", "))));
    }

    private static void checkFieldNames(SheetKind kind, YamlFile file) {
        List<String> named = new ArrayList<>(kind.decisive());
        kind.eitherOf().forEach(named::addAll);
        kind.fields().stream()
                .map(FieldDefinition::textField)
                .filter(Objects::nonNull)
                .forEach(named::add);
        SheetKind.Several several = kind.several();
        if (several != null) {
            named.addAll(several.along());
            Stream.of(several.of(), several.days(), several.number())
                    .filter(Objects::nonNull)
                    .forEach(named::add);
        }
        for (String name : named) {
            if (kind.indexOf(name) < 0) {
                throw file.mistakeAt(name, "no field " + name, "use the name of a field of this kind");
            }
        }
    }

    private static void checkHeaders(SheetKind kind, YamlFile file) {
        Map<String, String> owners = new HashMap<>();
        for (FieldDefinition field : kind.fields()) {
            for (String header : field.headers()) {
                String before = owners.put(PlainText.fold(header), field.code());
                if (before != null) {
                    throw file.mistakeAt(
                            header,
                            "header " + header + " stands twice (" + before + ", " + field.code() + ")",
                            "remove one of them");
                }
            }
        }
        for (String header : kind.ignored()) {
            if (owners.containsKey(PlainText.fold(header))) {
                throw file.mistakeAt(header, "header " + header + " is both read and ignored", "remove one of them");
            }
        }
    }
}
