package io.zhuqi.policy.citation;

import io.zhuqi.control.JobsFolder;
import io.zhuqi.control.YamlFile;
import java.util.List;

/**
 * What may stand right before a document number in running text without belonging to it: {@code policy/numbers.yml}.
 *
 * @param before endings of the text before a number
 */
record NumberHeads(List<String> before) {
    static final String FILE = "policy/numbers.yml";

    static NumberHeads read(JobsFolder jobs) {
        YamlFile file = new YamlFile(jobs, FILE);
        return new NumberHeads(file.need(file.as(NumberHeads.class).before, "before"));
    }

    boolean mayPrecede(String rest) {
        return rest.isEmpty() || before.stream().anyMatch(rest::endsWith);
    }
}
