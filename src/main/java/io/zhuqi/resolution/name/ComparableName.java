package io.zhuqi.resolution.name;

import io.zhuqi.resolution.name.letters.Sounds;

/** Names of anybody, made comparable letter by letter or by their sound. */
public final class ComparableName {
    private ComparableName() {}

    /** Script, width, brackets, punctuation and spaces made alike; nothing left out. */
    public static String plain(String name) {
        return ReadName.plain(name);
    }

    /** A key that is equal for names whose characters usually sound alike, tone left aside. */
    public static String sound(String plain) {
        StringBuilder key = new StringBuilder(plain.length());
        plain.chars().forEach(c -> key.append(Sounds.of((char) c)).append(' '));
        return key.toString();
    }
}
