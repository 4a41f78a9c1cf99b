package io.zhuqi.resolution.name;

import io.zhuqi.control.ControlRoom;
import io.zhuqi.control.YamlFile;

/**
 * Weights and limits of {@code resolution.yml}, all of them logarithms to the base of two; what each means stands in the file.
 */
public record NameWeights(
        double linked,
        double margin,
        double review,
        int candidates,
        double background,
        double homophone,
        double lookAlike,
        double plausibleTypo,
        double otherCharacter,
        double predictable,
        int brandLength,
        double swapped,
        double skippedFront,
        double skippedMiddle,
        double skippedEach,
        double skippedEnd,
        double added,
        double foreign,
        double placeMost,
        double placeWithin,
        double placeDiffers,
        double formSame,
        double formDiffers,
        double formAlien,
        double listed,
        double abbreviation,
        int abbreviationLongest,
        int abbreviationMost,
        double typoAndSkip,
        double postingLeast) {
    static final String FILE = "resolution.yml";

    /** @throws io.zhuqi.control.ControlRoomException for a mistake in the file */
    static NameWeights read(ControlRoom room) {
        YamlFile file = new YamlFile(room.jobs(), FILE);
        NameWeights weights = file.as(NameWeights.class);
        if (weights.linked <= weights.review || weights.candidates < 1) {
            throw file.mistakeAt(
                    "linked", "linked must be above review, and candidates at least 1", "correct the limits");
        }
        return weights;
    }
}
