package io.zhuqi.policy.citation;

import io.zhuqi.policy.citation.TitleWords.Form;
import io.zhuqi.vocabulary.DocumentNumber;
import io.zhuqi.vocabulary.FoldedText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ahocorasick.trie.PayloadEmit;
import org.ahocorasick.trie.PayloadTrie;
import org.jspecify.annotations.Nullable;

/** The documents of the catalogue by their titles: whole, without trimmings, shortened, with a slip of the pen. */
final class TitleIndex {
    /** So many answers are remembered; the same titles are cited over and over. */
    private static final int REMEMBERED = 10_000;

    /**
     * A document and its title taken apart.
     *
     * @param bodies that issued it by the catalogue's own column, comparable with issuers of titles
     * @param number null where it has none, or one that cannot be read
     */
    record Titled(
            Document document,
            Form form,
            List<String> bodies,
            @Nullable DocumentNumber number) {
        static Titled of(Document document, Form form) {
            return new Titled(
                    document,
                    form,
                    Issuers.bodies(document.issuer()),
                    Optional.ofNullable(document.documentNo())
                            .flatMap(DocumentNumber::parse)
                            .orElse(null));
        }
    }

    /**
     * A title that stands in a text without title marks.
     *
     * @param start in the folded text of letters and digits
     */
    record Standing(int start, int end, List<Titled> titled) {}

    private final TitleWords words;
    private final SimilarTitles similar;
    private final Map<String, List<Titled>> byPlain = new HashMap<>();
    private final Map<String, List<Titled>> byCore = new TreeMap<>();
    private final PayloadTrie<String> standing;
    private final Map<String, Citation> asked = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Citation> eldest) {
            return size() > REMEMBERED;
        }
    });

    TitleIndex(Collection<Document> documents, TitleWords words) {
        this.words = words;
        for (Document document : documents) {
            Form form = words.form(document.title());
            Titled titled = Titled.of(document, form);
            byPlain.computeIfAbsent(form.plain(), key -> new ArrayList<>()).add(titled);
            byCore.computeIfAbsent(form.core(), key -> new ArrayList<>()).add(titled);
        }
        this.similar = new SimilarTitles(byCore.keySet(), words.oneInCharacters());
        PayloadTrie.PayloadTrieBuilder<String> builder = PayloadTrie.builder();
        builder.ignoreOverlaps();
        byPlain.keySet().stream()
                .filter(title -> title.length() >= words.unmarked())
                .sorted()
                .forEach(title -> builder.addKeyword(title, title));
        this.standing = builder.build();
    }

    /** The document whose title it is; those whose titles it may be, where several fit. */
    Citation find(String title) {
        Citation known = asked.get(title);
        if (known == null) {
            Form form = words.form(title);
            List<Titled> fitting = fitting(form);
            List<Titled> best = byPlain.getOrDefault(form.plain(), Issuers.best(form, fitting));
            known = TitleChoice.of(title, form, best, fitting);
            asked.put(title, known);
        }
        return known;
    }

    private List<Titled> fitting(Form asked) {
        List<Titled> same = Issuers.agreeing(asked, byCore.getOrDefault(asked.core(), List.of()));
        if (!same.isEmpty() || asked.core().length() < words.shortest()) {
            return same;
        }
        List<Titled> slips = new ArrayList<>();
        for (String core : similar.to(asked.core())) {
            slips.addAll(Issuers.agreeing(asked, byCore.getOrDefault(core, List.of())));
        }
        return slips.isEmpty() ? shortened(asked) : slips;
    }

    /** Titles that hold what is asked for; a title that says what kind of document it is may only lack its beginning. */
    private List<Titled> shortened(Form asked) {
        boolean isWhole = words.isDocument(asked.plain());
        List<Titled> longer = new ArrayList<>();
        for (Map.Entry<String, List<Titled>> entry : byCore.entrySet()) {
            boolean holds = isWhole
                    ? entry.getKey().endsWith(asked.core())
                    : entry.getKey().contains(asked.core());
            boolean isLongEnough = 100 * asked.core().length()
                    >= words.shortestShare() * entry.getKey().length();
            if (holds && isLongEnough && (asked.issuer().isEmpty() || !isWhole)) {
                longer.addAll(Issuers.agreeing(asked, entry.getValue()));
            }
        }
        return longer;
    }

    /** Titles that stand, letter for letter, in a text of letters and digits only; where they overlap, the longest. */
    List<Standing> standingIn(FoldedText plain) {
        List<Standing> found = new ArrayList<>();
        for (PayloadEmit<String> emit : standing.parseText(plain.text())) {
            int end = emit.getEnd() + 1;
            List<Titled> titled = byPlain.getOrDefault(emit.getPayload(), List.of());
            if (!words.goesOn(plain.text(), end)) {
                found.add(new Standing(emit.getStart(), end, titled));
            }
        }
        return found;
    }
}
