package io.zhuqi.resolution.name;

import io.zhuqi.resolution.name.NameRegister.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares a mention with one registered name, feature by feature; one instance for one thread. */
final class CompareNames {
    private static final String STOCK = "STOCK";
    private static final String COMPANY = "COMPANY";
    private static final Set<String> COMPANIES = Set.of(COMPANY, STOCK, "LIMITED", "GROUP", "GROUP_STOCK");
    private static final Set<String> STOCKS = Set.of(STOCK, "GROUP_STOCK");
    private static final Set<String> GROUPS = Set.of("GROUP", "GROUP_STOCK");

    private final NameRegister register;
    private final NameWeights weights;
    private final Align align;

    CompareNames(NameRegister register, NameWeights weights, LookAlikes lookAlikes, Sounds sounds, Set<String> usual) {
        this.register = register;
        this.weights = weights;
        this.align = new Align(weights, lookAlikes, sounds, usual);
    }

    /** The features of a name that is not the same letter by letter. */
    Candidate compare(NameParts mention, double[] coreBits, double[] bodyBits, Entry entry) {
        NameParts registered = entry.parts();
        List<Feature> features = new ArrayList<>();
        Alignment cores = align.of(mention.core(), coreBits, registered.core(), entry.coreBits());
        boolean whole = false;
        if (mention.places().isEmpty() != registered.places().isEmpty()) {
            Alignment bodies = align.of(mention.body(), bodyBits, registered.body(), entry.bodyBits());
            if (bodies.score() > cores.score()) {
                cores = bodies;
                whole = true;
            }
        }
        String said = whole ? mention.body() : mention.core();
        String known = whole ? registered.body() : registered.core();
        features.add(new Feature(Feature.Kind.CORE, said, known, cores.bits(), false));
        if (cores.costs() > 0) {
            Feature.Kind kind = cores.foreign() ? Feature.Kind.OTHER_CHARACTER : Feature.Kind.DIFFERENCES;
            features.add(new Feature(kind, said, known, -cores.costs(), cores.foreign()));
        }
        place(mention, entry, features);
        form(mention, registered, features);
        double score = features.stream().mapToDouble(Feature::bits).sum();
        return new Candidate(
                entry.registered().id(),
                entry.registered().name(),
                entry.registered().kind(),
                score,
                features);
    }

    /** The features of a name that alone holds the mention's characters in their order. */
    Candidate abbreviation(NameParts mention, double[] bodyBits, Entry entry) {
        NameParts registered = entry.parts();
        List<Feature> features = new ArrayList<>();
        Alignment alignment = align.of(mention.body(), bodyBits, registered.body(), entry.bodyBits());
        features.add(new Feature(Feature.Kind.CORE, mention.body(), registered.body(), alignment.bits(), false));
        features.add(new Feature(
                Feature.Kind.DIFFERENCES, mention.body(), registered.body(), -alignment.costs(), alignment.foreign()));
        features.add(new Feature(
                Feature.Kind.ABBREVIATION, mention.body(), registered.body(), weights.abbreviation(), false));
        form(mention, registered, features);
        double score = features.stream().mapToDouble(Feature::bits).sum();
        return new Candidate(
                entry.registered().id(),
                entry.registered().name(),
                entry.registered().kind(),
                score,
                features);
    }

    private void place(NameParts mention, Entry entry, List<Feature> features) {
        Set<String> said = mention.places();
        Set<String> named = entry.parts().places();
        String division = entry.registered().division();
        Set<String> known = named.isEmpty() && !division.isEmpty() ? Set.of(division) : named;
        if (said.isEmpty() || known.isEmpty()) {
            return;
        }
        String shown = String.join(" ", known);
        boolean agree =
                PlaceWords.agree(said, known) && (division.isEmpty() || PlaceWords.agree(said, Set.of(division)));
        if (!agree) {
            features.add(new Feature(Feature.Kind.PLACE_DIFFERS, joined(said), shown, -weights.placeDiffers(), true));
        } else if (said.stream().anyMatch(known::contains)) {
            double bits = said.stream()
                    .filter(known::contains)
                    .mapToDouble(register::placeBits)
                    .min()
                    .orElse(0);
            features.add(
                    new Feature(Feature.Kind.PLACE, joined(said), shown, Math.min(weights.placeMost(), bits), false));
        } else {
            features.add(new Feature(Feature.Kind.PLACE_WITHIN, joined(said), shown, weights.placeWithin(), false));
        }
    }

    private static String joined(Set<String> codes) {
        return codes.stream().sorted().collect(Collectors.joining(" "));
    }

    private void form(NameParts mention, NameParts registered, List<Feature> features) {
        if (mention.branch() != registered.branch()) {
            features.add(new Feature(Feature.Kind.BRANCH, "", "", -weights.formDiffers(), true));
            return;
        }
        String said = mention.form();
        String known = registered.form();
        boolean stock = STOCKS.contains(known);
        if (mention.listed()) {
            features.add(
                    stock
                            ? new Feature(Feature.Kind.LISTED, said, known, weights.listed(), false)
                            : new Feature(Feature.Kind.FORM_DIFFERS, said, known, -weights.formDiffers(), true));
        }
        if (said.isEmpty()) {
            return;
        }
        boolean same =
                said.equals(known) || (said.equals(STOCK) && stock) || (said.equals("GROUP") && GROUPS.contains(known));
        if (same) {
            features.add(new Feature(Feature.Kind.FORM, said, known, weights.formSame(), false));
        } else if (said.equals(COMPANY)) {
            boolean company = COMPANIES.contains(known) || known.isEmpty();
            if (!company) {
                features.add(new Feature(Feature.Kind.FORM_DIFFERS, said, known, -weights.formAlien(), true));
            }
        } else {
            features.add(new Feature(Feature.Kind.FORM_DIFFERS, said, known, -weights.formDiffers(), true));
        }
    }
}
