package io.zhuqi.control;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The administrative divisions of the mainland down to the county, from {@code reference/divisions.csv}. */
public final class Divisions {
    private static final String FILE = "reference/divisions.csv";

    /**
     * One division.
     *
     * @param code six digits of GB/T 2260, as the statistical office extends it
     * @param level {@code province}, {@code prefecture} or {@code county}
     * @param parent code of the next larger division; empty for a province
     */
    public record Division(String code, String name, String level, String parent) {}

    private final Map<String, Division> byCode = new LinkedHashMap<>();

    private Divisions() {}

    static Divisions read(JobsFolder jobs) {
        Divisions all = new Divisions();
        for (CsvFile.Line line : new CsvFile(jobs, FILE, List.of("code", "name", "level", "parent_code")).lines()) {
            String parent = line.get("parent_code");
            if (!parent.isEmpty() && !all.byCode.containsKey(parent)) {
                throw line.mistake("parent code not found above: " + parent, "put the parent first");
            }
            Division division = new Division(line.get("code"), line.get("name"), line.get("level"), parent);
            all.byCode.put(division.code(), division);
        }
        return all;
    }

    /** Every division, larger ones before those within them. */
    public List<Division> all() {
        return List.copyOf(byCode.values());
    }

    /** Empty for a code that no division has, today or in the list. */
    public Optional<Division> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }
}
