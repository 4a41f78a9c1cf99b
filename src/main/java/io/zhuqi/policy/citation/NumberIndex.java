package io.zhuqi.policy.citation;

import io.zhuqi.policy.citation.Citation.Means;
import io.zhuqi.vocabulary.DocumentNumber;
import io.zhuqi.vocabulary.DocumentNumber.Family;
import io.zhuqi.vocabulary.FoldedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The documents of the catalogue by their numbers. */
final class NumberIndex {
    private record Serial(Family family, int number) {}

    private record Numbered(DocumentNumber number, String issuer, String policyId) {}

    private final NumberHeads heads;
    private final Map<String, List<String>> byNumber = new HashMap<>();
    private final Map<Serial, List<Numbered>> bySerial = new HashMap<>();
    private final Map<String, DocumentNumber> numbers = new HashMap<>();

    NumberIndex(Iterable<Document> documents, NumberHeads heads) {
        this.heads = heads;
        for (Document document : documents) {
            Optional.ofNullable(document.documentNo())
                    .flatMap(DocumentNumber::parse)
                    .ifPresent(number -> add(document, number));
        }
    }

    private void add(Document document, DocumentNumber number) {
        byNumber.computeIfAbsent(number.canonical(), key -> new ArrayList<>()).add(document.policyId());
        numbers.put(document.policyId(), number);
        bySerial.computeIfAbsent(new Serial(number.family(), number.number()), key -> new ArrayList<>())
                .add(new Numbered(number, FoldedText.of(number.issuer()).text(), document.policyId()));
    }

    /** Null where the document has none, or one that cannot be read. */
    @Nullable
    DocumentNumber numberOf(String policyId) {
        return numbers.get(policyId);
    }

    List<String> exactly(String canonical) {
        return byNumber.getOrDefault(canonical, List.of());
    }

    /** A complete number means exactly that document; one that leaves out issuer or year means any that it fits. */
    Citation find(String text, DocumentNumber number) {
        List<String> same = exactly(number.canonical());
        if (!same.isEmpty() || number.isComplete()) {
            return Citation.of(text, 0, same, Means.NUMBER);
        }
        return Citation.of(text, 0, fitting(number), Means.NUMBER);
    }

    private List<String> fitting(DocumentNumber number) {
        return serials(number).stream()
                .filter(candidate -> candidate.number().mayBe(number))
                .map(Numbered::policyId)
                .toList();
    }

    private List<Numbered> serials(DocumentNumber number) {
        return bySerial.getOrDefault(new Serial(number.family(), number.number()), List.of());
    }

    /** A number met in running text; the catalogue tells where in the head its issuer begins. Empty when it is no certain number and unknown. */
    Optional<Citation> find(DocumentNumber.Mention mention, FoldedText text) {
        Citation plain = find(mention.text(), mention.number());
        if (!plain.isUnknown()) {
            return Optional.of(plain.at(mention.text(), mention.start()));
        }
        Numbered longest = null;
        for (Numbered candidate : serials(mention.number())) {
            boolean fits = sameYear(candidate.number(), mention.number())
                    && endsWith(mention, candidate.issuer(), text)
                    && (longest == null
                            || longest.issuer().length() < candidate.issuer().length());
            longest = fits ? candidate : longest;
        }
        if (longest != null) {
            int start =
                    mention.from() + mention.head().length() - longest.issuer().length();
            boolean standsAtHead = mention.start() <= text.place(start);
            int place = standsAtHead ? text.place(start) : mention.start();
            String passage = standsAtHead ? mention.text().substring(place - mention.start()) : mention.text();
            return Optional.of(
                    Citation.of(passage, place, exactly(longest.number().canonical()), Means.NUMBER));
        }
        return mention.isCertain() ? Optional.of(plain.at(mention.text(), mention.start())) : Optional.empty();
    }

    private static boolean sameYear(DocumentNumber one, DocumentNumber other) {
        return one.year() == null || one.year().equals(other.year());
    }

    private boolean endsWith(DocumentNumber.Mention mention, String issuer, FoldedText text) {
        String head = mention.head();
        if (issuer.isEmpty() || !head.endsWith(issuer)) {
            return false;
        }
        int at = head.length() - issuer.length();
        return text.isGapBefore(mention.from() + at) || heads.mayPrecede(head.substring(0, at));
    }
}
