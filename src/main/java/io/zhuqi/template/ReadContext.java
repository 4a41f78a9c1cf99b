package io.zhuqi.template;

import io.zhuqi.control.ControlRoom;
import io.zhuqi.control.County;
import io.zhuqi.vocabulary.DateReader;
import io.zhuqi.vocabulary.DateSigns;
import io.zhuqi.vocabulary.PlainText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads county, month, date of filling in and unit of money from what stands around a table. */
final class ReadContext {
    private static final int FIRST_YEAR = 2000;

    /** Of the rings around a table, from the nearest outwards; all further ones are folders. */
    private static final List<SheetContext.Place> PLACES = List.of(
            SheetContext.Place.TITLE,
            SheetContext.Place.TITLE,
            SheetContext.Place.SHEET_NAME,
            SheetContext.Place.FILE_NAME,
            SheetContext.Place.FOLDER_NAME);

    private final List<Place> places;
    private final HeaderText headers;
    private final DateReader dates;
    private final List<String> statedOn;
    private final Pattern unit;
    private final Pattern yearAndMonth;
    private final Pattern numericMonth = Pattern.compile("(?<!\\d)(20\\d{2})[-_./]?(0[1-9]|1[0-2])(?![-_./]?\\d)");
    private final Pattern monthOnly;
    private final Pattern year;

    /** A name by which a county may be called. */
    private record Place(String name, String county) {}

