package io.zhuqi.reconciliation;

import io.zhuqi.control.ControlRoom;
import io.zhuqi.control.FieldDefinition;
import io.zhuqi.control.Label;
import io.zhuqi.control.SheetKind;
import io.zhuqi.control.WordMap;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Names for people of the codes that findings carry. */
final class CodeNames {
    /** Beside the word maps: {@code kind} names a sheet kind, {@code field} a column, written {@code kind.field}. */
    static final Set<String> SPECIAL = Set.of("kind", "field");

    private final ControlRoom room;

    CodeNames(ControlRoom room) {
        this.room = room;
    }

    /** The name of a code; the code itself where it has none, so that nothing vanishes. */
    String name(String map, String code, Locale locale) {
        return label(map, code).map(label -> label.in(locale)).orElse(code);
    }

    private Optional<Label> label(String map, String code) {
        if (map.equals("kind")) {
            return Optional.ofNullable(room.kinds().get(code)).map(SheetKind::name);
        }
        if (map.equals("field")) {
            int dot = code.indexOf('.');
            return dot < 0
                    ? Optional.empty()
                    : Optional.ofNullable(room.kinds().get(code.substring(0, dot)))
                            .flatMap(kind -> kind.field(code.substring(dot + 1)))
                            .map(FieldDefinition::name);
        }
        WordMap words = room.words().map(map);
        return words.codes().contains(code) ? Optional.of(words.label(code)) : Optional.empty();
    }
}
