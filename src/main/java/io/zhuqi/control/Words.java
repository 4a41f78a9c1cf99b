package io.zhuqi.control;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** All word maps of the control room, by name. */
public final class Words {
    private final Map<String, WordMap> maps;

    Words(Map<String, WordMap> maps) {
        this.maps = Collections.unmodifiableMap(new LinkedHashMap<>(maps));
    }

    public Map<String, WordMap> maps() {
        return maps;
    }

    /**
     * A map by its name.
     *
     * @throws IllegalArgumentException when there is no such map
     */
    public WordMap map(String name) {
        WordMap map = maps.get(name);
        if (map == null) {
            throw new IllegalArgumentException("no word map named " + name);
        }
        return map;
    }
}
