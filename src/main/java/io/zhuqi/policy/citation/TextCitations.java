package io.zhuqi.policy.citation;

import io.zhuqi.policy.citation.Citation.Means;
import io.zhuqi.policy.citation.TitleMarks.Marked;
import io.zhuqi.vocabulary.DocumentNumber;
import io.zhuqi.vocabulary.FoldedText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ahocorasick.trie.PayloadEmit;
import org.ahocorasick.trie.PayloadTrie;
import org.jspecify.annotations.Nullable;

/** What one running text cites. */
final class TextCitations {
    /** A number that begins so few characters after a title belongs to it. */
    private static final int NUMBER_FOLLOWS = 3;

    private record Numbered(Citation citation, DocumentNumber number) {}

    private final Catalogue catalogue;
    private final PayloadTrie<List<String>> popular;
    private final Map<String, Integer> years = new HashMap<>();

    TextCitations(Collection<Document> documents, Catalogue catalogue) {
        this.catalogue = catalogue;
        PayloadTrie.PayloadTrieBuilder<List<String>> builder = PayloadTrie.builder();
        builder.ignoreOverlaps();
        catalogue
                .popularNames()
                .forEach((name, numbers) ->
                        builder.addKeyword(FoldedText.of(name).text(), numbers));
        this.popular = builder.build();
        for (Document document : documents) {
            if (document.year() != null) {
                years.put(document.policyId(), document.year());
            }
        }
    }

    List<Citation> in(String text) {
        FoldedText folded = FoldedText.of(text);
        List<Citation> found = new ArrayList<>();
        List<Marked> marks = TitleMarks.in(text);
        List<Numbered> numbers = numbers(folded);
        numbers.stream()
                .map(Numbered::citation)
                .filter(citation -> marks.stream().noneMatch(mark -> isWithin(citation, mark)))
                .forEach(found::add);
        for (Marked mark : marks) {
            titles(text, mark, numbers, found);
        }
        standing(folded, marks, numbers, found);
        popular(folded, marks, found);
        found.sort(Comparator.comparingInt(Citation::start));
        Map<String, Citation> once = new LinkedHashMap<>();
        found.forEach(citation -> once.putIfAbsent(citation.text(), citation));
        return List.copyOf(once.values());
    }

    private static boolean isWithin(Citation citation, Marked mark) {
        return citation.start() >= mark.start() && citation.start() < mark.end();
    }

    private List<Numbered> numbers(FoldedText folded) {
        List<Numbered> numbers = new ArrayList<>();
        for (DocumentNumber.Mention mention : DocumentNumber.findAll(folded)) {
            catalogue
                    .numbers()
                    .find(mention, folded)
                    .ifPresent(citation -> numbers.add(new Numbered(citation, mention.number())));
        }
        return numbers;
    }

    private void titles(String text, Marked mark, List<Numbered> numbers, List<Citation> found) {
        String inner = mark.inner(text);
        Numbered following = following(mark.end(), numbers);
        Citation known = catalogue.titles().find(inner);
        Citation citation =
                notContradicted(known, following).at(text.substring(mark.start(), mark.end()), mark.start());
        if (!citation.isUnknown()) {
            found.add(citation);
            return;
        }
        int before = found.size();
        for (Marked nested : TitleMarks.in(inner)) {
            int shift = mark.start() + 1;
            titles(text, new Marked(shift + nested.start(), shift + nested.end()), List.of(), found);
        }
        boolean counts = found.size() == before
                && following == null
                && known.isUnknown()
                && catalogue.titleWords().isDocument(inner)
                && catalogue.titleWords().isLongEnough(inner);
        if (counts) {
            found.add(citation);
        }
    }

    private static @Nullable Numbered following(int end, List<Numbered> numbers) {
        for (Numbered numbered : numbers) {
            int distance = numbered.citation().start() - end;
            if (distance >= 0 && distance <= NUMBER_FOLLOWS) {
                return numbered;
            }
        }
        return null;
    }

    /** A number right after a title tells which of the documents of that title it is; another number means another document. */
    private Citation notContradicted(Citation title, @Nullable Numbered following) {
        if (following == null) {
            return title;
        }
        List<String> numbered = following.citation().policyIds();
        List<String> both =
                title.policyIds().stream().filter(numbered::contains).toList();
        List<String> others = title.policyIds().stream()
                .filter(id -> mayBe(id, following.number()))
                .toList();
        return both.isEmpty() && title.status() == Citation.Status.AMBIGUOUS
                ? Citation.doubtful(title.text(), title.start(), others, Means.TITLE)
                : Citation.of(title.text(), title.start(), both, others, Means.TITLE);
    }

    private boolean mayBe(String policyId, DocumentNumber number) {
        Integer year = years.get(policyId);
        return catalogue.numbers().numberOf(policyId) == null
                && (year == null || number.year() == null || year.equals(number.year()));
    }

    private void standing(FoldedText folded, List<Marked> marks, List<Numbered> numbers, List<Citation> found) {
        FoldedText plain = folded.keeping(TitleWords::isOfTitle);
        for (TitleIndex.Standing title : catalogue.titles().standingIn(plain)) {
            Citation whole = catalogue
                    .titles()
                    .find(title.titled().get(0).document().title())
                    .at(plain.source(title.start(), title.end()), plain.place(title.start()));
            Citation citation = notContradicted(whole, following(plain.placeAfter(title.end()), numbers));
            if (!citation.isUnknown() && marks.stream().noneMatch(mark -> isWithin(citation, mark))) {
                found.add(citation);
            }
        }
    }

    private void popular(FoldedText folded, List<Marked> marks, List<Citation> found) {
        List<Citation> titles = List.copyOf(found);
        for (PayloadEmit<List<String>> emit : popular.parseText(folded.text())) {
            String name = folded.source(emit.getStart(), emit.getEnd() + 1);
            int place = folded.place(emit.getStart());
            catalogue
                    .byPopularName(name, emit.getPayload())
                    .map(citation -> citation.at(name, place))
                    .filter(citation -> marks.stream().noneMatch(mark -> isWithin(citation, mark)))
                    .filter(citation -> titles.stream().noneMatch(title -> holds(title, citation)))
                    .ifPresent(found::add);
        }
    }

    private static boolean holds(Citation outer, Citation inner) {
        return outer.start() <= inner.start()
                && inner.start() + inner.text().length()
                        <= outer.start() + outer.text().length();
    }
}
