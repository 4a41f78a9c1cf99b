package io.zhuqi.resolution.name;

import io.zhuqi.control.ControlRoom;
import io.zhuqi.resolution.name.NameJudgement.Decision;
import io.zhuqi.resolution.name.NameRegister.Entry;
import io.zhuqi.resolution.name.letters.Counts;
import io.zhuqi.resolution.name.letters.LookAlikes;
import io.zhuqi.resolution.name.letters.Sounds;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Tells which enterprise of a register a name means. A name that is the same letter by letter decides; else candidates that share
 * sounds are compared feature by feature. Deterministic; safe for any number of threads.
 */
public final class NameResolver {
    private final NameWeights weights;
    private final ReadName reader;
    private final NameRegister register;
    private final Abbreviations abbreviations;
    private final JudgeCandidates judge;
    private final ThreadLocal<Desk> desks;

    private record Desk(CompareNames compare, Counts counts) {}

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
        abbreviations = new Abbreviations(register, weights.abbreviationLongest(), weights.abbreviationMost());
        judge = new JudgeCandidates(register, weights, reader);
        desks = ThreadLocal.withInitial(
                () -> new Desk(new CompareNames(register, weights, lookAlikes, sounds, usual), new Counts()));
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
        NameParts parts = reader.read(name, true);
        if (parts.plain().isEmpty()) {
            return NameJudgement.NOBODY;
        }
        List<Entry> same = register.same(parts.plain());
        if (!same.isEmpty()) {
            return same(parts, same);
        }
        Mention mention = new Mention(parts, register);
        List<Candidate> candidates = compared(mention);
        NameJudgement quick = judge.judged(parts, JudgeCandidates.best(candidates));
        if (quick.decision() == Decision.LINKED) {
            return quick;
        }
        NameJudgement judgement = judged(name, parts, withAbbreviation(mention, candidates, quick));
        return judgement.decision() == Decision.NONE ? perhaps(mention) : judgement;
    }

    /** The better judgement where a short place in front may be part of the brand. */
    private NameJudgement judged(String name, NameParts parts, NameJudgement judgement) {
        if (!parts.shortPlace()) {
            return judgement;
        }
        NameParts whole = reader.read(name, false);
        if (whole.core().equals(parts.core())) {
            return judgement;
        }
        Mention another = new Mention(whole, register);
        List<Candidate> others = compared(another);
        NameJudgement other = withAbbreviation(another, others, judge.judged(whole, JudgeCandidates.best(others)));
        return score(other) > score(judgement) ? other : judgement;
    }

    private static double score(NameJudgement judgement) {
        return judgement.candidates().isEmpty()
                ? Double.NEGATIVE_INFINITY
                : judgement.candidates().get(0).score();
    }

    private static NameJudgement same(NameParts mention, List<Entry> entries) {
        List<Candidate> exact = JudgeCandidates.best(
                entries.stream().map(entry -> exact(mention, entry)).toList());
        return new NameJudgement(exact.size() == 1 ? Decision.LINKED : Decision.REVIEW, exact);
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

    private List<Candidate> compared(Mention mention) {
        Desk desk = desks.get();
        List<Candidate> all = new ArrayList<>();
        register.index.candidates(mention.parts().body(), desk.counts);
        for (int nth = 0; nth < desk.counts.chosen(); nth++) {
            Candidate candidate = desk.compare.compare(mention, register.entries.get(desk.counts.chosen(nth)));
            if (candidate != null) {
                all.add(candidate);
            }
        }
        return all;
    }

    /** What a person may choose from where no name is alike enough: those that hold the characters in their order. */
    private NameJudgement perhaps(Mention mention) {
        CompareNames compare = desks.get().compare;
        return judge.forAPerson(JudgeCandidates.best(abbreviations.holding(mention.parts()).stream()
                .map(entry -> compare.perhaps(mention, entry))
                .toList()));
    }

    /** @param quick the judgement without it */
    private NameJudgement withAbbreviation(Mention mention, List<Candidate> others, NameJudgement quick) {
        Entry only = abbreviations.only(mention.parts());
        if (only == null) {
            return quick;
        }
        List<Candidate> all = new ArrayList<>(others);
        all.add(desks.get().compare.abbreviation(mention, only));
        return judge.judged(mention.parts(), JudgeCandidates.best(all));
    }
}
