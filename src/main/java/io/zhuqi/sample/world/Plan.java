package io.zhuqi.sample.world;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.zhuqi.vocabulary.WorkingCalendar;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** The numbers of the programme: its size, its days, its counties, and everything that scales with it. */
public final class Plan {
    private static final String HOLIDAYS = "/jobs/calendar/holidays.csv";
    private static final int YEARS_AROUND = 2;

    private final JsonNode data = Resources.read("programme.yml");
    private final long seed;
    private final int officials;
    private final LocalDate start;
    private final LocalDate secondStart;
    private final LocalDate cutoff;
    private final List<County> counties;
    private final WorkingCalendar calendar;

    /**
     * @param officials 0 for the programme's own number
     * @param months so many months back from the cut-off's, or 0 for the programme's own time
     * @param seed 0 for the fixed seed of the shipped sample
     */
    public Plan(int officials, int months, long seed) {
        this.seed = seed == 0 ? data.get("seed").asLong() : seed;
        this.officials = officials == 0 ? naturalOfficials() : officials;
        cutoff = LocalDate.parse(data.get("cutoff").asString());
        start = months == 0
                ? LocalDate.parse(data.get("start").asString())
                : YearMonth.from(cutoff).minusMonths(months - 1L).atDay(1);
        calendar = calendar(start, cutoff);
        secondStart = months == 0 ? LocalDate.parse(data.get("secondBatch").asString()) : later(start);
        counties = County.readAll(data.get("counties"));
    }

    private LocalDate later(LocalDate day) {
        int days = calendar.workingDaysBetween(day, cutoff);
        return calendar.plusWorkingDays(day, days / 6 + 1);
    }

    private static WorkingCalendar calendar(LocalDate start, LocalDate cutoff) {
        Map<LocalDate, Boolean> exceptions = new HashMap<>();
        InputStream in = Objects.requireNonNull(Plan.class.getResourceAsStream(HOLIDAYS), HOLIDAYS);
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            csv.forEach(line -> exceptions.put(
                    LocalDate.parse(line.getField("date")),
                    line.getField("is_off_day").equals("0")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new WorkingCalendar(
                start.minusYears(YEARS_AROUND).withDayOfYear(1), cutoff.plusYears(YEARS_AROUND), exceptions);
    }

    public long seed() {
        return seed;
    }

    public int officials() {
        return officials;
    }

    private int naturalOfficials() {
        return data.get("officials").asInt();
    }

    public LocalDate start() {
        return start;
    }

    public LocalDate secondStart() {
        return secondStart;
    }

    public LocalDate cutoff() {
        return cutoff;
    }

    public List<County> counties() {
        return counties;
    }

    public WorkingCalendar calendar() {
        return calendar;
    }

    /** The months from the start to the cut-off, both included. */
    public List<YearMonth> months() {
        List<YearMonth> months = new ArrayList<>();
        for (YearMonth month = YearMonth.from(start); !month.atDay(1).isAfter(cutoff); month = month.plusMonths(1)) {
            months.add(month);
        }
        return months;
    }

    /** The last day of the month that the programme has seen. */
    public LocalDate endOf(YearMonth month) {
        return month.atEndOfMonth().isAfter(cutoff) ? cutoff : month.atEndOfMonth();
    }

    /** So many times the natural size, at least 1. */
    public int size() {
        return Math.max(1, officials / naturalOfficials());
    }

    /** A number that does not change with the size. */
    public int fixed(String... path) {
        return node(path).asInt();
    }

    /** A number brought to this size. */
    public int scaled(String... path) {
        return scaled(node(path).asInt());
    }

    public int scaled(int natural) {
        return Shares.scaled(natural, officials, naturalOfficials());
    }

    /** Parts brought to this size; they keep adding up to the scaled whole. */
    public Map<String, Integer> scaledParts(String key) {
        Map<String, Integer> natural = Resources.map(data.get(key), JsonNode::asInt);
        int whole = natural.values().stream().mapToInt(Integer::intValue).sum();
        List<Integer> parts = Shares.of(scaled(whole), List.copyOf(natural.values()));
        List<String> names = List.copyOf(natural.keySet());
        natural.clear();
        for (int i = 0; i < names.size(); i++) {
            natural.put(names.get(i), parts.get(i));
        }
        return natural;
    }

    public JsonNode node(String... path) {
        JsonNode node = data;
        for (String key : path) {
            node = node.get(key);
        }
        return node;
    }

    /** Fresh dice for one decision. */
    public Dice dice(String name, long... numbers) {
        return Dice.of(seed, name, numbers);
    }
}
