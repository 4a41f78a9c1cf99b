package io.zhuqi.policy.entitlement;

import io.zhuqi.control.JobsFolder;
import io.zhuqi.control.Label;
import io.zhuqi.control.YamlFile;
import java.util.List;
import java.util.Map;

/**
 * The conditions of measures in the order in which they are judged, with their names and questions: {@code policy/conditions.yml}.
 *
 * @param unlimited words for "all" in the columns for counties and trades
 * @param industryGroups trades by names that GB/T 4754 does not use → sections or code prefixes
 */
record ConditionWords(
        Map<String, Wording> conditions,
        Map<String, Wording> indicators,
        List<String> unlimited,
        Map<String, List<String>> industryGroups) {
    static final String FILE = "policy/conditions.yml";

    /** The codes that the SQL knows. */
    private static final List<String> CODES =
            List.of("COUNTY", "INDUSTRY", "SIZE", "EMPLOYEES", "REVENUE", "TAXABLE_INCOME", "TAGS", "FEEL");

    /**
     * How a condition or an indicator is called, and what to ask where it cannot be told.
     *
     * @param question {@code {value}} stands for what the catalogue demands
     */
    record Wording(Label label, Label question) {}

    static ConditionWords read(JobsFolder jobs) {
        YamlFile file = new YamlFile(jobs, FILE);
        ConditionWords words = file.as(ConditionWords.class);
        if (!List.copyOf(file.need(words.conditions, "conditions").keySet()).containsAll(CODES)
                || words.conditions.size() != CODES.size()) {
            throw file.mistakeAt(
                    "conditions:", "the conditions are not " + CODES, "list each once; their order may be changed");
        }
        file.need(words.indicators, "indicators");
        file.need(words.unlimited, "unlimited");
        file.need(words.industryGroups, "industry_groups");
        return words;
    }
}
