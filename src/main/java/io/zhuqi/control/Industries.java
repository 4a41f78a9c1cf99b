package io.zhuqi.control;

import io.zhuqi.vocabulary.PlainText;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The classification of trades GB/T 4754-2017, from {@code reference/gbt4754_2017.csv}. */
public final class Industries {
    private static final String FILE = "reference/gbt4754_2017.csv";

    /**
     * One line of the classification.
     *
     * @param code A…T for a section, two digits for a division, three for a group, four for a class
     * @param section the section's letter
     */
    public record Industry(String code, String name, String section) {}

    private final Map<String, Industry> byCode = new LinkedHashMap<>();
    private final Map<String, Industry> byName = new HashMap<>();

    private Industries() {}

    static Industries read(JobsFolder jobs) {
        Industries all = new Industries();
        CsvFile file = new CsvFile(jobs, FILE, List.of("code", "name", "level", "parent_code"));
        for (CsvFile.Line line : file.lines()) {
            String code = line.get("code");
            Industry parent = all.byCode.get(line.get("parent_code"));
            if (parent == null && !line.get("level").equals("section")) {
                throw line.mistake("parent code not found above: " + line.get("parent_code"), "put the parent first");
            }
            Industry industry = new Industry(code, line.get("name"), parent == null ? code : parent.section());
            all.byCode.put(code, industry);
            all.byName.putIfAbsent(PlainText.fold(industry.name()), industry);
        }
        return all;
    }

    /** Every line, parents before children. */
    public List<Industry> all() {
        return List.copyOf(byCode.values());
    }

    /**
     * By code (with or without the section's letter in front, with or without the name behind) or by name, of whichever level; of two
     * levels with the same name the higher one.
     */
    public Optional<Industry> find(String codeOrName) {
        String folded = PlainText.fold(codeOrName);
        Industry named = byName.get(folded);
        return Optional.ofNullable(named != null ? named : byLeadingCode(folded.toUpperCase(Locale.ROOT)));
    }

    private @Nullable Industry byLeadingCode(String text) {
        boolean lettered = !text.isEmpty() && Character.isLetter(text.charAt(0)) && text.charAt(0) < 'Z';
        int from = lettered ? 1 : 0;
        int to = from;
        while (to < text.length() && text.charAt(to) >= '0' && text.charAt(to) <= '9') {
            to++;
        }
        if (to == from) {
            return lettered && text.length() == 1 ? byCode.get(text) : null;
        }
        Industry found = byCode.get(text.substring(from, to));
        boolean agrees = found == null || !lettered || found.section().equals(text.substring(0, 1));
        return agrees ? found : null;
    }
}
