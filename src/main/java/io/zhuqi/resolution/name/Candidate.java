package io.zhuqi.resolution.name;

import java.util.List;

/**
 * An enterprise that a mention may mean.
 *
 * @param id of the enterprise
 * @param name under which it was found
 * @param kind of that name
 * @param score sum of the features, in bits
 * @param features what was compared, in a fixed order
 */
public record Candidate(String id, String name, RegisteredName.Kind kind, double score, List<Feature> features) {
    public Candidate {
        features = List.copyOf(features);
    }

    /** Whether a person has to look, whatever the score. */
    public boolean doubtful() {
        return features.stream().anyMatch(Feature::doubt);
    }
}
