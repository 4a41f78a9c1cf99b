package io.zhuqi.resolution.name;

import io.zhuqi.resolution.name.NameJudgement.Decision;
import io.zhuqi.resolution.name.NameRegister.Entry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Decides between the candidates of a mention. */
final class JudgeCandidates {
    private static final Comparator<Candidate> ORDER = Comparator.comparingDouble(Candidate::score)
            .reversed()
            .thenComparing(Candidate::id)
            .thenComparing(Candidate::name);

    private final NameRegister register;
    private final NameWeights weights;
    private final ReadName reader;

    JudgeCandidates(NameRegister register, NameWeights weights, ReadName reader) {
        this.register = register;
        this.weights = weights;
        this.reader = reader;
    }

    /** The best name of each enterprise, the best enterprise first. */
    static List<Candidate> best(List<Candidate> all) {
        List<Candidate> best = new ArrayList<>(all);
        best.sort(ORDER);
        for (int i = 1; i < best.size(); i++) {
            if (isBefore(best, i)) {
                best.remove(i--);
            }
        }
        return best;
    }

    private static boolean isBefore(List<Candidate> best, int i) {
        for (int j = 0; j < i; j++) {
            if (best.get(j).id().equals(best.get(i).id())) {
                return true;
            }
        }
        return false;
    }

    /**
     * Certain where the first is good enough, far enough before every other, and nothing speaks against it.
     *
     * @param ordered one of each enterprise, best first
     */
    NameJudgement judged(NameParts mention, List<Candidate> ordered) {
        int worth = 0;
        while (worth < Math.min(ordered.size(), weights.candidates())
                && ordered.get(worth).score() >= weights.review()) {
            worth++;
        }
        List<Candidate> likely = ordered.subList(0, worth);
        if (likely.isEmpty()) {
            return NameJudgement.NOBODY;
        }
        Candidate first = likely.get(0);
        boolean certain = first.score() >= weights.linked()
                && isAlone(likely)
                && !first.doubtful()
                && !reader.isPlaceOnly(mention)
                && !othersHold(mention, first);
        return new NameJudgement(certain ? Decision.LINKED : Decision.REVIEW, likely);
    }

    /** Nothing is certain here, and the best are worth a look. */
    NameJudgement forAPerson(List<Candidate> ordered) {
        return ordered.isEmpty()
                ? NameJudgement.NOBODY
                : new NameJudgement(
                        Decision.REVIEW, ordered.subList(0, Math.min(ordered.size(), weights.candidates())));
    }

    private boolean isAlone(List<Candidate> likely) {
        double first = likely.get(0).score();
        for (Candidate other : likely.subList(1, likely.size())) {
            if (!other.doubtful() && first - other.score() < weights.margin()) {
                return false;
            }
        }
        return true;
    }

    /** Whether the name of another enterprise holds the mention's core too, and neither place nor legal form tells them apart. */
    private boolean othersHold(NameParts mention, Candidate first) {
        boolean[] held = {false};
        register.index.holding(mention.core(), number -> {
            Entry entry = register.entries.get(number);
            NameParts parts = entry.parts();
            held[0] = parts.branch() == mention.branch()
                    && parts.body().contains(mention.core())
                    && !entry.registered().id().equals(first.id())
                    && (mention.places().isEmpty() || !parts.places().isEmpty())
                    && PlaceWords.agree(mention.places(), parts.places());
            return !held[0];
        });
        return held[0];
    }
}
