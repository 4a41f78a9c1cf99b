package io.zhuqi.resolution;

import io.zhuqi.control.ControlRoom;
import io.zhuqi.control.County;
import io.zhuqi.control.YamlFile;
import io.zhuqi.vocabulary.PlainText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the names of enterprises apart by the word lists of {@code reference/enterprise-names.yml} and the programme's counties. */
final class EnterpriseNames {
    static final String FILE = "reference/enterprise-names.yml";

    private static final Comparator<String> LONGEST_FIRST =
            Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder());
    private static final Pattern IN_BRACKETS = Pattern.compile("\\(([^()]*)\\)");
    private static final Pattern NOT_IN_NAMES = Pattern.compile("[^\\p{L}\\p{N}()]+");
    /** Shorter remains could be anybody. */
    private static final int SHORTEST = 2;

    private static final int PROVINCE_DIGITS = 2;
    private static final int CITY_DIGITS = 4;

    /** The word lists as they stand in the file. */
    private record Words(
            Map<String, List<String>> places,
            Map<String, String> legalForms,
            List<String> branches,
            List<String> trades) {}

    private final Map<String, List<String>> places = new HashMap<>();
    private final List<String> placeWords;
    private final Map<String, String> legalForms = new HashMap<>();
    private final List<String> legalWords;
    private final List<String> branches;
    private final List<String> trades;

    /** @throws io.zhuqi.control.ControlRoomException for a mistake in the word lists */
    EnterpriseNames(ControlRoom room) {
        YamlFile file = new YamlFile(room.jobs(), FILE);
        Words words = file.as(Words.class);
        file.need(words.places, "places").forEach((word, codes) -> places.put(PlainText.fold(word), codes));
        for (County county : room.counties()) {
            addCounty(county.code(), county.name());
            county.aliases().forEach(alias -> addCounty(county.code(), alias));
        }
        file.need(words.legalForms, "legal_forms").forEach((word, form) -> legalForms.put(plain(word), form));
        placeWords = places.keySet().stream().sorted(LONGEST_FIRST).toList();
        legalWords = legalForms.keySet().stream().sorted(LONGEST_FIRST).toList();
        branches = file.need(words.branches, "branches");
        trades =
                file.need(words.trades, "trades").stream().sorted(LONGEST_FIRST).toList();
    }

    private void addCounty(String code, String word) {
        if (!word.isEmpty() && !Character.isDigit(word.charAt(0))) {
            places.put(
                    PlainText.fold(word),
                    List.of(code.substring(0, PROVINCE_DIGITS), code.substring(0, CITY_DIGITS), code));
        }
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

    /** Takes a name apart; never fails, whatever the text. */
    EnterpriseName read(String name) {
        String plain = plain(name);
        Set<String> found = new TreeSet<>();
        if (branches.stream().anyMatch(plain::endsWith)) {
            return new EnterpriseName(name, plain, plain, "", List.of(), null);
        }
        String rest = withoutPlacesInFront(withoutPlacesInBrackets(plain, found), found);
        String form = null;
        for (String word : legalWords) {
            if (rest.endsWith(word)) {
                String class_ = legalForms.getOrDefault(word, "");
                form = class_.isEmpty() ? null : class_;
                rest = rest.substring(0, rest.length() - word.length());
                break;
            }
        }
        if (rest.length() < SHORTEST) {
            return new EnterpriseName(name, plain, plain, "", List.copyOf(found), form);
        }
        String brand = withoutTrades(rest);
        return new EnterpriseName(name, plain, rest, brand, List.copyOf(found), form);
    }

    private String withoutPlacesInBrackets(String plain, Set<String> found) {
        Matcher matcher = IN_BRACKETS.matcher(plain);
        StringBuilder rest = new StringBuilder();
        while (matcher.find()) {
            List<String> codes = places.get(matcher.group(1));
            if (codes == null) {
                matcher.appendReplacement(rest, Matcher.quoteReplacement(matcher.group(1)));
            } else {
                found.addAll(codes);
                matcher.appendReplacement(rest, "");
            }
        }
        return matcher.appendTail(rest).toString().replace("(", "").replace(")", "");
    }

    private String withoutPlacesInFront(String name, Set<String> found) {
        String rest = name;
        boolean again = true;
        while (again) {
            again = false;
            for (String word : placeWords) {
                if (rest.startsWith(word) && rest.length() - word.length() >= SHORTEST) {
                    found.addAll(places.getOrDefault(word, List.of()));
                    rest = rest.substring(word.length());
                    again = true;
                    break;
                }
            }
        }
        return rest;
    }

    private String withoutTrades(String name) {
        String rest = name;
        boolean again = true;
        while (again) {
            again = false;
            for (String word : trades) {
                if (rest.endsWith(word) && rest.length() - word.length() >= SHORTEST) {
                    rest = rest.substring(0, rest.length() - word.length());
                    again = true;
                    break;
                }
            }
        }
        return rest;
    }

    /** Distinct names, in order. */
    List<EnterpriseName> readAll(List<String> names) {
        List<EnterpriseName> read = new ArrayList<>(names.size());
        names.forEach(name -> read.add(read(name)));
        return read;
    }
}
