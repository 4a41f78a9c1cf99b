package io.zhuqi.measurement;

import io.zhuqi.control.ControlRoom;
import io.zhuqi.control.ControlRoomException;
import io.zhuqi.control.JobsFolder;
import io.zhuqi.control.Label;
import io.zhuqi.control.WordMap;
import io.zhuqi.control.YamlFile;
import io.zhuqi.measurement.IndicatorFile.WordsFile;
import io.zhuqi.measurement.Population.Shown;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** All indicators of the control room, in the order of its files, and the populations that they count over. Immutable. */
public final class IndicatorCatalogue {
    private static final String FOLDER = "indicators";
    private static final String WORDS = FOLDER + "/words.yml";
    private static final String KIND = "kind";

    private final Map<String, Indicator> indicators;
    private final Map<String, Population> populations;
    private final Map<String, Label> units;
    private final Map<String, Label> windows;
    private final Map<String, Label> columns;
    private final Map<String, WordMap> wordMaps;

    private IndicatorCatalogue(
            Map<String, Indicator> indicators,
            Map<String, Population> populations,
            Map<String, Label> units,
            Map<String, Label> windows,
            Map<String, Label> columns,
            Map<String, WordMap> wordMaps) {
        this.indicators = Collections.unmodifiableMap(indicators);
        this.populations = Collections.unmodifiableMap(populations);
        this.units = Collections.unmodifiableMap(units);
        this.windows = Collections.unmodifiableMap(windows);
        this.columns = Collections.unmodifiableMap(columns);
        this.wordMaps = wordMaps;
    }

    /**
     * Reads {@code indicators/*.yml} and {@code indicators/populations/*.sql}. Whether the predicates name columns that exist is found
     * out by {@link MeasureMonth#validate()}.
     *
     * @throws ControlRoomException for the first mistake, with file, line and remedy
     */
    public static IndicatorCatalogue load(ControlRoom room) {
        Map<String, WordMap> names = new LinkedHashMap<>(room.words().maps());
        names.put(KIND, room.kindNames());
        IndicatorCatalogue catalogue = load(room.jobs(), names);
        catalogue.populations.values().forEach(catalogue::checkWords);
        return catalogue;
    }

    /** The same without the word maps: rows show codes as they are stored. */
    public static IndicatorCatalogue load(JobsFolder jobs) {
        return load(jobs, Map.of());
    }

    private static IndicatorCatalogue load(JobsFolder jobs, Map<String, WordMap> wordMaps) {
        Map<String, Population> populations = new LinkedHashMap<>();
        for (String file : jobs.list(FOLDER + "/populations", ".sql")) {
            Population population = Population.parse(file, jobs.read(file));
            if (populations.put(population.name(), population) != null) {
                throw new ControlRoomException(file, 1, "population given twice: " + population.name(), "rename one");
            }
        }
        YamlFile wordsFile = new YamlFile(jobs, WORDS);
        WordsFile words = wordsFile.as(WordsFile.class);
        Map<String, Label> units = wordsFile.need(words.units(), "units");
        return new IndicatorCatalogue(
                readIndicators(jobs, populations.keySet(), units.keySet()),
                populations,
                units,
                wordsFile.need(words.windows(), "windows"),
                wordsFile.need(words.columns(), "columns"),
                wordMaps);
    }

    private void checkWords(Population population) {
        for (Shown shown : population.shown()) {
            if (shown.words() != null && !wordMaps.containsKey(shown.words())) {
                throw new ControlRoomException(
                        population.definition().file(),
                        1,
                        "unknown word map: " + shown.words(),
                        "use one of " + wordMaps.keySet());
            }
        }
    }

    private static Map<String, Indicator> readIndicators(JobsFolder jobs, Set<String> populations, Set<String> units) {
        Map<String, Indicator> found = new LinkedHashMap<>();
        for (String path : jobs.list(FOLDER, ".yml")) {
            if (path.equals(WORDS)) {
                continue;
            }
            YamlFile file = new YamlFile(jobs, path);
            for (Indicator indicator : new IndicatorReader(file).read()) {
                check(file, indicator, populations, units);
                if (found.put(indicator.code(), indicator) != null) {
                    throw file.mistakeAt(indicator.code(), "code given twice: " + indicator.code(), "rename one");
                }
            }
        }
        return found;
    }

    private static void check(YamlFile file, Indicator indicator, Set<String> populations, Set<String> units) {
        if (!populations.contains(indicator.population())) {
            throw file.mistakeAt(
                    "population: " + indicator.population(),
                    "unknown population: " + indicator.population(),
                    "use one of " + populations);
        }
        if (indicator.unitColumn() == null && !units.contains(indicator.unit())) {
            throw file.mistakeAt(
                    "unit: " + indicator.unit(), "unknown unit: " + indicator.unit(), "add it to " + WORDS);
        }
    }

    /** In the order of the control room. */
    public List<Indicator> indicators() {
        return List.copyOf(indicators.values());
    }

    public Optional<Indicator> indicator(String code) {
        return Optional.ofNullable(indicators.get(code));
    }

    /** The names of all populations, sorted; each has a ledger. */
    public List<String> populationNames() {
        return populations.keySet().stream().sorted().toList();
    }

    /**
     * The population's title.
     *
     * @throws IllegalArgumentException when there is none of that name
     */
    public Label populationTitle(String name) {
        return population(name).title();
    }

    /** The name of a unit code; a unit stated by the rows themselves is its own name. */
    public Label unit(String code) {
        return units.getOrDefault(code, new Label(code, code));
    }

    public Label window(Window window) {
        return Objects.requireNonNullElse(windows.get(window.code()), new Label(window.code(), window.code()));
    }

    Label column(String name) {
        return Objects.requireNonNullElse(columns.get(name), new Label(name, name));
    }

    /** A code in the words of a word map; what the map does not know stays as it is. */
    public String word(String map, String code, Locale locale) {
        WordMap words = wordMaps.get(map);
        return words != null && words.codes().contains(code) ? words.label(code).in(locale) : code;
    }

    Label part(Part part) {
        return column(part.name().toLowerCase(Locale.ROOT));
    }

    Population population(String name) {
        Population population = populations.get(name);
        if (population == null) {
            throw new IllegalArgumentException("no population " + name);
        }
        return population;
    }

    List<Population> populations() {
        return List.copyOf(populations.values());
    }

    List<Indicator> of(Population population) {
        List<Indicator> found = new ArrayList<>();
        indicators.values().stream()
                .filter(indicator -> indicator.population().equals(population.name()))
                .forEach(found::add);
        return found;
    }
}
