package io.zhuqi.control;

import io.zhuqi.vocabulary.WorkingCalendar;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The control room, read and validated as a whole; immutable. Rules, indicators and reports under {@code jobs/} are
 * read by their own stages through {@link #jobs()}.
 */
public final class ControlRoom {
    private final JobsFolder jobs;
    private final Programme programme;
    private final Spellings spellings;
    private final Words words;
    private final Map<String, SheetKind> kinds;
    private final WorkingCalendar calendar;
    private final Industries industries;
    private final Divisions divisions;
    private final List<Submission> submissions;

    private ControlRoom(JobsFolder jobs) {
        this.jobs = jobs;
        programme = ProgrammeReader.read(jobs);
        spellings = SpellingReader.read(jobs);
        words = withCounties(WordReader.read(jobs), programme.counties());
        kinds = Collections.unmodifiableMap(new KindReader(words, spellings).read(jobs));
        calendar = CalendarReader.read(jobs, programme);
        industries = Industries.read(jobs);
        divisions = Divisions.read(jobs);
        submissions = SubmissionReader.read(jobs, kinds);
    }

    /**
     * Reads and checks everything.
     *
     * @throws ControlRoomException for the first mistake found, with file, line and remedy
     */
    public static ControlRoom load(JobsFolder jobs) {
        return new ControlRoom(jobs);
    }

    /** The counties as one more word map, {@code county}: names, aliases and codes → GB/T 2260 code. */
    private static Words withCounties(Words words, List<County> counties) {
        Map<String, WordMap> maps = new LinkedHashMap<>(words.maps());
        Map<String, Label> labels = new LinkedHashMap<>();
        Map<String, String> codes = new LinkedHashMap<>();
        for (County county : counties) {
            labels.put(county.code(), new Label(county.name(), county.name()));
            codes.put(county.name(), county.code());
            codes.put(county.code(), county.code());
            county.aliases().forEach(alias -> codes.put(alias, county.code()));
        }
        maps.put("county", new WordMap("county", labels, codes));
        return new Words(maps);
    }

    public JobsFolder jobs() {
        return jobs;
    }

    public Programme programme() {
        return programme;
    }

    /** Thresholds by name, as text, with {@code programme_start} first. */
    public Map<String, String> settings() {
        return Collections.unmodifiableMap(programme.settings());
    }

    /**
     * A threshold as text.
     *
     * @throws ControlRoomException when {@code zhuqi.yml} lacks the setting
     */
    public String setting(String name) {
        String value = programme.settings().get(name);
        if (value == null) {
            throw new ControlRoomException("zhuqi.yml", 0, "setting missing: " + name, "add it under settings");
        }
        return value;
    }

    /**
     * A threshold as a whole number.
     *
     * @throws ControlRoomException when the setting is missing or no whole number
     */
    public int intSetting(String name) {
        try {
            return Integer.parseInt(setting(name));
        } catch (NumberFormatException e) {
            throw new ControlRoomException("zhuqi.yml", 0, "setting is no whole number: " + name, "correct it");
        }
    }

    /**
     * A threshold as a date.
     *
     * @throws ControlRoomException when the setting is missing or no date
     */
    public LocalDate dateSetting(String name) {
        try {
            return LocalDate.parse(setting(name));
        } catch (DateTimeParseException e) {
            throw new ControlRoomException("zhuqi.yml", 0, "setting is no date: " + name, "write YYYY-MM-DD");
        }
    }

    public Spellings spellings() {
        return spellings;
    }

    /** All word maps, the counties' among them. */
    public Words words() {
        return words;
    }

    /** In the order of print. */
    public List<County> counties() {
        return programme.counties();
    }

    public Optional<County> county(@Nullable String code) {
        return programme.counties().stream()
                .filter(county -> county.code().equals(code))
                .findFirst();
    }

    public WorkingCalendar calendar() {
        return calendar;
    }

    public Industries industries() {
        return industries;
    }

    public Divisions divisions() {
        return divisions;
    }

    /** By code, in their configured order. */
    public Map<String, SheetKind> kinds() {
        return kinds;
    }

    /** The names of the sheet kinds, as a list of codes and words. */
    public WordMap kindNames() {
        Map<String, Label> names = new LinkedHashMap<>();
        kinds.forEach((code, kind) -> names.put(code, kind.name()));
        return new WordMap("kind", names, Map.of());
    }

    /**
     * A sheet kind by its code.
     *
     * @throws IllegalArgumentException when there is no such kind
     */
    public SheetKind kind(String code) {
        SheetKind kind = kinds.get(code);
        if (kind == null) {
            throw new IllegalArgumentException("no sheet kind " + code);
        }
        return kind;
    }

    /** What each county owes each month. */
    public List<Submission> submissions() {
        return submissions;
    }
}
