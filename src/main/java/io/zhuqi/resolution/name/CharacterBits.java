package io.zhuqi.resolution.name;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * How much a character tells about which firm is meant, after the character before it, in bits: the rarer in names, the more. A model
 * of pairs of characters of the register, mixed with one of trades and common brand characters: the smaller the register, the more
 * the latter counts, lest a brand seem rare only because few firms are known.
 */
final class CharacterBits {
    private static final char START = '^';

    private final Pairs register = new Pairs();
    private final Pairs background = new Pairs();
    private final double share;

    /**
     * Counts the cores of a register.
     *
     * @param trades words of trades
     * @param common characters and how often each stands among a thousand brands outside the register
     * @param backgroundNames how many names the background weighs as much as
     */
    CharacterBits(
            Collection<String> cores, Collection<String> trades, Map<String, Integer> common, double backgroundNames) {
        cores.forEach(core -> register.count(core, START));
        trades.stream()
                .filter(trade -> !trade.isEmpty())
                .forEach(trade -> background.count(trade.substring(1), trade.charAt(0)));
        common.forEach((text, count) -> background.single(text.charAt(0), count));
        share = cores.size() / (cores.size() + backgroundNames);
    }

    /** Bits of the character at each place of the text. */
    double[] of(String text) {
        double[] bits = new double[text.length()];
        char previous = START;
        for (int i = 0; i < bits.length; i++) {
            char c = text.charAt(i);
            double chance = share * register.chance(previous, c) + (1 - share) * background.chance(previous, c);
            bits[i] = -Math.log(chance) / Math.log(2);
            previous = c;
        }
        return bits;
    }

    /** Pairs of neighbours, smoothed with single characters (Witten and Bell), these with an alphabet of equals. */
    private static final class Pairs {
        /** Characters in use in names, for those that were never seen. */
        private static final double ALPHABET = 3500;

        private final Map<Integer, Integer> pairs = new HashMap<>();
        private final Map<Character, Integer> followers = new HashMap<>();
        private final Map<Character, Integer> before = new HashMap<>();
        private final Map<Character, Integer> singles = new HashMap<>();
        private double total;

        void count(String text, char first) {
            char previous = first;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (pairs.merge(key(previous, c), 1, Integer::sum) == 1) {
                    followers.merge(previous, 1, Integer::sum);
                }
                before.merge(previous, 1, Integer::sum);
                single(c, 1);
                previous = c;
            }
        }

        void single(char c, int count) {
            singles.merge(c, count, Integer::sum);
            total += count;
        }

        double chance(char previous, char c) {
            double single = (singles.getOrDefault(c, 0) + 1) / (total + ALPHABET);
            int seen = before.getOrDefault(previous, 0);
            int kinds = followers.getOrDefault(previous, 0);
            int pair = pairs.getOrDefault(key(previous, c), 0);
            return seen == 0 ? single : (pair + kinds * single) / (seen + kinds);
        }

        private static int key(char previous, char c) {
            return previous << Character.SIZE | c;
        }
    }
}
