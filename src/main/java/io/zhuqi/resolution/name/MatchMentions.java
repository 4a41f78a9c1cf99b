package io.zhuqi.resolution.name;

import io.zhuqi.control.ControlRoom;
import io.zhuqi.resolution.name.NameJudgement.Decision;
import io.zhuqi.resolution.name.RegisteredName.Kind;
import io.zhuqi.vocabulary.CodeReading;
import io.zhuqi.vocabulary.CreditCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Judges mentions that may be a name or a credit code against a register; safe for any number of threads. */
public final class MatchMentions {
    private static final Pattern SEVERAL = Pattern.compile("[、；;，,/]");
    private static final double CODE_BITS = 64;
    private static final char FIRST_HAN = '\u4e00';
    private static final char LAST_HAN = '\u9fff';

    private final NameResolver names;
    private final Map<String, List<Candidate>> byCode;

    private MatchMentions(NameResolver names, Map<String, List<Candidate>> byCode) {
        this.names = names;
        this.byCode = byCode;
    }

    public static Builder register(ControlRoom room) {
        return new Builder(room);
    }

    /**
     * Judges one mention as written. Letters that no code holds (I for 1, O for 0; GB 32100-2015 leaves them out) stand for one sign only:
     * where both check characters then hold and the register has that code, the enterprise is certain, though the code remains to be
     * corrected by its writer.
     */
    public NameJudgement judge(String mention) {
        if (hasHan(mention)) {
            return names.judge(mention);
        }
        CodeReading reading = CodeReading.of(mention);
        Optional<CreditCode> code = reading.code();
        if (code.isEmpty()) {
            return names.judge(mention);
        }
        List<Candidate> known = byCode.getOrDefault(code.get().value(), List.of());
        if (!known.isEmpty()) {
            return new NameJudgement(known.size() == 1 ? Decision.LINKED : Decision.REVIEW, known);
        }
        List<Candidate> meant = reading.suggestion().map(CreditCode::value).map(byCode::get).orElse(List.of()).stream()
                .map(candidate -> putRight(candidate, reading.plain()))
                .toList();
        return meant.isEmpty()
                ? NameJudgement.NOBODY
                : new NameJudgement(meant.size() == 1 ? Decision.LINKED : Decision.REVIEW, meant);
    }

    /** Whether the text cannot be a code, told quickly since most mentions are names. */
    private static boolean hasHan(String mention) {
        for (int i = 0; i < mention.length(); i++) {
            if (mention.charAt(i) >= FIRST_HAN && mention.charAt(i) <= LAST_HAN) {
                return true;
            }
        }
        return false;
    }

    private static Candidate putRight(Candidate candidate, String written) {
        Feature code = candidate.features().get(0);
        return new Candidate(
                candidate.id(),
                candidate.name(),
                candidate.kind(),
                candidate.score(),
                List.of(new Feature(Feature.Kind.CODE_PUT_RIGHT, written, code.registered(), code.bits(), false)));
    }

    /** Collects the register. */
    public static final class Builder {
        private final ControlRoom room;
        private final List<RegisteredName> names = new ArrayList<>();
        private final Map<String, List<Candidate>> byCode = new HashMap<>();
        private final NameWords words;

        private Builder(ControlRoom room) {
            this.room = room;
            this.words = new NameWords(room);
        }

        /**
         * Adds an enterprise.
         *
         * @param former former names, several with 、 or ；between; may be empty
         * @param shorter short names, likewise
         * @param code credit code; may be empty
         * @param places where it is, larger places first, as words; empty ones tell nothing
         */
        public void add(String id, String full, String former, String shorter, String code, List<String> places) {
            String division = division(places);
            names.add(new RegisteredName(id, full, Kind.FULL, division));
            several(former).forEach(name -> names.add(new RegisteredName(id, name, Kind.FORMER, division)));
            several(shorter).forEach(name -> names.add(new RegisteredName(id, name, Kind.SHORT, division)));
            CreditCode.parse(code).ifPresent(read -> byCode.computeIfAbsent(read.value(), c -> new ArrayList<>(1))
                    .add(new Candidate(
                            id,
                            full,
                            Kind.FULL,
                            CODE_BITS,
                            List.of(new Feature(Feature.Kind.CODE, read.value(), read.value(), CODE_BITS, false)))));
        }

        private static List<String> several(String text) {
            return SEVERAL.splitAsStream(text)
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .toList();
        }

        /** The narrowest place that is known and unambiguous within the larger ones. */
        private String division(List<String> places) {
            Set<String> within = Set.of();
            for (String place : places) {
                Set<String> codes = new TreeSet<>(words.places.codes(ReadName.plain(place)));
                Set<String> larger = within;
                codes.removeIf(code -> !PlaceWords.agree(Set.of(code), larger));
                within = codes.isEmpty() ? within : codes;
            }
            return within.size() == 1 ? within.iterator().next() : "";
        }

        public MatchMentions build() {
            return new MatchMentions(new NameResolver(room, names), byCode);
        }
    }
}
