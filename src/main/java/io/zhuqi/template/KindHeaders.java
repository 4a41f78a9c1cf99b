package io.zhuqi.template;

import io.zhuqi.control.FieldDefinition;
import io.zhuqi.control.SheetKind;
import io.zhuqi.vocabulary.PlainText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All header spellings of one kind, folded for lookup. */
final class KindHeaders {
    private final SheetKind kind;
    private final Map<String, Spelling> spellings = new HashMap<>();
    private final Set<String> ignored = new HashSet<>();

    /**
     * A known header.
     *
     * @param field position in the kind's fields
     * @param rank 0 for the official header, higher for aliases further down the list: the lower one wins
     */
    record Spelling(int field, int rank) {}

    KindHeaders(SheetKind kind) {
        this.kind = kind;
        for (int i = 0; i < kind.fields().size(); i++) {
            FieldDefinition field = kind.fields().get(i);
            List<String> headers = field.headers();
            for (int rank = 0; rank < headers.size(); rank++) {
                spellings.putIfAbsent(HeaderText.fold(headers.get(rank)), new Spelling(i, rank));
            }
        }
        kind.ignored().forEach(header -> ignored.add(HeaderText.fold(header)));
    }

    SheetKind kind() {
        return kind;
    }

    /** The field of a header, by all it says, else without its brackets; null when the kind does not know it. */
    @Nullable
    Spelling find(HeaderText.Header header) {
        Spelling whole = spellings.get(header.folded());
        return whole != null || header.bare().isEmpty() ? whole : spellings.get(header.bare());
    }

    boolean ignores(HeaderText.Header header) {
        return ignored.contains(header.folded()) || ignored.contains(header.bare());
    }

    static boolean same(String one, String other) {
        return PlainText.fold(one).equals(PlainText.fold(other));
    }
}
