package io.zhuqi.control;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code zhuqi.yml}. */
final class ProgrammeReader {
    private static final String FILE = "zhuqi.yml";

    record Form(
            @Nullable Label name,
            @Nullable Label organ,
            @Nullable Label city,
            @Nullable LocalDate start,
            @Nullable Label municipalName,
            @Nullable LocalDate calendarFrom,
            @Nullable LocalDate calendarUntil,
            @Nullable List<CountyForm> counties,
            @Nullable List<String> unitOrder,
            @Nullable Map<String, String> settings) {}

    record CountyForm(
            @Nullable String code,
            @Nullable String name,
            @Nullable List<String> aliases) {}

    private ProgrammeReader() {}

    static Programme read(JobsFolder jobs) {
        YamlFile file = new YamlFile(jobs, FILE);
        Form form = file.as(Form.class);
        LocalDate start = file.need(form.start(), "start");
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("programme_start", start.toString());
        settings.putAll(file.need(form.settings(), "settings"));
        return new Programme(
                file.need(form.name(), "name"),
                file.need(form.organ(), "organ"),
                file.need(form.city(), "city"),
                start,
                file.need(form.municipalName(), "municipal_name"),
                file.need(form.calendarFrom(), "calendar_from"),
                file.need(form.calendarUntil(), "calendar_until"),
                file.need(form.counties(), "counties").stream()
                        .map(county -> county(county, file))
                        .toList(),
                form.unitOrder() == null ? List.of() : List.copyOf(form.unitOrder()),
                settings);
    }

    private static County county(CountyForm form, YamlFile file) {
        return new County(
                file.need(form.code(), "counties.code"),
                file.need(form.name(), "counties.name"),
                form.aliases() == null ? List.of() : List.copyOf(form.aliases()));
    }
}
