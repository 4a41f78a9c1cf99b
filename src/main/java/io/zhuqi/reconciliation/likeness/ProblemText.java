package io.zhuqi.reconciliation.likeness;

import io.zhuqi.vocabulary.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a problem tells of: the kind of difficulty, and the pairs of characters of its description (numbers left out). */
final class ProblemText {
    /** That two problems are of one kind says as much as so many shared pairs of characters. */
    private static final int WEIGHT_OF_KIND = 3;

    private static final int PAIR = 2;
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]+");

    private final @Nullable String kind;
    private final List<String> clauses;
    private final Set<String> pairs = new TreeSet<>();

    ProblemText(String description, @Nullable String kind) {
        this.kind = kind;
        this.clauses = NO_LETTER
                .splitAsStream(PlainText.fold(description))
                .filter(clause -> !clause.isEmpty())
                .toList();
        clauses.forEach(clause -> {
            for (int i = 0; i + PAIR <= clause.length(); i++) {
                pairs.add(clause.substring(i, i + PAIR));
            }
        });
    }

    /** Weight of what both have over weight of what either has, 0 to 1. */
    double similarity(ProblemText other) {
        if (String.join("", clauses).equals(String.join("", other.clauses))) {
            return clauses.isEmpty() ? 0 : 1;
        }
        int shared = (int) pairs.stream().filter(other.pairs::contains).count();
        int all = pairs.size() + other.pairs.size() - shared;
        boolean sameKind = kind != null && kind.equals(other.kind);
        int kinds = (kind == null ? 0 : 1) + (other.kind == null ? 0 : 1) - (sameKind ? 1 : 0);
        double either = all + (double) WEIGHT_OF_KIND * kinds;
        return either == 0 ? 0 : (shared + (sameKind ? WEIGHT_OF_KIND : 0)) / either;
    }

    /** Which share of this text's pairs the other, longer one has, 0 to 1; a text without pairs is within none. */
    double within(ProblemText longer) {
        return pairs.isEmpty()
                ? 0
                : (double) pairs.stream().filter(longer.pairs::contains).count() / pairs.size();
    }

    /** Whether one of the two may be a short way of saying the other, 0 to 1: the same kind of difficulty says so for certain. */
    double speaksOf(ProblemText other) {
        return kind != null && kind.equals(other.kind) ? 1 : Math.max(within(other), other.within(this));
    }

    /** The kind, when it is the same, and the words that both have, as they stand in this text. */
    List<String> shared(ProblemText other) {
        List<String> words = new ArrayList<>();
        if (kind != null && kind.equals(other.kind)) {
            words.add(kind);
        }
        clauses.forEach(clause -> addShared(clause, other, words));
        return words.stream().distinct().toList();
    }

    private static void addShared(String clause, ProblemText other, List<String> words) {
        StringBuilder run = new StringBuilder();
        for (int i = 0; i + PAIR <= clause.length(); i++) {
            String pair = clause.substring(i, i + PAIR);
            if (other.pairs.contains(pair)) {
                run.append(run.isEmpty() ? pair : pair.substring(1));
            } else if (!run.isEmpty()) {
                words.add(run.toString());
                run.setLength(0);
            }
        }
        if (!run.isEmpty()) {
            words.add(run.toString());
        }
    }
}
