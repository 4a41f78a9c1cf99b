package io.zhuqi.policy;

import io.zhuqi.vocabulary.DocumentNumber;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The documents of the catalogue, to be asked for by number, title or popular name. */
final class Catalogue {
    /**
     * One document.
     *
     * @param policyId the canonical number, else the folded title
     */
    record Document(String policyId, @Nullable String documentNo, String title) {}

    private record Numbered(DocumentNumber number, String policyId) {}

    private final TitleWords words;
    private final PopularNames popular;
    private final Map<String, List<String>> byNumber = new HashMap<>();
    private final Map<Integer, List<Numbered>> bySerial = new HashMap<>();
    private final Map<String, List<String>> byTitle = new HashMap<>();
    private final Map<String, List<String>> byCore = new HashMap<>();
    private final Map<String, Citation> titlesAsked = new HashMap<>();

    Catalogue(Collection<Document> documents, TitleWords words, PopularNames popular) {
        this.words = words;
        this.popular = popular;
        documents.forEach(this::add);
    }

    private void add(Document document) {
        if (document.documentNo() != null) {
            DocumentNumber.parse(document.documentNo()).ifPresent(number -> {
                put(byNumber, number.canonical(), document.policyId());
                bySerial.computeIfAbsent(number.number(), key -> new ArrayList<>())
                        .add(new Numbered(number, document.policyId()));
            });
        }
        put(byTitle, TitleWords.plain(document.title()), document.policyId());
        String core = words.core(document.title());
        if (core.length() >= words.shortest()) {
            put(byCore, core, document.policyId());
        }
    }

    private static void put(Map<String, List<String>> index, String key, String policyId) {
        index.computeIfAbsent(key, unused -> new ArrayList<>()).add(policyId);
    }

    /** A complete number means exactly that document; one that leaves out issuer or year means any that it fits. */
    Citation byNumber(String text, DocumentNumber number) {
        if (number.isComplete()) {
            return Citation.of(text, byNumber.getOrDefault(number.canonical(), List.of()));
        }
        return Citation.of(
                text,
                bySerial.getOrDefault(number.number(), List.of()).stream()
                        .filter(candidate -> candidate.number().mayBe(number))
                        .map(Numbered::policyId)
                        .toList());
    }

    /** The title whole, without its trimmings, or shortened so far that one document still fits. */
    Citation byTitle(String title) {
        return titlesAsked.computeIfAbsent(title, this::findTitle);
    }

    private Citation findTitle(String title) {
        List<String> whole = byTitle.get(TitleWords.plain(title));
        if (whole != null) {
            return Citation.of(title, whole);
        }
        String core = words.core(title);
        List<String> same = byCore.get(core);
        if (same != null) {
            return Citation.of(title, same);
        }
        if (core.length() < words.shortest()) {
            return Citation.of(title, List.of());
        }
        List<String> shortened = new ArrayList<>();
        int longest = 0;
        List<String> within = List.of();
        for (Map.Entry<String, List<String>> entry : byCore.entrySet()) {
            if (entry.getKey().contains(core)) {
                shortened.addAll(entry.getValue());
            } else if (core.contains(entry.getKey()) && entry.getKey().length() >= longest) {
                within = entry.getKey().length() > longest ? entry.getValue() : join(within, entry.getValue());
                longest = entry.getKey().length();
            }
        }
        return Citation.of(title, shortened.isEmpty() ? within : shortened);
    }

    private static List<String> join(List<String> some, List<String> more) {
        List<String> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    /** A whole text that names one document by number, popular name or title. */
    Citation byAny(String text) {
        Optional<DocumentNumber> number = DocumentNumber.parse(text);
        if (number.isPresent()) {
            return byNumber(text, number.get());
        }
        return popularName(text).orElseGet(() -> byTitle(text));
    }

    private Optional<Citation> popularName(String text) {
        List<String> numbers = popular.names().get(text.strip());
        return numbers == null ? Optional.empty() : byPopularName(text, numbers);
    }

    /** Empty when the catalogue has none of the documents that the name may mean. */
    Optional<Citation> byPopularName(String name, List<String> numbers) {
        return numbers.stream()
                .map(byNumber::get)
                .filter(found -> found != null)
                .findFirst()
                .map(found -> Citation.of(name, found));
    }

    PopularNames popularNames() {
        return popular;
    }

    TitleWords titleWords() {
        return words;
    }
}
