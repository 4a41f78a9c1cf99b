package io.zhuqi.vocabulary;

import io.zhuqi.vocabulary.DocumentNumber.Family;
import io.zhuqi.vocabulary.DocumentNumber.Mention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds document numbers in running text: first what cannot be missing (year, number and its sign), then, backwards from there, who issued
 * it. Several numbers may share one head.
 */
final class DocumentNumberScanner {
    private static final DocumentNumberWords WORDS = new DocumentNumberWords();
    private static final String ANNOUNCEMENT = WORDS.word("announcement");
    private static final String ORDER = WORDS.word("order");
    private static final String KIND = "(?:" + ANNOUNCEMENT + "|" + ORDER + ")";
    private static final String ORDINAL = WORDS.word("ordinal");
    private static final String SIGN = WORDS.word("number");
    private static final String SERIAL = "0*[1-9]\\d{0,4}";
    private static final String AND = WORDS.oneOf("separators");
    private static final String SERIALS = ORDINAL + "?(?<numbers>" + SERIAL + "(?:" + SIGN + "?" + AND + ORDINAL + "?"
            + SERIAL + "(?=" + SIGN + "|" + AND + "))*)" + SIGN;
    private static final String YEAR = "(?<open>" + WORDS.oneOf("brackets.open") + "?)(?<year>(?:19|20)\\d\\d)"
            + WORDS.word("year") + "?(?<close>" + WORDS.oneOf("brackets.close") + "?)";

    private static final Pattern DATED =
            Pattern.compile("(?<before>" + KIND + "?)" + YEAR + SERIALS + "(?<after>" + KIND + "?)");
    private static final Pattern UNDATED =
            Pattern.compile("(?<before>" + KIND + "?)" + SERIALS + "(?<after>" + KIND + "?)");
    private static final Pattern ONE = Pattern.compile("(" + ORDINAL + "?)0*([1-9]\\d{0,4})");

    private static final List<String> BODIES = WORDS.bodies().keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
            .toList();
    private static final Pattern SEPARATOR = Pattern.compile(AND);
    private static final Pattern LEAD_IN =
            Pattern.compile(".*" + DocumentNumberWords.anyOf(WORDS.leadIns()), Pattern.DOTALL);
    private static final Pattern KNOWN_CODE =
            Pattern.compile(".*?(" + DocumentNumberWords.anyOf(WORDS.list("codes")) + ")", Pattern.DOTALL);
    /** No body's code, and no name of a body, is longer. */
    private static final int LONGEST_HEAD = 30;

    private static final int LONGEST_CODE = 24;

    private DocumentNumberScanner() {}

    static List<Mention> findAll(FoldedText folded) {
        List<Mention> mentions = new ArrayList<>();
        String text = folded.text();
        if (text.indexOf(SIGN) < 0) {
            return mentions;
        }
        Matcher dated = DATED.matcher(text);
        Matcher undated = UNDATED.matcher(text);
        boolean anyDated = dated.find();
        int at = 0;
        while (undated.find(at)) {
            if (anyDated && dated.start() <= undated.start("numbers")) {
                add(folded, dated, true, mentions);
                at = dated.end();
                anyDated = dated.find();
            } else {
                add(folded, undated, false, mentions);
                at = undated.end();
                anyDated = anyDated && (dated.start() >= at || dated.find(at));
            }
        }
        return mentions;
    }

