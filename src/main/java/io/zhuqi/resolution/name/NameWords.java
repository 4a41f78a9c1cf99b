package io.zhuqi.resolution.name;

import io.zhuqi.control.ControlRoom;
import io.zhuqi.control.YamlFile;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The word lists of {@code reference/enterprise-names.yml}, ready for use. */
final class NameWords {
    static final String FILE = "reference/enterprise-names.yml";

    private static final Comparator<String> LONGEST_FIRST =
            Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder());

    private static final int LONG = 4;

    /** The file as it stands. */
    private record Lists(
            Map<String, List<String>> places,
            List<String> placeEndings,
            List<String> peoples,
            List<String> zones,
            List<String> statusNotes,
            String listedInFront,
            String listedBehind,
            Map<String, String> shortForms,
            Map<String, String> legalForms,
            List<String> branches,
            List<String> trades,
            Map<String, Integer> commonCharacters) {}

    final PlaceWords places;
    final List<String> zones;
    final Set<String> statusNotes;
    final Pattern listed;
    final Map<String, String> shortForms;
    final Map<String, String> legalForms = new HashMap<>();
    private final Map<Character, List<String>> legalWords;
    final List<String> branches;
    final List<String> trades;
    /** The trades that brands go without, and the words of GB/T 4754. */
    final List<String> allTrades;

    final Map<String, Integer> commonCharacters;

    /** @throws io.zhuqi.control.ControlRoomException for a mistake in the lists */
    NameWords(ControlRoom room) {
        YamlFile file = new YamlFile(room.jobs(), FILE);
        Lists lists = file.as(Lists.class);
        places = new PlaceWords(
                room,
                file.need(lists.placeEndings, "place_endings"),
                file.need(lists.peoples, "peoples"),
                file.need(lists.places, "places"));
        zones = file.need(lists.zones, "zones");
        statusNotes = Set.copyOf(file.need(lists.statusNotes, "status_notes"));
        listed = listed(file, lists);
        shortForms = file.need(lists.shortForms, "short_forms");
        file.need(lists.legalForms, "legal_forms").forEach((word, form) -> legalForms.put(ReadName.plain(word), form));
        addDamaged();
        legalWords = legalForms.keySet().stream()
                .sorted(LONGEST_FIRST)
                .collect(Collectors.groupingBy(word -> word.charAt(word.length() - 1)));
        branches = file.need(lists.branches, "branches");
        trades =
                file.need(lists.trades, "trades").stream().sorted(LONGEST_FIRST).toList();
        allTrades = Stream.concat(
                        trades.stream(),
                        room.industries().all().stream().map(industry -> ReadName.plain(industry.name())))
                .toList();
        commonCharacters = file.need(lists.commonCharacters, "common_characters");
    }

    /** Legal forms that end in the character, longest first. */
    List<String> legalWords(char last) {
        return legalWords.getOrDefault(last, List.of());
    }

    /** Long legal forms with one character left out or two exchanged are read as what they were. */
    private void addDamaged() {
        Map<String, String> damaged = new HashMap<>();
        legalForms.forEach((word, form) -> {
            for (int i = 0; i < word.length() && word.length() >= LONG; i++) {
                damaged.put(word.substring(0, i) + word.substring(i + 1), form);
                if (i + 1 < word.length()) {
                    damaged.put(
                            word.substring(0, i) + word.charAt(i + 1) + word.charAt(i) + word.substring(i + 2), form);
                }
            }
        });
        damaged.forEach(legalForms::putIfAbsent);
    }

    private static Pattern listed(YamlFile file, Lists lists) {
        String front = file.need(lists.listedInFront, "listed_in_front");
        String behind = file.need(lists.listedBehind, "listed_behind");
        try {
            return Pattern.compile("^(?:" + front + ")|(?:" + behind + ")$");
        } catch (PatternSyntaxException e) {
            throw file.mistakeAt("listed_in_front", e.getDescription(), "write a regular expression of Java");
        }
    }
}
