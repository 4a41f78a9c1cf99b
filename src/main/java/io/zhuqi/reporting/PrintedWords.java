package io.zhuqi.reporting;

import io.zhuqi.control.JobsFolder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What all papers print alike: {@code reports/words.yml}.
 *
 * @param money by language, the powers of ten in whose units yuan are printed, the largest first
 * @param units how units of measure are printed, by the unit codes of the indicators
 * @param texts texts that queries put together with what they read, by name; a query knows each as the parameter {@code :t_<name>}
 * @param lists for what stands in tables as a code: wordings by code for each kind of thing. A wording is an ICU message that knows the
 *     row's columns by their names
 */
record PrintedWords(
        Words words,
        Map<String, List<Integer>> money,
        Map<String, Wording> units,
        Map<String, Wording> texts,
        Map<String, Map<String, Wording>> lists) {
    static final String FILE = "reports/words.yml";
    private static final String PARAMETER = "t_";

    /**
     * Words that the assembly itself needs.
     *
     * @param none printed where there is no value
     * @param total label of a totals row
     * @param separator between the words of a cell that has several codes
     * @param up change against the period before, with {@code change}
     */
    record Words(
            Wording none, Wording total, Wording separator, Wording up, Wording down, Wording same, Wording points) {}

    static PrintedWords load(JobsFolder jobs) {
        return ReportFile.read(jobs, FILE, PrintedWords.class);
    }

    /** The texts as parameters of a query. */
    Map<String, String> parameters(Locale locale) {
        Map<String, String> parameters = new TreeMap<>();
        texts.forEach((name, text) -> parameters.put(PARAMETER + name, text.in(locale)));
        return parameters;
    }
}
