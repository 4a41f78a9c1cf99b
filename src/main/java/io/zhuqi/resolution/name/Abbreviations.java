package io.zhuqi.resolution.name;

import io.zhuqi.resolution.name.NameRegister.Entry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds registered names whose characters, some of them left out, make a mention. */
final class Abbreviations {
    /** A single character tells nothing. */
    private static final int LEAST = 2;

    private final NameRegister register;
    private final int longest;
    private final int most;

    /**
     * @param longest mentions with more characters are no abbreviations
     * @param most where more names than this hold the characters, nobody can choose
     */
    Abbreviations(NameRegister register, int longest, int most) {
        this.register = register;
        this.longest = longest;
        this.most = most;
    }

    /** The only one; null where there is none, or names of several enterprises hold the characters in this order. */
    @Nullable
    Entry only(NameParts mention) {
        String text = mention.body();
        if (text.length() > longest) {
            return null;
        }
        Search search = new Search(text);
        register.index.withCharacters(text, search::take);
        Entry found = search.several ? null : search.found;
        return found != null && startsAlike(text, found.parts()) ? found : null;
    }

    /** Names that hold the characters in this order, for a person to choose from; in the order of the register, none where there are too many. */
    List<Entry> holding(NameParts mention) {
        String text = mention.body();
        List<Entry> found = new ArrayList<>();
        if (text.length() <= longest && text.length() >= LEAST) {
            register.index.withCharacters(text, number -> {
                Entry entry = register.entries.get(number);
                if (isWithin(text, entry.parts().body())) {
                    found.add(entry);
                    return found.size() <= most;
                }
                return true;
            });
        }
        return found.size() > most ? List.of() : found;
    }

    private final class Search {
        private final String text;
        private @Nullable Entry found;
        private boolean several;

        Search(String text) {
            this.text = text;
        }

        boolean take(int number) {
            Entry entry = register.entries.get(number);
            if (isWithin(text, entry.parts().body())) {
                several = found != null
                        && !found.registered().id().equals(entry.registered().id());
                found = found == null || startsAlike(text, entry.parts()) ? entry : found;
            }
            return !several;
        }
    }

    /** Whether the name, or its core, begins with the text's first character and holds the others. */
    private static boolean startsAlike(String text, NameParts parts) {
        return startsAlike(text, parts.body()) || (!parts.core().isEmpty() && startsAlike(text, parts.core()));
    }

    private static boolean startsAlike(String text, String name) {
        return text.charAt(0) == name.charAt(0) && isWithin(text, name);
    }

    /** Whether the characters of the text stand in the name in their order. */
    private static boolean isWithin(String text, String name) {
        int at = 0;
        for (int i = 0; i < text.length(); i++) {
            at = name.indexOf(text.charAt(i), at) + 1;
            if (at == 0) {
                return false;
            }
        }
        return true;
    }
}
