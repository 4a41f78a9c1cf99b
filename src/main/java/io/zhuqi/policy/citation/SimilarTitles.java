package io.zhuqi.policy.citation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Titles that differ by a slip of the pen: found by the pairs of characters they share, proved by counting the changes. */
final class SimilarTitles {
    private static final int MOST_CHANGES = 2;

    private final int oneInCharacters;
    private final Map<String, List<String>> byPair = new HashMap<>();

    SimilarTitles(Collection<String> titles, int oneInCharacters) {
        this.oneInCharacters = oneInCharacters;
        for (String title : titles) {
            for (String pair : pairs(title)) {
                byPair.computeIfAbsent(pair, key -> new ArrayList<>()).add(title);
            }
        }
    }

    private static List<String> pairs(String title) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i + 2 <= title.length(); i++) {
            String pair = title.substring(i, i + 2);
            if (!pairs.contains(pair)) {
                pairs.add(pair);
            }
        }
        return pairs;
    }

    /** Those with the fewest changes, at most one for so many characters, never in a digit; a changed character counts twice. */
    List<String> to(String title) {
        int allowed = Math.min(MOST_CHANGES, title.length() / oneInCharacters);
        if (allowed == 0) {
            return new ArrayList<>();
        }
        Map<String, Integer> shared = new TreeMap<>();
        List<String> pairs = pairs(title);
        pairs.forEach(
                pair -> byPair.getOrDefault(pair, List.of()).forEach(other -> shared.merge(other, 1, Integer::sum)));
        List<String> best = new ArrayList<>();
        int fewest = allowed;
        for (Map.Entry<String, Integer> entry : shared.entrySet()) {
            boolean near = entry.getValue() >= pairs.size() - 2 * allowed
                    && digits(entry.getKey()).equals(digits(title));
            int changes = near ? changes(title, entry.getKey()) : Integer.MAX_VALUE;
            if (changes < fewest) {
                best.clear();
                fewest = changes;
            }
            if (changes == fewest) {
                best.add(entry.getKey());
            }
        }
        return best;
    }

    private static String digits(String title) {
        StringBuilder digits = new StringBuilder();
        title.chars().filter(Character::isDigit).forEach(digit -> digits.append((char) digit));
        return digits.toString();
    }

    /** Characters left out or put in; a changed one is both. */
    private static int changes(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] now = new int[other.length() + 1];
            now[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 2;
                now[j] = Math.min(Math.min(now[j - 1], before[j]) + 1, before[j - 1] + change);
            }
            before = now;
        }
        return before[other.length()];
    }
}
