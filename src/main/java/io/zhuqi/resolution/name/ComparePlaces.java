package io.zhuqi.resolution.name;

import io.zhuqi.resolution.name.NameRegister.Entry;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares where a mention says a firm is with where the register says it is. */
final class ComparePlaces {
    private final NameRegister register;
    private final NameWeights weights;

    ComparePlaces(NameRegister register, NameWeights weights) {
        this.register = register;
        this.weights = weights;
    }

    /** What the comparison says; null where either side says nothing. */
    Feature.@Nullable Kind kind(NameParts mention, Entry entry) {
        Set<String> said = mention.places();
        Set<String> known = entry.places();
        if (said.isEmpty() || known.isEmpty()) {
            return null;
        }
        boolean agree = PlaceWords.agree(said, known) && PlaceWords.agree(said, entry.divisions());
        if (!agree) {
            return Feature.Kind.PLACE_DIFFERS;
        }
        for (String place : said) {
            if (known.contains(place)) {
                return Feature.Kind.PLACE;
            }
        }
        return Feature.Kind.PLACE_WITHIN;
    }

    /** What it adds to the score. */
    double bits(Feature.@Nullable Kind kind, NameParts mention, Entry entry) {
        if (kind == null) {
            return 0;
        }
        return switch (kind) {
            case PLACE_DIFFERS -> -weights.placeDiffers();
            case PLACE -> Math.min(weights.placeMost(), rarest(mention, entry));
            default -> weights.placeWithin();
        };
    }

    private double rarest(NameParts mention, Entry entry) {
        double least = Double.POSITIVE_INFINITY;
        for (String place : mention.places()) {
            if (entry.places().contains(place)) {
                least = Math.min(least, register.placeBits(place));
            }
        }
        return least;
    }

    Feature feature(Feature.Kind kind, NameParts mention, Entry entry) {
        return new Feature(
                kind,
                joined(mention.places()),
                joined(entry.places()),
                bits(kind, mention, entry),
                kind == Feature.Kind.PLACE_DIFFERS);
    }

    private static String joined(Set<String> codes) {
        return codes.size() == 1
                ? codes.iterator().next()
                : codes.stream().sorted().collect(Collectors.joining(" "));
    }
}
