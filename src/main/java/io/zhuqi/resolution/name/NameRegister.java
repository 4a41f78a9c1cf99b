package io.zhuqi.resolution.name;

import io.zhuqi.resolution.name.letters.CharacterBits;
import io.zhuqi.resolution.name.letters.GramIndex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names of a register, taken apart and indexed in memory; immutable once built, for any number of threads. */
final class NameRegister {
    /** A name in the index, with the bits of its core's and its body's characters. */
    static final class Entry {
        private final RegisteredName registered;
        private final NameParts parts;
        private final double[] coreBits;
        private final double[] bodyBits;
        private final Set<String> places;
        private final Set<String> divisions;

        private Entry(RegisteredName registered, NameParts parts, double[] coreBits, double[] bodyBits) {
            this.registered = registered;
            this.parts = parts;
            this.coreBits = coreBits;
            this.bodyBits = bodyBits;
            this.divisions = registered.division().isEmpty() ? Set.of() : Set.of(registered.division());
            this.places = parts.places().isEmpty() ? divisions : parts.places();
        }

        /** As the register has it. */
        RegisteredName registered() {
            return registered;
        }

        /** Taken apart. */
        NameParts parts() {
            return parts;
        }

        /** Where the name says it is, else where the register says so. */
        Set<String> places() {
            return places;
        }

        /** Where the register says it is. */
        Set<String> divisions() {
            return divisions;
        }

        double[] coreBits() {
            return coreBits;
        }

        double[] bodyBits() {
            return bodyBits;
        }
    }

    final List<Entry> entries;
    final CharacterBits bits;
    final CharacterBits bodyBits;
    final GramIndex index;
    private final Map<String, List<Entry>> byPlain = new HashMap<>();
    private final Map<String, Integer> placeCounts = new HashMap<>();

    NameRegister(List<RegisteredName> names, ReadName reader, NameWords words, NameWeights weights) {
        List<RegisteredName> named = new ArrayList<>(names.size());
        List<NameParts> parts = new ArrayList<>(names.size());
        for (RegisteredName name : names) {
            NameParts narrow = reader.read(name.name(), true);
            named.add(name);
            parts.add(narrow);
            NameParts wide = narrow.shortPlace() ? reader.read(name.name(), false) : narrow;
            if (!wide.core().equals(narrow.core())) {
                named.add(name);
                parts.add(wide);
            }
        }
        bits = new CharacterBits(
                parts.stream().map(NameParts::core).toList(),
                words.allTrades,
                words.commonCharacters,
                weights.background());
        bodyBits = new CharacterBits(
                parts.stream().map(NameParts::body).toList(),
                words.allTrades,
                words.commonCharacters,
                weights.background());
        entries = new ArrayList<>(named.size());
        for (int i = 0; i < named.size(); i++) {
            NameParts part = parts.get(i);
            Entry entry = new Entry(named.get(i), part, bits.of(part.core()), bodyBits.of(part.body()));
            entries.add(entry);
            byPlain.computeIfAbsent(part.plain(), plain -> new ArrayList<>(1)).add(entry);
            part.places().forEach(place -> placeCounts.merge(place, 1, Integer::sum));
        }
        index = new GramIndex(parts.stream().map(NameParts::body).toList());
    }

    /** Names that are the same, letter by letter. */
    List<Entry> same(String plain) {
        return byPlain.getOrDefault(plain, List.of());
    }

    /** How much it tells that two names state this place, in bits. */
    double placeBits(String place) {
        double chance = (placeCounts.getOrDefault(place, 0) + 1.0) / (entries.size() + 1.0);
        return -Math.log(chance) / Math.log(2);
    }
}
