package io.zhuqi.reconciliation.likeness;

/** Two texts by themselves, without the others of their kind: only the phrases of the control room are taken out. */
public final class CompareTexts {
    private final CopySettings settings;

    public CompareTexts(CopySettings settings) {
        this.settings = settings;
    }

    /** Why two texts count as copies, or not. */
    public enum Reason {
        /** One of them is too short to be anybody's own. */
        TOO_SHORT,
        SAME_WORDS,
        ALIKE,
        DIFFERENT
    }

    /**
     * What came of it.
     *
     * @param similarity 0 to 1
     * @param first characters compared of the first text
     * @param second characters compared of the second
     */
    public record Likeness(double similarity, Reason reason, int first, int second) {
        public boolean copied() {
            return reason == Reason.SAME_WORDS || reason == Reason.ALIKE;
        }
    }

    /** Compares them; the order does not matter. */
    public Likeness compare(String one, String other) {
        String first = settings.phrases().taken(one);
        String second = settings.phrases().taken(other);
        double similarity = Shingles.of(first, settings.shingle()).similarity(Shingles.of(second, settings.shingle()));
        return new Likeness(similarity, reason(first, second, similarity), first.length(), second.length());
    }

    private Reason reason(String first, String second, double similarity) {
        if (Math.min(first.length(), second.length()) < settings.minimum()) {
            return Reason.TOO_SHORT;
        }
        if (first.equals(second)) {
            return Reason.SAME_WORDS;
        }
        return similarity >= settings.similarity() ? Reason.ALIKE : Reason.DIFFERENT;
    }
}
