package io.zhuqi.resolution.name;

import io.zhuqi.vocabulary.PlainText;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the names of enterprises apart by the word lists. */
final class ReadName {
    private static final Pattern IN_BRACKETS = Pattern.compile("\\(([^()]*)\\)");
    private static final Pattern NOT_IN_NAMES = Pattern.compile("[^\\p{L}\\p{N}()]+");
    private static final char FIRST_HAN = '\u4e00';
    private static final char LAST_HAN = '\u9fff';
    /** Shorter remains could be anybody. */
    private static final int SHORTEST = 2;

    private final NameWords words;
    private final PlacesInFront placesInFront;

    ReadName(NameWords words) {
        this.words = words;
        this.placesInFront = new PlacesInFront(words);
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
        return isPlain(folded) ? folded : NOT_IN_NAMES.matcher(folded).replaceAll("");
    }

    /** Whether there is nothing to take away, told quickly for what nearly all names consist of. */
    private static boolean isPlain(String folded) {
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            boolean usual = (c >= FIRST_HAN && c <= LAST_HAN)
                    || (c >= '0' && c <= '9')
                    || (c >= 'a' && c <= 'z')
                    || c == '('
                    || c == ')';
            if (!usual) {
                return false;
            }
        }
        return true;
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
        boolean brackets = plain.indexOf('(') >= 0 || plain.indexOf(')') >= 0;
        Set<String> places = new HashSet<>();
        String body = plain(brackets ? withoutBrackets(plain, places) : plain);
        String whole = brackets ? plainOf(plain) : plain;
        boolean branch = isBranch(body);
        String form = "";
        if (!branch) {
            String word = legalWord(body);
            if (!word.isEmpty()) {
                form = words.legalForms.getOrDefault(word, "");
                form = form.isEmpty() ? "COMPANY" : form;
                body = body.substring(0, body.length() - word.length());
            }
            for (Map.Entry<String, String> shorter : words.shortForms.entrySet()) {
                String ending = shorter.getKey();
                if (body.endsWith(ending) && body.length() >= ending.length() + SHORTEST) {
                    form = form.isEmpty() ? shorter.getValue() : form;
                    body = body.substring(0, body.length() - ending.length());
                }
            }
        }
        PlacesInFront.Found found = placesInFront.find(body, shortPlaces);
        places.addAll(found.codes());
        String core = body.substring(found.length());
        return new NameParts(name, whole, body, core, Set.copyOf(places), form, branch, listed, found.withShort());
    }

    private boolean isBranch(String body) {
        for (String word : words.branches) {
            if (body.endsWith(word)) {
                return true;
            }
        }
        return false;
    }

    /** The longest legal form at the end; empty for none. */
    private String legalWord(String body) {
        for (String word : body.isEmpty() ? List.<String>of() : words.legalWords(body.charAt(body.length() - 1))) {
            if (body.endsWith(word) && body.length() > word.length()) {
                return word;
            }
        }
        return "";
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
}
