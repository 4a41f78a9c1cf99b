package io.zhuqi.reporting;

import io.zhuqi.control.JobsFolder;
import java.util.Map;

/**
 * What all papers print alike: {@code reports/words.yml}.
 *
 * @param units how units of measure are printed, by the unit codes of the indicators
 */
record PrintedWords(Words words, Map<String, Wording> units) {
    private static final String FILE = "reports/words.yml";

    /**
     * Words that the assembly itself needs.
     *
     * @param none printed where there is no value
     * @param total label of a totals row
     * @param up change against the period before, with {@code change}
     */
    record Words(Wording none, Wording total, Wording up, Wording down, Wording same, Wording points) {}

    static PrintedWords load(JobsFolder jobs) {
        return ReportFile.read(jobs, FILE, PrintedWords.class);
    }
}
