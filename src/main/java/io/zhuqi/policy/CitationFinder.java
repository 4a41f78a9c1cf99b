package io.zhuqi.policy;

import io.zhuqi.vocabulary.DocumentNumber;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the documents that a text cites: by number in whatever form, by title in title marks, by popular name. */
final class CitationFinder {
    private static final Pattern TITLE =
            Pattern.compile("\u300a([^\u300a\u300b]{2,80}(?:\u3008[^\u3009]*\u3009[^\u300a\u300b]*)?)\u300b");
    private static final Pattern BETWEEN_ITEMS = Pattern.compile("[\u3001\uff1b;\uff0c,\\n]");
    /** A number in brackets right after a title belongs to it. */
    private static final int NUMBER_FOLLOWS = 3;

    /** The sign of a number in both scripts, and the opening title mark. */
    private static final List<String> SIGNS = List.of("\u53f7", "\u865f", "\u300a");

    private final Catalogue catalogue;

    CitationFinder(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** A running text without any of these cites nothing. */
    List<String> signs() {
        return Stream.concat(SIGNS.stream(), catalogue.popularNames().names().keySet().stream())
                .toList();
    }

    /** Citations in running text, each text once, in order of kind and appearance. Title marks around what is no document do not count. */
    Collection<Citation> inRunningText(String text) {
        Map<String, Citation> found = new LinkedHashMap<>();
        for (DocumentNumber.Mention mention : DocumentNumber.findAll(text)) {
            found.putIfAbsent(mention.text(), catalogue.byNumber(mention.text(), mention.number()));
        }
        Matcher titles = TITLE.matcher(text);
        while (titles.find()) {
            Citation citation = catalogue.byTitle(titles.group(1));
            boolean counts = !citation.isUnknown()
                    || (catalogue.titleWords().isDocument(titles.group(1))
                            && !numberFollows(text, titles.end(), found));
            if (counts) {
                found.putIfAbsent(
                        titles.group(),
                        new Citation(titles.group(), citation.status(), citation.policyId(), citation.candidates()));
            }
        }
        String rest = TITLE.matcher(text).replaceAll(" ");
        for (Map.Entry<String, List<String>> name :
                catalogue.popularNames().names().entrySet()) {
            if (rest.contains(name.getKey())) {
                catalogue
                        .byPopularName(name.getKey(), name.getValue())
                        .ifPresent(citation -> found.putIfAbsent(name.getKey(), citation));
            }
        }
        return found.values();
    }

    private static boolean numberFollows(String text, int end, Map<String, Citation> numbers) {
        String after = text.substring(end, Math.min(text.length(), end + 2 * NUMBER_FOLLOWS + 40));
        return numbers.keySet().stream().anyMatch(number -> {
            int at = after.indexOf(number);
            return at >= 0 && at <= NUMBER_FOLLOWS;
        });
    }

    /** A field that is there for citations: every item of the list is one, whatever its form. */
    Collection<Citation> inField(String text) {
        Collection<Citation> marked = inRunningText(text);
        if (!marked.isEmpty()) {
            return marked;
        }
        Citation whole = catalogue.byAny(text);
        if (!whole.isUnknown()) {
            return List.of(whole);
        }
        Map<String, Citation> items = new LinkedHashMap<>();
        for (String item : BETWEEN_ITEMS.split(text)) {
            if (!item.isBlank()) {
                items.putIfAbsent(item.strip(), catalogue.byAny(item.strip()));
            }
        }
        boolean anyFound = items.values().stream().anyMatch(item -> !item.isUnknown());
        return anyFound ? items.values() : List.of(whole);
    }

    /** The document that a row names in columns of its own: the number decides, the title where the number says nothing. */
    Citation named(String documentNo, String title) {
        Optional<Citation> byNumber =
                documentNo.isBlank() ? Optional.empty() : Optional.of(catalogue.byAny(documentNo));
        if (title.isBlank()) {
            return byNumber.orElseGet(() -> Citation.of(documentNo, List.of()));
        }
        Citation byTitle = catalogue.byAny(TITLE.matcher(title).replaceFirst("$1"));
        if (byNumber.isEmpty() || byNumber.get().isUnknown()) {
            return byTitle;
        }
        boolean titleTells = byNumber.get().status() == Citation.Status.AMBIGUOUS
                && byTitle.policyId() != null
                && byNumber.get().candidates().contains(byTitle.policyId());
        return titleTells ? byTitle : byNumber.get();
    }
}
