package io.zhuqi.policy.citation;

import io.zhuqi.control.JobsFolder;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the documents that a text cites: by number in whatever form, by title with or without title marks, by popular name. Takes time
 * in proportion to the text. For several threads at once.
 */
public final class CitationFinder {
    private static final Pattern BETWEEN_ITEMS = Pattern.compile("[\u3001\uff1b;\uff0c,\\n]");

    private final Catalogue catalogue;
    private final TextCitations texts;

    /** @throws io.zhuqi.control.ControlRoomException for a mistake in the word lists under {@code policy/} */
    public CitationFinder(Collection<Document> documents, JobsFolder jobs) {
        this.catalogue = new Catalogue(documents, jobs);
        this.texts = new TextCitations(documents, catalogue);
    }

    /**
     * Reads the word lists.
     *
     * @throws io.zhuqi.control.ControlRoomException for a mistake in them
     */
    public static void check(JobsFolder jobs) {
        new Catalogue(List.of(), jobs);
    }

    /**
     * The names by which documents are known, and the numbers of the documents that each may mean.
     *
     * @throws io.zhuqi.control.ControlRoomException for a mistake in their list
     */
    public static Map<String, List<String>> popularNames(JobsFolder jobs) {
        return PopularNames.read(jobs).names();
    }

    /** Citations in running text, each wording once, in order of appearance. Title marks around what is no document do not count. */
    public List<Citation> inRunningText(String text) {
        return texts.in(text);
    }

    /** A field that is there for citations: every item of the list is one, whatever its form. */
    public List<Citation> inField(String text) {
        List<Citation> marked = inRunningText(text);
        if (!marked.isEmpty()) {
            return marked;
        }
        Citation whole = catalogue.byAny(text);
        if (!whole.isUnknown()) {
            return List.of(whole);
        }
        Map<String, Citation> items = new LinkedHashMap<>();
        int place = 0;
        for (String item : BETWEEN_ITEMS.split(text)) {
            if (!item.isBlank()) {
                String stripped = item.strip();
                items.putIfAbsent(stripped, catalogue.byAny(stripped).at(stripped, text.indexOf(stripped, place)));
            }
            place += item.length();
        }
        boolean anyFound = items.values().stream().anyMatch(item -> !item.isUnknown());
        return anyFound ? List.copyOf(items.values()) : List.of(whole);
    }

    /** The document that a row names in columns of its own: the number decides, the title where the number says nothing. */
    public Citation named(String documentNo, String title) {
        Optional<Citation> byNumber =
                documentNo.isBlank() ? Optional.empty() : Optional.of(catalogue.byAny(documentNo));
        if (title.isBlank()) {
            return byNumber.orElseGet(() -> catalogue.titles().find(documentNo));
        }
        Citation byTitle = catalogue.byAny(TitleMarks.within(title));
        if (byNumber.isEmpty() || byNumber.get().isUnknown()) {
            return byTitle;
        }
        boolean titleTells = byNumber.get().status() == Citation.Status.AMBIGUOUS
                && byTitle.policyId() != null
                && byNumber.get().candidates().contains(byTitle.policyId());
        return titleTells ? byTitle : byNumber.get();
    }
}
