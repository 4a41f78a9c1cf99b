package io.zhuqi.resolution.name;

import java.util.HashSet;
import java.util.Set;

/** Finds the places that stand in front of a name's brand. */
final class PlacesInFront {
    /** Shorter remains could be anybody. */
    private static final int SHORTEST = 2;

    private final NameWords words;

    PlacesInFront(NameWords words) {
        this.words = words;
    }

    /**
     * What was found.
     *
     * @param length characters in front that are places or zones
     * @param codes what the narrowest place may mean
     * @param withShort whether one of the places lacks its ending, so that it may be part of the brand
     */
    record Found(int length, Set<String> codes, boolean withShort) {}

    /** @param shortPlaces whether a place without its ending counts */
    Found find(String text, boolean shortPlaces) {
        int from = 0;
        Set<String> within = Set.of();
        boolean withShort = false;
        while (true) {
            String rest = text.substring(from);
            int length = words.places.lengthInFront(rest, shortPlaces);
            if (length == 0 || rest.length() - length < SHORTEST) {
                break;
            }
            String word = rest.substring(0, length);
            boolean shorter = words.places.isShort(word);
            withShort |= shorter;
            Set<String> codes = narrowed(words.places.codes(word), within);
            if (codes.isEmpty() || (shorter && isOnlyTrade(rest.substring(length)))) {
                break;
            }
            within = codes;
            from += length;
        }
        for (String zone : words.zones) {
            if (from > 0 && text.startsWith(zone, from) && text.length() - from - zone.length() >= SHORTEST) {
                return new Found(from + zone.length(), within, withShort);
            }
        }
        return new Found(from, within, withShort);
    }

    private static Set<String> narrowed(Set<String> codes, Set<String> within) {
        if (within.isEmpty()) {
            return codes;
        }
        Set<String> inside = new HashSet<>(codes);
        inside.removeIf(code -> !PlaceWords.agree(Set.of(code), within));
        return inside;
    }

    /** Whether nothing is left of the text without trades, so that what stands in front of it must be a brand. */
    private boolean isOnlyTrade(String text) {
        String rest = text;
        boolean again = true;
        while (again) {
            again = false;
            for (String word : words.trades) {
                if (rest.endsWith(word)) {
                    rest = rest.substring(0, rest.length() - word.length());
                    again = true;
                    break;
                }
            }
        }
        return rest.length() < SHORTEST;
    }
}
