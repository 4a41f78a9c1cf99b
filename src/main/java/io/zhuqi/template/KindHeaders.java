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
    /** Less than this and a suggestion would only mislead. */
    private static final double LEAST_ALIKE = 0.5;

    private final SheetKind kind;
    private final Map<String, Spelling> spellings = new HashMap<>();
    private final Set<String> ignored = new HashSet<>();

    /**
     * A known header.
     *
     * @param field position in the kind's fields
     * @param rank 0 for the official header, higher for aliases further down the list: the lower one wins
     * @param byPath whether the groups over the column were needed to know it
     */
    record Spelling(int field, int rank, boolean byPath) {}

    KindHeaders(SheetKind kind) {
        this.kind = kind;
        for (int i = 0; i < kind.fields().size(); i++) {
            FieldDefinition field = kind.fields().get(i);
            List<String> headers = field.headers();
            for (int rank = 0; rank < headers.size(); rank++) {
                spellings.putIfAbsent(HeaderText.fold(headers.get(rank)), new Spelling(i, rank, false));
            }
        }
        kind.ignored().forEach(header -> ignored.add(HeaderText.fold(header)));
    }

    SheetKind kind() {
        return kind;
    }

    /** Every spelling of a header that is a field of this kind, folded. */
    Set<String> spellings() {
        return spellings.keySet();
    }

    /** The field of a header, by all it says, else without its brackets; null when the kind does not know it. */
    @Nullable
    Spelling find(HeaderText.Header header) {
        Spelling whole = spellings.get(header.folded());
        return whole != null || header.bare().isEmpty() ? whole : spellings.get(header.bare());
    }

    /**
     * The field of a column: by the whole path of its header, else by ever shorter ends of it. A path that is ignored by
     * name is no field, whatever its end would mean alone.
     */
    @Nullable
    Spelling find(HeaderCandidate.Column column) {
        List<HeaderText.Header> names = column.names();
        for (int i = 0; i < names.size(); i++) {
            boolean last = i == names.size() - 1;
            Spelling spelling = find(names.get(i));
            if (spelling != null) {
                return last ? spelling : new Spelling(spelling.field(), spelling.rank(), true);
            }
            if (ignores(names.get(i))) {
                return null;
            }
        }
        return null;
    }

    boolean ignores(HeaderCandidate.Column column) {
        return column.names().stream().anyMatch(this::ignores);
    }

    /** The known header that shares most characters with an unknown one; null when fewer than half of both are shared. */
    @Nullable
    String nearest(HeaderText.Header header) {
        String best = null;
        double most = LEAST_ALIKE;
        for (FieldDefinition field : kind.fields()) {
            for (String known : field.headers()) {
                double alike = alike(header.bare(), HeaderText.fold(known));
                if (alike > most) {
                    most = alike;
                    best = known;
                }
            }
        }
        return best;
    }

    /** Twice the shared characters by all characters of both. */
    private static double alike(String one, String other) {
        StringBuilder rest = new StringBuilder(other);
        int shared = 0;
        for (int i = 0; i < one.length(); i++) {
            int at = rest.indexOf(String.valueOf(one.charAt(i)));
            if (at >= 0) {
                rest.deleteCharAt(at);
                shared++;
            }
        }
        return one.isEmpty() ? 0 : 2.0 * shared / (one.length() + other.length());
    }

    boolean ignores(HeaderText.Header header) {
        return ignored.contains(header.folded()) || ignored.contains(header.bare());
    }

    static boolean same(String one, String other) {
        return PlainText.fold(one).equals(PlainText.fold(other));
    }
}
