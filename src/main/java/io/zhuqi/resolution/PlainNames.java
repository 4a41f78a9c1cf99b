package io.zhuqi.resolution;

import io.zhuqi.control.ControlRoom;
import io.zhuqi.control.YamlFile;
import io.zhuqi.resolution.name.ComparableName;
import io.zhuqi.vocabulary.PlainText;
import java.util.List;

/** Makes names of persons and of sending units comparable: script, width, spaces; a unit also without the city's name in front. */
final class PlainNames {
    static final String FILE = "reference/unit-names.yml";

    /**
     * The word list as it stands in the file.
     *
     * @param droppedInFront words that people leave out in front of a unit's name
     */
    private record Words(List<String> droppedInFront) {}

    private final List<String> dropped;

    /** @throws io.zhuqi.control.ControlRoomException for a mistake in the word list */
    PlainNames(ControlRoom room) {
        YamlFile file = new YamlFile(room.jobs(), FILE);
        this.dropped = file.need(file.as(Words.class).droppedInFront, "dropped_in_front");
    }

    /**
     * A name made comparable.
     *
     * @param sound equal for names that sound alike
     */
    record Plain(String plain, String sound) {}

    Plain person(String name) {
        String plain = ComparableName.plain(name);
        return new Plain(plain, ComparableName.sound(plain));
    }

    Plain unit(String name) {
        String plain = shortened(name);
        return new Plain(plain, ComparableName.sound(plain));
    }

    private String shortened(String name) {
        String plain = PlainText.fold(name);
        for (String word : dropped) {
            if (plain.startsWith(word) && plain.length() > word.length() + 1) {
                return plain.substring(word.length());
            }
        }
        return plain;
    }
}