    private static void add(FoldedText folded, Matcher core, boolean isDated, List<Mention> mentions) {
        boolean bracketed =
                isDated && !core.group("open").isEmpty() && !core.group("close").isEmpty();
        String kind = !core.group("before").isEmpty() ? core.group("before") : bracketed ? "" : core.group("after");
        if (!isDated && kind.isEmpty()) {
            return;
        }
        String year = isDated ? core.group("year") : null;
        int from =
                headStart(folded.text(), core.start(), kind.isEmpty() ? LONGEST_CODE : LONGEST_HEAD, !kind.isEmpty());
        String head = folded.text().substring(from, core.start());
        int issuer = from + issuerStart(head, kind);
        Matcher one = ONE.matcher(core.group("numbers"));
        boolean isFirst = true;
        while (one.find()) {
            Optional<DocumentNumber> number =
                    number(folded.text().substring(issuer, core.start()), kind, year, one.group(2));
            boolean certain = isCertain(kind, bracketed, isDated, issuer, core.start(), head)
                    && (isFirst || !one.group(1).isEmpty());
            if (number.isPresent()) {
                int start = isFirst ? issuer : core.start("numbers") + one.start();
                int end = isFirst ? firstEnd(core, one) : core.start("numbers") + one.end();
                mentions.add(new Mention(
                        folded.source(start, end),
                        folded.place(start),
                        folded.placeAfter(end),
                        number.get(),
                        head,
                        from,
                        certain));
            }
            isFirst = false;
        }
    }

    private static int firstEnd(Matcher core, Matcher one) {
        boolean isOnly = one.end() == core.group("numbers").length();
        return isOnly ? core.end() : core.start("numbers") + one.end();
    }

    private static boolean isCertain(
            String kind, boolean bracketed, boolean isDated, int issuer, int coreStart, String head) {
        if (kind.equals(ANNOUNCEMENT)) {
            return true;
        }
        if (kind.equals(ORDER)) {
            return coreStart - issuer >= 2;
        }
        boolean known = KNOWN_CODE.matcher(head).matches();
        return issuer < coreStart && isDated && (bracketed || known);
    }

    private static Optional<DocumentNumber> number(String issuer, String kind, @Nullable String year, String number) {
        if (kind.equals(ORDER)) {
            return issuer.isEmpty() ? Optional.empty() : DocumentNumber.parse(issuer + ORDER + ORDINAL + number + SIGN);
        }
        if (kind.equals(ANNOUNCEMENT)) {
            return DocumentNumber.parse(
                    issuer + ANNOUNCEMENT + (year == null ? "" : year + WORDS.word("year")) + ORDINAL + number + SIGN);
        }
        return issuer.isEmpty() || year == null
                ? Optional.empty()
                : Optional.of(
                        new DocumentNumber(Family.ORDINARY, issuer, Integer.parseInt(year), Integer.parseInt(number)));
    }

    private static int headStart(String text, int end, int longest, boolean severalBodies) {
        int at = end;
        while (at > 0 && end - at < longest) {
            char c = text.charAt(at - 1);
            boolean belongs = Character.isLetter(c)
                    || (severalBodies && SEPARATOR.matcher(String.valueOf(c)).matches());
            if (!belongs) {
                break;
            }
            at--;
        }
        return at;
    }

    /** Where in the head the issuer begins: known bodies in a row, else what is left when the words that lead in are gone. */
    private static int issuerStart(String head, String kind) {
        if (!kind.isEmpty()) {
            int bodies = bodiesStart(head);
            if (bodies < head.length()) {
                return bodies;
            }
        }
        Matcher leadIn = LEAD_IN.matcher(head);
        int start = leadIn.lookingAt() ? leadIn.end() : 0;
        if (start == head.length() && kind.isEmpty()) {
            return shortOfLeadIn(head);
        }
        while (start < head.length()
                && SEPARATOR.matcher(head.substring(start, start + 1)).matches()) {
            start++;
        }
        return start;
    }

    /** A code may end like a word that leads in; then the words before it count. */
    private static int shortOfLeadIn(String head) {
        Matcher leadIn = LEAD_IN.matcher(head).region(0, Math.max(0, head.length() - 1));
        return leadIn.lookingAt() ? leadIn.end() : 0;
    }

    private static int bodiesStart(String head) {
        int at = head.length();
        int start = at;
        while (true) {
            int end = at;
            String body = BODIES.stream()
                    .filter(spelling -> head.startsWith(spelling, end - spelling.length()))
                    .findFirst()
                    .orElse(null);
            if (body == null) {
                return start;
            }
            start = at - body.length();
            at = start;
            while (at > 0 && SEPARATOR.matcher(head.substring(at - 1, at)).matches()) {
                at--;
            }
        }
    }
}
