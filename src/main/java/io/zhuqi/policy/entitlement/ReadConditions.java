package io.zhuqi.policy.entitlement;

import io.zhuqi.control.ControlRoom;
import io.zhuqi.control.Industries;
import io.zhuqi.policy.entitlement.EntitlementStore.ListWord;
import io.zhuqi.vocabulary.PlainText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the words in the condition columns of the catalogue: counties, trades, sizes, definitions of size. */
final class ReadConditions {
    /** A section of the classification may have the list separator in its name. */
    private static final int LONGEST_NAME_IN_PARTS = 4;

    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final String ITEM_SEPARATOR = "\u3001";

    private final ControlRoom room;
    private final ConditionWords wording;
    private final SizeDefinitions sizes;
    private final Set<String> unlimited = new HashSet<>();
    private final Map<String, List<String>> groups = new HashMap<>();
    private final Map<String, List<String>> sizeWords = new HashMap<>();
    private final Map<String, SizeDefinitions.Definition> definitionWords = new LinkedHashMap<>();

    ReadConditions(ControlRoom room, ConditionWords wording, SizeDefinitions sizes) {
        this.room = room;
        this.wording = wording;
        this.sizes = sizes;
        wording.unlimited().forEach(word -> unlimited.add(PlainText.fold(word)));
        wording.industryGroups().forEach((word, codes) -> groups.put(PlainText.fold(word), codes));
        sizes.sizes()
                .forEach((codes, words) ->
                        words.forEach(word -> sizeWords.put(PlainText.fold(word), Arrays.asList(codes.split(" ")))));
        for (SizeDefinitions.Definition definition : sizes.definitions()) {
            definitionWords.put(plain(definition.name()), definition);
            definitionWords.put(plain(definition.code()), definition);
            if (definition.aliases() != null) {
                definition.aliases().forEach(alias -> definitionWords.put(plain(alias), definition));
            }
        }
    }

    /** Everything that the SQL needs to look up. */
    List<ListWord> read(EntitlementStore store) {
        List<ListWord> words = new ArrayList<>();
        store.lists("counties").forEach(list -> words.add(counties(list)));
        store.lists("industries").forEach(list -> words.add(industries(list)));
        store.lists("sizes").forEach(list -> words.add(sizes(list)));
        store.definitions().forEach(word -> {
            words.add(definition(word));
            SizeDefinitions.Definition known = definitionWords.get(plain(word));
            if (known != null && known.favoured() != null) {
                words.add(new ListWord("FAVOURED", List.of(word), known.favoured(), List.of()));
            }
        });
        sizes.definitions().stream()
                .filter(SizeDefinitions.Definition::preset)
                .forEach(preset -> words.add(new ListWord("DEFINITION", List.of(), List.of(preset.code()), List.of())));
        sizes.covers().forEach((size, covered) -> words.add(new ListWord("COVERS", List.of(size), covered, List.of())));
        sizes.labels()
                .forEach((size, label) -> words.add(new ListWord("LABEL", List.of(size), List.of(label), List.of())));
        return words;
    }

    private ListWord counties(List<String> list) {
        Set<String> codes = new TreeSet<>();
        List<String> unknown = new ArrayList<>();
        for (String word : list) {
            if (unlimited.contains(PlainText.fold(word))) {
                return new ListWord("COUNTY", list, List.of(), List.of());
            }
            String code = room.words().map("county").code(word);
            if (code == null) {
                unknown.add(word);
            } else {
                codes.add(code);
            }
        }
        return new ListWord("COUNTY", list, List.copyOf(codes), unknown);
    }

    private ListWord industries(List<String> list) {
        Set<String> codes = new LinkedHashSet<>();
        List<String> unknown = new ArrayList<>();
        int at = 0;
        while (at < list.size()) {
            if (unlimited.contains(PlainText.fold(list.get(at)))) {
                return new ListWord("INDUSTRY", list, List.of(), List.of());
            }
            boolean code = Character.isDigit(list.get(at).charAt(0));
            int parts = code ? 1 : Math.min(LONGEST_NAME_IN_PARTS, list.size() - at);
            List<String> found = industry(list, at, parts);
            while (found == null && parts > 1) {
                found = industry(list, at, --parts);
            }
            if (found == null) {
                unknown.add(list.get(at));
            } else {
                codes.addAll(found);
            }
            at += parts;
        }
        return new ListWord("INDUSTRY", list, List.copyOf(codes), unknown);
    }

    private @Nullable List<String> industry(List<String> list, int from, int parts) {
        String name = String.join(ITEM_SEPARATOR, list.subList(from, from + parts));
        List<String> group = groups.get(PlainText.fold(name));
        return group != null
                ? group
                : room.industries()
                        .find(name)
                        .map(Industries.Industry::code)
                        .map(List::of)
                        .orElse(null);
    }

    private ListWord sizes(List<String> list) {
        Set<String> codes = new TreeSet<>();
        List<String> unknown = new ArrayList<>();
        for (String word : list) {
            List<String> meant = sizeWords.get(PlainText.fold(word));
            if (unlimited.contains(PlainText.fold(word))) {
                return new ListWord("SIZE", list, List.of(), List.of());
            }
            if (meant == null) {
                unknown.add(word);
            } else {
                codes.addAll(meant);
            }
        }
        return new ListWord("SIZE", list, List.copyOf(codes), unknown);
    }

    private ListWord definition(String word) {
        SizeDefinitions.Definition known = definitionWords.get(plain(word));
        return known == null
                ? new ListWord("DEFINITION", List.of(word), List.of(), List.of(word))
                : new ListWord("DEFINITION", List.of(word), List.of(known.code()), List.of());
    }

    /** Letters and digits only. */
    private static String plain(String name) {
        return NOT_A_WORD.matcher(PlainText.fold(name)).replaceAll("");
    }

    ConditionWords wording() {
        return wording;
    }

    SizeDefinitions sizes() {
        return sizes;
    }
}
