package io.zhuqi.resolution.name.letters;

import io.zhuqi.control.ControlRoom;
import io.zhuqi.control.YamlFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Characters that are taken for one another because they look alike, from {@code reference/look-alikes.yml}. */
public final class LookAlikes {
    static final String FILE = "reference/look-alikes.yml";

    private record Groups(List<String> groups) {}

    /** The look-alikes of each character; null for none. */
    private final @Nullable String[] alike = new String[Character.MAX_VALUE + 1];

    /** @throws io.zhuqi.control.ControlRoomException for a mistake in the list */
    public LookAlikes(ControlRoom room) {
        YamlFile file = new YamlFile(room.jobs(), FILE);
        for (String group : file.need(file.as(Groups.class).groups, "groups")) {
            for (int i = 0; i < group.length(); i++) {
                char c = group.charAt(i);
                alike[c] = alike[c] == null ? group : alike[c] + group;
            }
        }
    }

    /** Whether one is taken for the other. */
    public boolean are(char one, char other) {
        String others = alike[one];
        return others != null && others.indexOf(other) >= 0;
    }
}
