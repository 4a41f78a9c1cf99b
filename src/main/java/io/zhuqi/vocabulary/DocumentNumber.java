package io.zhuqi.vocabulary;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The number of an official document, in canonical form (GB/T 9704-2012 7.2.5): six-angle brackets, arabic digits, no
 * leading zeros. Two documents are the same when issuer (with its bodies in order), family, year and number are equal.
 *
 * @param family how the number is built
 * @param issuer the agency's code of an ordinary number, the issuing bodies of an announcement separated by single spaces, the body of
 *     an order; empty when the text names none
 * @param year null for orders, and where an announcement is cited without its year
 * @param number 1 or more
 */
public record DocumentNumber(
        Family family, String issuer, @Nullable Integer year, int number) {

    /** How a number is built. */
    public enum Family {
        /** Agency's code, year in brackets, number. */
        ORDINARY,
        /** Issuing bodies, "announcement", year, number. */
        ANNOUNCEMENT,
        /** Body, "order", number. */
        ORDER
    }

    /**
     * A number found in running text.
     *
     * @param text the passage as it stands
     * @param start where it begins in the text, 0-based
     * @param end where the text goes on
     * @param number what it names, as far as the passage itself tells
     * @param head what stands before year and number, folded, as far back as a body may reach; a list of known documents tells where in it
     *     the number begins
     * @param from where the head begins in the folded text
     * @param isCertain whether it is a document number beyond doubt; otherwise only where a list of known documents has it
     */
    public record Mention(
            String text, int start, int end, DocumentNumber number, String head, int from, boolean isCertain) {}

    /**
     * Reads a text that is one document number and nothing else, however damaged: any brackets or none, spaces, full-width digits,
     * traditional characters, leading zeros, the order of "announcement" and number turned round.
     *
     * @return empty when it is none
     */
    public static Optional<DocumentNumber> parse(String text) {
        return Optional.ofNullable(DocumentNumberReader.parse(text));
    }

    /** All numbers in running text that are certain, in order of appearance, repeats included. */
    public static List<Mention> findAll(String runningText) {
        return findAll(FoldedText.of(runningText)).stream()
                .filter(Mention::isCertain)
                .toList();
    }

    /** All that may be a number in running text, in order of appearance, repeats included; time in proportion to its length. */
    public static List<Mention> findAll(FoldedText runningText) {
        return DocumentNumberScanner.findAll(runningText);
    }

    /** Whether the number names one document; an announcement without issuer or year may be any of several. */
    public boolean isComplete() {
        return !issuer.isEmpty() && (family == Family.ORDER || year != null);
    }

    /** Whether the other number may be the same document: equal in all that both state. */
    public boolean mayBe(DocumentNumber other) {
        return family == other.family
                && number == other.number
                && (issuer.isEmpty() || other.issuer.isEmpty() || issuer.equals(other.issuer))
                && (year == null || other.year == null || year.equals(other.year));
    }

    /** The canonical form. */
    public String canonical() {
        return DocumentNumberReader.write(this);
    }

    @Override
    public String toString() {
        return canonical();
    }
}
