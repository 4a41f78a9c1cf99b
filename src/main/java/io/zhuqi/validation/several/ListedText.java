package io.zhuqi.validation.several;

import io.zhuqi.control.Spellings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** Takes a text apart that lists several things. Immutable. */
public final class ListedText {
    private static final int SHORTEST_PART = 2;

    private final Spellings.Lists spellings;
    private final List<List<String>> marks;

    /**
     * What a text was found to be.
     *
     * @param parts at least two; empty when the text is one thing
     * @param doubtful whether it looks like a list and is not plainly one; then it has no parts
     */
    public record Reading(List<String> parts, boolean doubtful) {
        private static final Reading ONE = new Reading(List.of(), false);
        private static final Reading DOUBTFUL = new Reading(List.of(), true);
    }

    public ListedText(Spellings.Lists spellings) {
        this.spellings = spellings;
        marks = spellings.marks().stream().map(this::row).toList();
    }

    private List<String> row(String mark) {
        String name = mark.substring(mark.indexOf('{') + 1, mark.indexOf('}'));
        return Objects.requireNonNull(spellings.numerals().get(name), name).stream()
                .map(sign -> mark.replace("{" + name + "}", sign))
                .toList();
    }

    public Reading read(String text) {
        List<Integer> places = List.of();
        List<String> signs = List.of();
        for (List<String> row : marks) {
            List<Integer> found = places(text, row);
            if (found.size() > 1 && (places.isEmpty() || found.get(0) < places.get(0))) {
                places = found;
                signs = row;
            }
        }
        return places.isEmpty() ? lines(text) : parts(text, places, signs);
    }

    /** Where one, two, three … stand, one behind the other. */
    private List<Integer> places(String text, List<String> row) {
        List<Integer> places = new ArrayList<>();
        int from = 0;
        for (String mark : row) {
            int at = next(text, mark, from);
            if (at < 0) {
                break;
            }
            places.add(at);
            from = at + mark.length();
        }
        return places;
    }

    private int next(String text, String mark, int from) {
        for (int at = text.indexOf(mark, from); at >= 0; at = text.indexOf(mark, at + 1)) {
            int behind = at + mark.length();
            boolean digits = Character.isDigit(mark.charAt(0));
            boolean partOfNumber = digits && (behind < text.length() && Character.isDigit(text.charAt(behind)));
            boolean partOfWord = digits && at > 0 && isLatin(text.charAt(at - 1));
            String before = text.substring(0, at);
            if (!partOfNumber && !partOfWord && spellings.notAfter().stream().noneMatch(before::endsWith)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isLatin(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }

    private Reading parts(String text, List<Integer> places, List<String> signs) {
        String lead = text.substring(0, places.get(0)).strip();
        List<String> parts = IntStream.range(0, places.size())
                .mapToObj(i -> text.substring(
                        places.get(i) + signs.get(i).length(),
                        i + 1 < places.size() ? places.get(i + 1) : text.length()))
                .map(this::bare)
                .toList();
        if (parts.stream().anyMatch(part -> part.length() < SHORTEST_PART)) {
            return Reading.ONE;
        }
        if (lead.isEmpty()) {
            return new Reading(parts, false);
        }
        return spellings.introduces().stream().anyMatch(lead::endsWith)
                ? new Reading(parts.stream().map(part -> lead + part).toList(), false)
                : Reading.DOUBTFUL;
    }

    private String bare(String part) {
        String bare = part.strip();
        for (String sign : spellings.between()) {
            bare = bare.endsWith(sign)
                    ? bare.substring(0, bare.length() - sign.length()).strip()
                    : bare;
        }
        return bare;
    }

    /** Lines without marks: parts where each but the last ends like one; else people also break lines within one thing. */
    private Reading lines(String text) {
        List<String> lines = Arrays.stream(text.split("\n", -1))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (lines.size() < 2) {
            return Reading.ONE;
        }
        boolean listed = lines.subList(0, lines.size() - 1).stream()
                .allMatch(line -> spellings.between().stream().anyMatch(line::endsWith));
        return listed ? new Reading(lines.stream().map(this::bare).toList(), false) : Reading.DOUBTFUL;
    }
}
