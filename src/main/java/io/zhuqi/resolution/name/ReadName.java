package io.zhuqi.resolution.name;

import io.zhuqi.vocabulary.PlainText;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the names of enterprises apart by the word lists. */
final class ReadName {
    private static final Pattern IN_BRACKETS = Pattern.compile("\\(([^()]*)\\)");
    private static final Pattern NOT_IN_NAMES = Pattern.compile("[^\\p{L}\\p{N}()]+");
    /** Shorter remains could be anybody. */
    private static final int SHORTEST = 2;

    private final NameWords words;

    ReadName(NameWords words) {
        this.words = words;
    }

    /** Script, width, brackets, punctuation and spaces made alike. */
    static String plain(String name) {
        String folded = PlainText.fold(name)
                .replace('\u3010', '(')
                .replace('\u3014', '(')
                .replace('[', '(')
                .replace('\u3011', ')')
                .replace('\u3015', ')')
                .replace(']', ')');
        return NOT_IN_NAMES.matcher(folded).replaceAll("");
    }

    /**
     * Takes a name apart; never fails, whatever the text.
     *
     * @param shortPlaces whether a place without its ending (东方 for 东方市) counts as a place in front; it may be a brand
     */
    NameParts read(String name, boolean shortPlaces) {
        String marked = PlainText.withoutSpaces(PlainText.tidy(name)).toUpperCase(Locale.ROOT);
        Matcher mark = words.listed.matcher(marked);
        boolean listed = mark.find();
        String plain = plain(listed ? mark.replaceAll("") : name);
        Set<String> places = new HashSet<>();
        String unbracketed = withoutBrackets(plain, places);
        String plainWithoutNotes = plain(unbracketed);
        if (words.branches.stream().anyMatch(plainWithoutNotes::endsWith)) {
            int length = placesInFront(plainWithoutNotes, places, shortPlaces);
            String core = plainWithoutNotes.substring(length);
            return new NameParts(name, plainOf(plain), plainWithoutNotes, core, Set.copyOf(places), "", true, listed);
        }
        String form = "";
        String body = plainWithoutNotes;
        for (String word : words.legalWords) {
            if (body.endsWith(word) && body.length() > word.length()) {
                form = words.legalForms.getOrDefault(word, "");
                form = form.isEmpty() ? "COMPANY" : form;
                body = body.substring(0, body.length() - word.length());
                break;
            }
        }
        for (String word : words.shortForms.keySet()) {
            if (body.endsWith(word) && body.length() >= word.length() + SHORTEST) {
                form = form.isEmpty() ? words.shortForms.getOrDefault(word, "") : form;
                body = body.substring(0, body.length() - word.length());
            }
        }
        String core = body.substring(placesInFront(body, places, shortPlaces));
        return new NameParts(name, plainOf(plain), body, core, Set.copyOf(places), form, false, listed);
    }

    /** Whether a name says no more than a place, which any firm of the place might be called. */
    boolean isPlaceOnly(NameParts name) {
        return !words.places.codes(name.body()).isEmpty();
    }

    /** The whole name as it is compared for being the same, letter by letter. */
    private String plainOf(String plain) {
        Matcher matcher = IN_BRACKETS.matcher(plain);
        String rest = matcher.replaceAll(
                found -> words.statusNotes.contains(found.group(1)) ? "" : Matcher.quoteReplacement(found.group(1)));
        return rest.replace("(", "").replace(")", "");
    }

    private String withoutBrackets(String plain, Set<String> places) {
        Matcher matcher = IN_BRACKETS.matcher(plain);
        StringBuilder rest = new StringBuilder();
        while (matcher.find()) {
            String inside = matcher.group(1);
            Set<String> codes = words.places.codes(inside);
            places.addAll(codes);
            boolean dropped = !codes.isEmpty() || words.statusNotes.contains(inside);
            matcher.appendReplacement(rest, dropped ? "" : Matcher.quoteReplacement(inside));
        }
        return matcher.appendTail(rest).toString().replace("(", "").replace(")", "");
    }

    /** How many characters in front are places; adds what the narrowest of them may mean. */
    private int placesInFront(String text, Set<String> places, boolean shortPlaces) {
        int from = 0;
        Set<String> within = Set.of();
        while (true) {
            String rest = text.substring(from);
            int length = words.places.lengthInFront(rest, shortPlaces);
            if (length == 0 || rest.length() - length < SHORTEST) {
                break;
            }
            String word = rest.substring(0, length);
            Set<String> codes = narrowed(words.places.codes(word), within);
            if (codes.isEmpty() || (words.places.isShort(word) && isOnlyTrade(rest.substring(length)))) {
                break;
            }
            within = codes;
            from += length;
        }
        places.addAll(within);
        for (String zone : words.zones) {
            if (from > 0 && text.startsWith(zone, from) && text.length() - from - zone.length() >= SHORTEST) {
                return from + zone.length();
            }
        }
        return from;
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
