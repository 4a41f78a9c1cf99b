package io.zhuqi.policy.citation;

import io.zhuqi.policy.citation.Citation.Means;
import io.zhuqi.policy.citation.TitleIndex.Titled;
import io.zhuqi.policy.citation.TitleWords.Form;
import io.zhuqi.vocabulary.DocumentNumber;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which of the documents that fit a title is meant. A catalogue may list one document twice, with and without its number: then the one
 * with the number stands for both, the other is a candidate. Documents that fit less well are none, unless a title that names no issuer
 * fits several that cannot be one: then any of them may be meant.
 */
final class TitleChoice {
    private TitleChoice() {}

    /**
     * @param best those that fit best
     * @param fitting all that fit
     */
    static Citation of(String text, Form asked, List<Titled> best, List<Titled> fitting) {
        if (best.isEmpty()) {
            return Citation.of(text, 0, List.of(), Means.TITLE);
        }
        List<Titled> numberedFirst = numberedFirst(best.stream()).toList();
        Titled first = numberedFirst.get(0);
        List<Titled> others = Stream.concat(
                        numberedFirst.stream().skip(1),
                        numberedFirst(fitting.stream()).filter(one -> !best.contains(one) && mayBeOne(first, one)))
                .toList();
        if (asked.issuer().isEmpty() && !areOne(others)) {
            Stream<Titled> rest = numberedFirst(fitting.stream());
            return Citation.doubtful(
                    text, 0, ids(Stream.concat(Stream.of(first), Stream.concat(others.stream(), rest))), Means.TITLE);
        }
        boolean isOne = numberedFirst.stream().allMatch(one -> mayBeOne(first, one));
        if (!isOne || Issuers.isUnproven(asked, first)) {
            return Citation.doubtful(text, 0, ids(Stream.concat(Stream.of(first), others.stream())), Means.TITLE);
        }
        Titled meant = first.number() == null
                ? others.stream()
                        .filter(one -> one.number() != null && Issuers.areSame(first, one))
                        .findFirst()
                        .orElse(first)
                : first;
        return Citation.of(
                text, 0, ids(Stream.of(meant)), ids(Stream.concat(Stream.of(first), others.stream())), Means.TITLE);
    }

    private static Stream<Titled> numberedFirst(Stream<Titled> titled) {
        return titled.sorted(Comparator.comparing(one -> one.number() == null));
    }

    /** In their order, each once. */
    static List<String> ids(Stream<Titled> titled) {
        Set<String> ids = new LinkedHashSet<>();
        titled.forEach(one -> ids.add(one.document().policyId()));
        return List.copyOf(ids);
    }

    /** Whether nothing that the catalogue says of both tells them apart. */
    private static boolean mayBeOne(Titled one, Titled other) {
        DocumentNumber number = one.number();
        DocumentNumber otherNumber = other.number();
        boolean sameNumber =
                number == null || otherNumber == null || number.canonical().equals(otherNumber.canonical());
        Integer year = year(one);
        Integer otherYear = year(other);
        boolean sameYear = year == null || otherYear == null || year.equals(otherYear);
        return sameNumber && sameYear && Issuers.agreement(one.form(), other) > 0;
    }

    /** Rows that may each be the same as a third, but not as one another, are several documents of one title. */
    private static boolean areOne(List<Titled> rows) {
        return rows.stream().allMatch(one -> rows.stream().allMatch(other -> mayBeOne(one, other)));
    }

    private static @Nullable Integer year(Titled titled) {
        DocumentNumber number = titled.number();
        return number == null || number.year() == null ? titled.document().year() : number.year();
    }
}
