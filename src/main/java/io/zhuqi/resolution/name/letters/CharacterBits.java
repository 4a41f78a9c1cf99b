package io.zhuqi.resolution.name.letters;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;

/**
 * How much a character tells about which firm is meant, after the character before it, in bits: the rarer in names, the more. A model
 * of pairs of characters of the register, mixed with one of trades and common brand characters: the smaller the register, the more
 * the latter counts, lest a brand seem rare only because few firms are known.
 */
public final class CharacterBits {
    private static final char START = '^';
    private static final double BIT = Math.log(2);

    private final Pairs register;
    private final Pairs background;
    private final double share;

    /**
     * Counts the cores of a register.
     *
     * @param trades words of trades
     * @param common characters and how often each stands among a thousand brands outside the register
     * @param backgroundNames how many names the background weighs as much as
     */
    public CharacterBits(
            Collection<String> cores, Collection<String> trades, Map<String, Integer> common, double backgroundNames) {
        Pairs.Collector names = new Pairs.Collector();
        cores.forEach(core -> names.count(core, START));
        register = names.pairs();
        Pairs.Collector words = new Pairs.Collector();
        trades.stream()
                .filter(trade -> !trade.isEmpty())
                .forEach(trade -> words.count(trade.substring(1), trade.charAt(0)));
        common.forEach((text, count) -> words.single(text.charAt(0), count));
        background = words.pairs();
        share = cores.size() / (cores.size() + backgroundNames);
    }

    /** Bits of the character at each place of the text. */
    public double[] of(String text) {
        double[] bits = new double[text.length()];
        char previous = START;
        for (int i = 0; i < bits.length; i++) {
            char c = text.charAt(i);
            double chance = share * register.chance(previous, c) + (1 - share) * background.chance(previous, c);
            bits[i] = -Math.log(chance) / BIT;
            previous = c;
        }
        return bits;
    }

    /** Pairs of neighbours, smoothed with single characters (Witten and Bell), these with an alphabet of equals. */
    private static final class Pairs {
        /** Characters in use in names, for those that were never seen. */
        private static final double ALPHABET = 3500;

        /** Pairs that were seen, ascending, and how often. */
        private final int[] pairs;

        private final int[] counts;
        private final int[] followers = new int[Character.MAX_VALUE + 1];
        private final int[] before = new int[Character.MAX_VALUE + 1];
        private final int[] singles;
        private final double total;

        private Pairs(int[] seen, int[] singles, double total) {
            this.singles = singles;
            this.total = total;
            int[] kinds = new int[seen.length];
            int[] times = new int[seen.length];
            int known = 0;
            for (int pair : seen) {
                if (known == 0 || kinds[known - 1] != pair) {
                    kinds[known++] = pair;
                    followers[pair >>> Character.SIZE]++;
                }
                times[known - 1]++;
                before[pair >>> Character.SIZE]++;
            }
            pairs = Arrays.copyOf(kinds, known);
            counts = Arrays.copyOf(times, known);
        }

        double chance(char previous, char c) {
            double single = (singles[c] + 1) / (total + ALPHABET);
            int seen = before[previous];
            if (seen == 0) {
                return single;
            }
            int at = Arrays.binarySearch(pairs, key(previous, c));
            int kinds = followers[previous];
            return ((at < 0 ? 0 : counts[at]) + kinds * single) / (seen + kinds);
        }

        private static int key(char previous, char c) {
            return previous << Character.SIZE | c;
        }

        private static final class Collector {
            private int[] seen = new int[1 << 10];
            private int size;
            private final int[] singles = new int[Character.MAX_VALUE + 1];
            private double total;

            void count(String text, char first) {
                char previous = first;
                for (int i = 0; i < text.length(); i++) {
                    char c = text.charAt(i);
                    if (size == seen.length) {
                        seen = Arrays.copyOf(seen, 2 * size);
                    }
                    seen[size++] = key(previous, c);
                    single(c, 1);
                    previous = c;
                }
            }

            void single(char c, int count) {
                singles[c] += count;
                total += count;
            }

            Pairs pairs() {
                int[] all = Arrays.copyOf(seen, size);
                Arrays.sort(all);
                return new Pairs(all, singles, total);
            }
        }
    }
}
