package io.zhuqi.reporting.privacy;

import io.zhuqi.control.ControlRoom;
import io.zhuqi.control.ControlRoomException;
import io.zhuqi.control.YamlFile;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * The control room's {@code privacy.yml}.
 *
 * @param mask stands for a given name
 * @param compoundSurnames surnames of two characters; all others have one
 * @param persons columns with personal names
 * @param enterprises columns with names of enterprises, in which a personal name may stand
 * @param phones how telephone numbers are written
 */
public record PrivacyRules(
        String mask,
        List<String> compoundSurnames,
        List<Column> persons,
        List<Column> enterprises,
        List<Phone> phones) {
    private static final String FILE = "privacy.yml";

    /** A column of a sheet kind. */
    public record Column(String kind, String field) {}

    /**
     * A way to write a telephone number.
     *
     * @param first digits that are kept at its beginning
     * @param last digits that are kept at its end
     */
    public record Phone(Pattern pattern, int first, int last) {}

    private record PhoneForm(@Nullable String pattern, int first, int last) {}

    private record Form(
            @Nullable String mask,
            @Nullable List<String> compoundSurnames,
            @Nullable List<String> persons,
            @Nullable List<String> enterprises,
            @Nullable List<PhoneForm> phones) {}

    /**
     * Reads the rules.
     *
     * @throws ControlRoomException for a column or a pattern that is none
     */
    public static PrivacyRules read(ControlRoom room) {
        YamlFile file = new YamlFile(room.jobs(), FILE);
        Form form = file.as(Form.class);
        return new PrivacyRules(
                file.need(form.mask(), "mask"),
                file.need(form.compoundSurnames(), "compound_surnames"),
                columns(room, file.need(form.persons(), "persons")),
                columns(room, file.need(form.enterprises(), "enterprises")),
                file.need(form.phones(), "phones").stream()
                        .map(phone ->
                                new Phone(pattern(file.need(phone.pattern(), "phones")), phone.first(), phone.last()))
                        .toList());
    }

    private static List<Column> columns(ControlRoom room, List<String> names) {
        return names.stream().map(name -> column(room, name)).toList();
    }

    private static Column column(ControlRoom room, String name) {
        int dot = name.indexOf('.');
        String kind = dot < 0 ? name : name.substring(0, dot);
        String field = name.substring(dot + 1);
        if (!room.kinds().containsKey(kind) || room.kind(kind).indexOf(field) < 0) {
            throw new ControlRoomException(FILE, 0, "no such column: " + name, "write kind.field, as in kinds/*.yml");
        }
        return new Column(kind, field);
    }

    private static Pattern pattern(String text) {
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException e) {
            throw new ControlRoomException(FILE, 0, "no pattern: " + e.getMessage(), "write a regular expression");
        }
    }
}
