package io.zhuqi.resolution.name;

import io.zhuqi.resolution.name.NameRegister.Entry;
import io.zhuqi.resolution.name.letters.LookAlikes;
import io.zhuqi.resolution.name.letters.Sounds;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares a mention with one registered name, feature by feature; one instance for one thread. The features are written down only for
 * a candidate whose score is worth a look.
 */
final class CompareNames {
    /** What adding up in another order may differ by. */
    private static final double ROUNDING = 1e-9;

    private final NameWeights weights;
    private final Align align;
    private final ComparePlaces places;
    private final CompareForms forms;

    CompareNames(NameRegister register, NameWeights weights, LookAlikes lookAlikes, Sounds sounds, Set<String> usual) {
        this.weights = weights;
        this.align = new Align(weights, lookAlikes, sounds, usual);
        this.places = new ComparePlaces(register, weights);
        this.forms = new CompareForms(weights);
    }

    /** The comparison with a name that is not the same letter by letter; null for a score too low for a look. */
    @Nullable
    Candidate compare(Mention mention, Entry entry) {
        NameParts said = mention.parts();
        NameParts known = entry.parts();
        Feature.Kind place = places.kind(said, entry);
        double others = places.bits(place, said, entry) + forms.bits(said, known);
        Alignment cores = align.of(said.core(), mention.coreBits(), known.core(), entry.coreBits());
        boolean whole = false;
        if (said.places().isEmpty() != known.places().isEmpty()) {
            Alignment bodies = align.of(said.body(), mention.bodyBits(), known.body(), entry.bodyBits());
            whole = bodies.score() > cores.score();
            cores = whole ? bodies : cores;
        }
        double score = cores.score() + others;
        if (score < weights.review()) {
            return null;
        }
        List<Feature> features = new ArrayList<>();
        addCore(cores, whole ? said.body() : said.core(), whole ? known.body() : known.core(), features);
        if (place != null) {
            features.add(places.feature(place, said, entry));
        }
        forms.addFeatures(said, known, features);
        return candidate(entry, score, features);
    }

    private static void addCore(Alignment alignment, String said, String known, List<Feature> features) {
        features.add(new Feature(Feature.Kind.CORE, said, known, alignment.bits(), false));
        if (alignment.costs() > ROUNDING) {
            Feature.Kind kind = alignment.foreign() ? Feature.Kind.OTHER_CHARACTER : Feature.Kind.DIFFERENCES;
            features.add(new Feature(kind, said, known, -alignment.costs(), alignment.foreign()));
        }
    }

    /** The features of a name that alone holds the mention's characters in their order. */
    Candidate abbreviation(Mention mention, Entry entry) {
        return inOrder(mention, entry, Feature.Kind.ABBREVIATION, weights.abbreviation(), false);
    }

    /** The same where other names hold them too, or from another beginning: nothing that decides. */
    Candidate perhaps(Mention mention, Entry entry) {
        return inOrder(mention, entry, Feature.Kind.CHARACTERS_IN_ORDER, 0, true);
    }

    private Candidate inOrder(Mention mention, Entry entry, Feature.Kind kind, double bits, boolean doubt) {
        String said = mention.parts().body();
        String known = entry.parts().body();
        Alignment alignment = align.of(said, mention.bodyBits(), known, entry.bodyBits());
        List<Feature> features = new ArrayList<>();
        features.add(new Feature(Feature.Kind.CORE, said, known, alignment.bits(), false));
        features.add(new Feature(Feature.Kind.DIFFERENCES, said, known, -alignment.costs(), alignment.foreign()));
        features.add(new Feature(kind, said, known, bits, doubt));
        forms.addFeatures(mention.parts(), entry.parts(), features);
        double score = alignment.score() + bits + forms.bits(mention.parts(), entry.parts());
        return candidate(entry, score, features);
    }

    private static Candidate candidate(Entry entry, double score, List<Feature> features) {
        RegisteredName registered = entry.registered();
        return new Candidate(registered.id(), registered.name(), registered.kind(), score, features);
    }
}
