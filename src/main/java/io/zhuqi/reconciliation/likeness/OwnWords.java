package io.zhuqi.reconciliation.likeness;

import java.util.Optional;

/**
 * What is a writer's own in a text: what is left without form phrases and without what many writers use. First every text is counted, the
 * texts of one writer after another; then keys and similarities may be asked for, by several threads.
 */
final class OwnWords {
    private final CopySettings settings;
    private final FormPhrases phrases;
    private final WriterCount writers = new WriterCount();
    private final ThreadLocal<MinHash> minHash = ThreadLocal.withInitial(MinHash::new);
    private String lastWriter = "";

    OwnWords(CopySettings settings, FormPhrases phrases) {
        this.settings = settings;
        this.phrases = phrases;
    }

    /** All shingles of a text but those of form phrases. */
    Shingles shingles(String content) {
        return Shingles.of(phrases.taken(content), settings.shingle());
    }

    /** Counts who uses what; not for several threads. */
    void count(String writer, Shingles shingles) {
        if (!writer.equals(lastWriter)) {
            writers.nextWriter();
            lastWriter = writer;
        }
        writers.add(shingles);
    }

    private Shingles own(Shingles all) {
        int many = settings.many(writers.all());
        return all.only(shingle -> writers.writers(shingle) < many);
    }

    /** The keys of which texts that are nearly alike share one; none for a text too short to be anybody's own. */
    Optional<int[]> keys(String content) {
        Shingles own = own(shingles(content));
        return own.size() < settings.minimum()
                ? Optional.empty()
                : Optional.of(minHash.get().keys(own));
    }

    /** Alike as a whole and alike in what is the writer's own: neither a shared form nor one shared sentence makes a copy. */
    double similarity(String later, String earlier) {
        Shingles one = shingles(later);
        Shingles other = shingles(earlier);
        double whole = one.similarity(other);
        return whole < settings.similarity() ? whole : Math.min(whole, own(one).similarity(own(other)));
    }
}
