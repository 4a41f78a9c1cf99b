package io.zhuqi.resolution;

import io.zhuqi.control.ControlRoom;
import io.zhuqi.control.YamlFile;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** Points and limits of {@code officials.yml}; what each means stands in the file. */
record OfficialPoints(
        BigDecimal linked,
        BigDecimal margin,
        BigDecimal review,
        BigDecimal candidates,
        BigDecimal name,
        BigDecimal sound,
        BigDecimal lookAlike,
        BigDecimal unit,
        BigDecimal unitWithin,
        BigDecimal unitDiffers,
        BigDecimal posted,
        BigDecimal onPost) {
    static final String FILE = "officials.yml";

    /** @throws io.zhuqi.control.ControlRoomException for a mistake in the file */
    static OfficialPoints read(ControlRoom room) {
        YamlFile file = new YamlFile(room.jobs(), FILE);
        OfficialPoints points = file.as(OfficialPoints.class);
        points.entries().forEach((kind, value) -> file.need(value, kind.toLowerCase(java.util.Locale.ROOT)));
        if (points.linked.compareTo(points.review) <= 0 || points.candidates.signum() <= 0) {
            throw file.mistakeAt(
                    "linked", "linked must be above review, and candidates at least 1", "correct the limits");
        }
        return points;
    }

    /** Points and limits by the names that the scripts use. */
    Map<String, BigDecimal> byKind() {
        return entries();
    }

    private Map<String, BigDecimal> entries() {
        Map<String, BigDecimal> entries = new LinkedHashMap<>();
        entries.put("LINKED", linked);
        entries.put("MARGIN", margin);
        entries.put("REVIEW", review);
        entries.put("CANDIDATES", candidates);
        entries.put("NAME", name);
        entries.put("SOUND", sound);
        entries.put("LOOK_ALIKE", lookAlike);
        entries.put("UNIT", unit);
        entries.put("UNIT_WITHIN", unitWithin);
        entries.put("UNIT_DIFFERS", unitDiffers);
        entries.put("POSTED", posted);
        entries.put("ON_POST", onPost);
        return entries;
    }
}
