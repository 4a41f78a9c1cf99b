package io.zhuqi.resolution.name.letters;

import java.util.List;

/**
 * Which registered names share sounds with a mention: pairs of neighbouring sounds, and of sounds one apart, in memory. Rare pairs
 * are looked up first; common ones (商贸, 有限) only as long as the lists stay short, so that a lookup costs the same in any register.
 */
public final class GramIndex {
    private static final int BUDGET = 1000;
    private static final int SHIFT = 17;
    private static final int SPREAD = 0x9E3779B9;
    /** Leaves six bits: 64 marks. */
    private static final int MARK_SHIFT = 26;
    /** Characters this far apart make no pair. */
    private static final int APART = 3;

    private final Postings grams;
    private final Postings characters;
    /** One bit for each character of the body; other characters may share it. */
    private final long[] marks;

    /**
     * Indexes names.
     *
     * @param bodies the entries, by number from 0
     */
    public GramIndex(List<String> bodies) {
        Postings.Collector pairs = new Postings.Collector();
        Postings.Collector singles = new Postings.Collector();
        marks = new long[bodies.size()];
        for (int entry = 0; entry < marks.length; entry++) {
            String body = bodies.get(entry);
            for (int i = 0; i < body.length(); i++) {
                singles.add(body.charAt(i), entry);
                for (int j = i + 1; j < Math.min(i + APART, body.length()); j++) {
                    pairs.add(gram(body, i, j), entry);
                }
            }
            marks[entry] = marks(body);
        }
        grams = pairs.postings();
        characters = singles.postings();
    }

    private static long gram(String text, int i, int j) {
        return (long) Sounds.of(text.charAt(i)) << SHIFT | Sounds.of(text.charAt(j));
    }

    private static long marks(String text) {
        long marks = 0;
        for (int i = 0; i < text.length(); i++) {
            marks |= 1L << ((text.charAt(i) * SPREAD) >>> MARK_SHIFT);
        }
        return marks;
    }

    /** Told one entry after another. */
    public interface Reader {
        /** Takes an entry and says whether to go on. */
        boolean take(int entry);
    }

    /** Hands over, ascending, entries that may hold all characters of the text, in any order; those that do are among them. */
    public void withCharacters(String text, Reader reader) {
        int shortest = Postings.NONE;
        for (int i = 0; i < text.length(); i++) {
            int list = characters.list(text.charAt(i));
            if (i == 0 || characters.length(list) < characters.length(shortest)) {
                shortest = list;
            }
        }
        long all = marks(text);
        for (int i = 0; i < characters.length(shortest); i++) {
            int entry = characters.entry(shortest, i);
            if ((marks[entry] & all) == all && !reader.take(entry)) {
                return;
            }
        }
    }

    /** Hands over, ascending, entries that may hold the text; those that do are among them. A single character is held by nobody. */
    public void holding(String text, Reader reader) {
        int shortest = Postings.NONE;
        for (int i = 0; i + 1 < text.length(); i++) {
            int list = grams.list(gram(text, i, i + 1));
            if (i == 0 || grams.length(list) < grams.length(shortest)) {
                shortest = list;
            }
        }
        long all = marks(text);
        for (int i = 0; i < grams.length(shortest); i++) {
            int entry = grams.entry(shortest, i);
            if ((marks[entry] & all) == all && !reader.take(entry)) {
                return;
            }
        }
    }

    /**
     * Finds the entries most worth comparing.
     *
     * @param counts keeps them, best first, until the next lookup
     */
    public void candidates(String text, Counts counts) {
        counts.begin(marks.length);
        for (int i = 0; i + 1 < text.length(); i++) {
            for (int j = i + 1; j < Math.min(i + APART, text.length()); j++) {
                int list = grams.list(gram(text, i, j));
                if (list != Postings.NONE) {
                    counts.remember(list, grams.length(list));
                }
            }
        }
        int spent = 0;
        for (int nth = 0; nth < counts.lists(); nth++) {
            int list = counts.list(nth);
            int length = grams.length(list);
            spent += length;
            if (spent > BUDGET && counts.any()) {
                break;
            }
            float weight = (float) Math.log((marks.length + 1.0) / length);
            for (int i = 0; i < length; i++) {
                counts.add(grams.entry(list, i), weight);
            }
        }
        counts.choose();
    }
}
