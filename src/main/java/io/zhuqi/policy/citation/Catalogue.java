package io.zhuqi.policy.citation;

import io.zhuqi.control.JobsFolder;
import io.zhuqi.policy.citation.Citation.Means;
import io.zhuqi.vocabulary.DocumentNumber;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The documents of the catalogue, to be asked for by number, title or popular name. */
final class Catalogue {
    private final NumberIndex numbers;
    private final TitleIndex titles;
    private final TitleWords words;
    private final PopularNames popular;

    Catalogue(Collection<Document> documents, JobsFolder jobs) {
        this.words = TitleWords.read(jobs);
        this.popular = PopularNames.read(jobs);
        this.numbers = new NumberIndex(documents, NumberHeads.read(jobs));
        this.titles = new TitleIndex(documents, words);
    }

    NumberIndex numbers() {
        return numbers;
    }

    TitleIndex titles() {
        return titles;
    }

    /** A whole text that names one document by number, popular name or title. */
    Citation byAny(String text) {
        Optional<DocumentNumber> number = DocumentNumber.parse(text);
        if (number.isPresent()) {
            return numbers.find(text, number.get());
        }
        List<String> named = popular.names().get(text.strip());
        return Optional.ofNullable(named)
                .flatMap(documents -> byPopularName(text, documents))
                .orElseGet(() -> titles.find(text));
    }

    /** Empty when the catalogue has none of the documents that the name may mean. */
    Optional<Citation> byPopularName(String name, List<String> documents) {
        return documents.stream()
                .map(numbers::exactly)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .map(found -> Citation.of(name, 0, found, Means.POPULAR_NAME));
    }

    Map<String, List<String>> popularNames() {
        return popular.names();
    }

    TitleWords titleWords() {
        return words;
    }
}
