package io.zhuqi.policy.citation;

import io.zhuqi.control.JobsFolder;
import io.zhuqi.control.YamlFile;
import io.zhuqi.vocabulary.DocumentNumber;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What people call policies: {@code policy/popular-names.yml}.
 *
 * @param names name → numbers of the documents that it may mean, the first in the catalogue counts; longer names first
 */
record PopularNames(Map<String, List<String>> names) {
    static final String FILE = "policy/popular-names.yml";

    static PopularNames read(JobsFolder jobs) {
        YamlFile file = new YamlFile(jobs, FILE);
        Map<String, List<String>> written = file.need(file.as(PopularNames.class).names, "names");
        Map<String, List<String>> names = new LinkedHashMap<>();
        written.entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, List<String>>>comparingInt(
                                entry -> -entry.getKey().length())
                        .thenComparing(Map.Entry::getKey))
                .forEach(entry -> names.put(
                        entry.getKey(),
                        entry.getValue().stream()
                                .map(number -> canonical(file, number))
                                .toList()));
        return new PopularNames(names);
    }

    private static String canonical(YamlFile file, String number) {
        return DocumentNumber.parse(number)
                .orElseThrow(() -> file.mistakeAt(number, "no document number: " + number, "write it as issued"))
                .canonical();
    }
}
