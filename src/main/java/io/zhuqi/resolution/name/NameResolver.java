package io.zhuqi.resolution.name;

import io.zhuqi.control.ControlRoom;
import io.zhuqi.resolution.name.NameJudgement.Decision;
import io.zhuqi.resolution.name.NameRegister.Entry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells which enterprise of a register a name means. A name that is the same letter by letter decides; else candidates that share
 * sounds are compared feature by feature. Deterministic; safe for any number of threads.
 */
public final class NameResolver {
    private final NameWeights weights;
    private final ReadName reader;
    private final NameRegister register;
    private final ThreadLocal<Desk> desks;

    private record Desk(CompareNames compare, GramIndex.Counts counts) {}

    /**
     * Indexes a register.
     *
     * @throws io.zhuqi.control.ControlRoomException for a mistake in the word lists or the weights
     */
    public NameResolver(ControlRoom room, List<RegisteredName> names) {
        NameWords words = new NameWords(room);
        LookAlikes lookAlikes = new LookAlikes(room);
        Sounds sounds = new Sounds(room);
        Set<String> usual = words.commonCharacters.keySet();
        weights = NameWeights.read(room);
        reader = new ReadName(words);
        register = new NameRegister(names, reader, words, weights);
        desks = ThreadLocal.withInitial(
                () -> new Desk(new CompareNames(register, weights, lookAlikes, sounds, usual), new GramIndex.Counts()));
    }

    /** The name made comparable, letter by letter: notes on its status and marks of the stock exchange taken away. */
    public String plain(String name) {
        return reader.read(name, true).plain();
    }

    /** Score from which on the posting of the writer may decide. */
    public double postingLeast() {
        return weights.postingLeast();
    }

    /** Judges one name as written. */
    public NameJudgement judge(String name) {
        NameParts mention = reader.read(name, true);
        if (mention.plain().isEmpty()) {
            return NameJudgement.NOBODY;
        }
        List<Entry> same = register.same(mention.plain());
        if (!same.isEmpty()) {
            List<Candidate> exact =
                    best(same.stream().map(entry -> exact(mention, entry)).toList());
            return exact.size() == 1
                    ? new NameJudgement(Decision.LINKED, exact)
                    : new NameJudgement(Decision.REVIEW, exact);
        }
        List<Candidate> candidates = compared(mention);
        NameJudgement quick = judged(mention, best(candidates));
        if (quick.decision() == Decision.LINKED) {
            return quick;
        }
        NameJudgement judgement = judged(mention, best(withAbbreviation(mention, candidates)));
        NameParts whole = reader.read(name, false);
        if (whole.core().equals(mention.core())) {
            return judgement;
        }
        NameJudgement other = judged(whole, best(withAbbreviation(whole, compared(whole))));
        return score(other) > score(judgement) ? other : judgement;
    }

    private static double score(NameJudgement judgement) {
        return judgement.candidates().isEmpty()
                ? Double.NEGATIVE_INFINITY
                : judgement.candidates().get(0).score();
    }

    private static Candidate exact(NameParts mention, Entry entry) {
        double bits = java.util.Arrays.stream(entry.bodyBits()).sum();
        return new Candidate(
                entry.registered().id(),
                entry.registered().name(),
                entry.registered().kind(),
                bits,
                List.of(new Feature(
                        Feature.Kind.WHOLE_NAME, mention.plain(), entry.parts().plain(), bits, false)));
    }

    private List<Candidate> compared(NameParts mention) {
        Desk desk = desks.get();
        double[] coreBits = register.bits.of(mention.core());
        double[] bodyBits = register.bodyBits.of(mention.body());
        List<Candidate> all = new ArrayList<>();
        for (int entry : register.index.candidates(mention.body(), desk.counts)) {
            all.add(desk.compare.compare(mention, coreBits, bodyBits, register.entries.get(entry)));
        }
        return all;
    }

    private List<Candidate> withAbbreviation(NameParts mention, List<Candidate> others) {
        List<Candidate> all = new ArrayList<>(others);
        abbreviated(mention)
                .ifPresent(entry -> all.add(
                        desks.get().compare.abbreviation(mention, register.bodyBits.of(mention.body()), entry)));
        return all;
    }

    /** The only registered name that the mention may be an abbreviation of. */
    private Optional<Entry> abbreviated(NameParts mention) {
        String text = mention.body();
        Entry found = null;
        if (text.length() > weights.abbreviationLongest()) {
            return Optional.empty();
        }
        for (int number : register.index.withCharacters(text)) {
            Entry entry = register.entries.get(number);
            if (isWithin(text, entry.parts().body(), 0)) {
                if (found != null
                        && !found.registered().id().equals(entry.registered().id())) {
                    return Optional.empty();
                }
                found = found == null || startsAlike(text, entry.parts()) ? entry : found;
            }
        }
        return Optional.ofNullable(found).filter(entry -> startsAlike(text, entry.parts()));
    }

    private static boolean startsAlike(String text, NameParts parts) {
        return (isWithin(text, parts.body(), 0)
                        && text.charAt(0) == parts.body().charAt(0))
                || (!parts.core().isEmpty()
                        && text.charAt(0) == parts.core().charAt(0)
                        && isWithin(text, parts.core(), 0));
    }

    /** Whether the characters of the text stand in the name in their order. */
    private static boolean isWithin(String text, String name, int from) {
        int at = from;
        for (int i = 0; i < text.length(); i++) {
            at = name.indexOf(text.charAt(i), at) + 1;
            if (at == 0) {
                return false;
            }
        }
        return true;
    }

    /** The best name of each enterprise, the best enterprise first. */
    private List<Candidate> best(List<Candidate> all) {
        Map<String, Candidate> byId = new LinkedHashMap<>();
        all.forEach(one -> byId.merge(one.id(), one, (a, b) -> ORDER.compare(a, b) <= 0 ? a : b));
        return byId.values().stream().sorted(ORDER).toList();
    }

    private static final Comparator<Candidate> ORDER = Comparator.comparingDouble(Candidate::score)
            .reversed()
            .thenComparing(Candidate::id)
            .thenComparing(Candidate::name);

    private NameJudgement judged(NameParts mention, List<Candidate> ordered) {
        List<Candidate> likely = ordered.stream()
                .filter(one -> one.score() >= weights.review())
                .limit(weights.candidates())
                .toList();
        if (likely.isEmpty()) {
            return NameJudgement.NOBODY;
        }
        Candidate first = likely.get(0);
        boolean alone = likely.stream()
                .skip(1)
                .allMatch(other -> other.doubtful() || first.score() - other.score() >= weights.margin());
        return first.score() >= weights.linked()
                        && alone
                        && !first.doubtful()
                        && !reader.isPlaceOnly(mention)
                        && !othersHold(mention, first)
                ? new NameJudgement(Decision.LINKED, likely)
                : new NameJudgement(Decision.REVIEW, likely);
    }

    /** Whether the name of another enterprise holds the mention's core too, and neither place nor legal form tells them apart. */
    private boolean othersHold(NameParts mention, Candidate first) {
        for (int number : register.index.holding(mention.core())) {
            Entry entry = register.entries.get(number);
            if (!entry.registered().id().equals(first.id())
                    && entry.parts().branch() == mention.branch()
                    && entry.parts().body().contains(mention.core())
                    && (mention.places().isEmpty() || !entry.parts().places().isEmpty())
                    && PlaceWords.agree(mention.places(), entry.parts().places())) {
                return true;
            }
        }
        return false;
    }
}