    ReadContext(ControlRoom room, HeaderText headers) {
        this.headers = headers;
        DateSigns signs = room.spellings().dates();
        dates = new DateReader(signs);
        places = room.counties().stream()
                .flatMap(ReadContext::names)
                .sorted(Comparator.comparingInt((Place place) -> place.name().length())
                        .reversed())
                .toList();
        statedOn = room.spellings().titles().statedOn().stream()
                .map(PlainText::fold)
                .toList();
        unit = Pattern.compile(
                "(?:" + String.join("|", room.spellings().titles().unit()) + ")[:：]\\s*(?<units>[^\\s]+)");
        String month = signs.month().stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));
        String notADay = "(?!\\s*\\d)";
        yearAndMonth = Pattern.compile("(20\\d{2})\\s*" + signs.year() + "\\s*(\\d{1,2})\\s*" + month + notADay);
        monthOnly = Pattern.compile("(?<!\\d)(\\d{1,2})\\s*" + month + notADay);
        year = Pattern.compile("(?<!\\d)(20\\d{2})(?!\\d)");
    }

    private static Stream<Place> names(County county) {
        return Stream.concat(Stream.of(county.name(), county.code()), county.aliases().stream())
                .map(name -> new Place(PlainText.fold(name), county.code()));
    }

    /**
     * The context of a table; what stands nearer to the table goes before what stands further away.
     *
     * @param titles cells above the header, in order
     * @param sheetTitles cells above other tables of the sheet, which hold where the table's own titles are silent
     * @param path of the file relative to the inbox, with '/'
     */
    SheetContext read(List<String> titles, List<String> sheetTitles, String sheetName, String path) {
        List<List<String>> rings = Stream.concat(
                        Stream.of(titles, sheetTitles, List.of(sheetName)),
                        segments(path).stream().map(List::of))
                .toList();
        String county = rings.stream()
                .map(this::county)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
        LocalDate stated = titles.stream()
                .map(this::statedOn)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
        LocalDate month = rings.stream()
                .map(this::month)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
        if (month == null) {
            month = bareMonth(rings, stated);
        }
        LocalDate known = month;
        SheetContext.Origins origins = new SheetContext.Origins(
                origin(rings, text -> county(List.of(text))
                        .filter(code -> code.equals(county))
                        .isPresent()),
                origin(rings, text -> known != null && tells(known, text)));
        return new SheetContext(county, month, stated, sheetUnit(titles), yearOf(rings, month, stated), origins);
    }

    private boolean tells(LocalDate known, String text) {
        if (statedOn(text).isPresent()) {
            return false;
        }
        Matcher bare = monthOnly.matcher(PlainText.tidy(text));
        return month(List.of(text)).filter(known::equals).isPresent()
                || (bare.find() && Integer.parseInt(bare.group(1)) == known.getMonthValue());
    }

    /** The nearest text that tells something: a title, the sheet's name, then the names on the path from the file upwards. */
    private static SheetContext.@Nullable Origin origin(List<List<String>> rings, Predicate<String> tells) {
        for (int ring = 0; ring < rings.size(); ring++) {
            for (String text : rings.get(ring)) {
                if (tells.test(text)) {
                    return new SheetContext.Origin(PLACES.get(Math.min(ring, PLACES.size() - 1)), text);
                }
            }
        }
        return null;
    }

    private static List<String> segments(String path) {
        List<String> segments = new ArrayList<>(List.of(path.split("/")));
        Collections.reverse(segments);
        return segments;
    }

    /** The one county that the texts name; empty when they name none or several. */
    Optional<String> county(List<String> texts) {
        TreeSet<String> found = new TreeSet<>();
        for (String text : texts) {
            String rest = PlainText.fold(text);
            for (Place place : places) {
                if (rest.contains(place.name())) {
                    found.add(place.county());
                    rest = rest.replace(place.name(), " ");
                }
            }
        }
        return found.size() == 1 ? Optional.of(found.first()) : Optional.empty();
    }

    /** The date of filling in that the text states. */
    Optional<LocalDate> statedOn(String text) {
        String folded = PlainText.fold(text);
        for (String words : statedOn) {
            int at = folded.indexOf(words);
            if (at >= 0) {
                Optional<LocalDate> day = dates.find(folded.substring(at + words.length()));
                if (day.isPresent()) {
                    return day;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<LocalDate> month(List<String> texts) {
        return texts.stream()
                .filter(text -> statedOn(text).isEmpty())
                .flatMap(text -> Stream.of(yearAndMonth, numericMonth)
                        .map(pattern -> pattern.matcher(PlainText.tidy(text)))
                        .filter(Matcher::find)
                        .map(found -> firstDay(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2))))
                        .flatMap(Optional::stream))
                .findFirst();
    }

    /** A month without its year, if a year stands elsewhere. */
    private @Nullable LocalDate bareMonth(List<List<String>> rings, @Nullable LocalDate stated) {
        Integer known = yearOf(rings, null, stated);
        if (known == null) {
            return null;
        }
        return rings.stream()
                .flatMap(List::stream)
                .filter(text -> statedOn(text).isEmpty())
                .map(text -> monthOnly.matcher(PlainText.tidy(text)))
                .filter(Matcher::find)
                .map(found -> firstDay(known, Integer.parseInt(found.group(1))))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private static Optional<LocalDate> firstDay(int year, int month) {
        boolean valid = month >= 1 && month <= 12 && year >= FIRST_YEAR;
        return valid ? Optional.of(LocalDate.of(year, month, 1)) : Optional.empty();
    }

    private @Nullable Integer yearOf(List<List<String>> rings, @Nullable LocalDate month, @Nullable LocalDate stated) {
        if (month != null) {
            return month.getYear();
        }
        if (stated != null) {
            return stated.getYear();
        }
        return rings.stream()
                .flatMap(List::stream)
                .map(text -> year.matcher(PlainText.tidy(text)))
                .filter(Matcher::find)
                .map(found -> Integer.valueOf(found.group(1)))
                .findFirst()
                .orElse(null);
    }

    private @Nullable String sheetUnit(List<String> titles) {
        for (String title : titles) {
            Matcher named = unit.matcher(PlainText.tidy(title));
            while (named.find()) {
                String found = headers.moneyUnit(named.group("units"));
                if (found != null) {
                    return found;
                }
            }
        }
        return titles.stream()
                .map(headers::moneyUnitInBrackets)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
