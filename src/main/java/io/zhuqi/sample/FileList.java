package io.zhuqi.sample;

import io.zhuqi.sample.rows.LogRows;
import io.zhuqi.sample.rows.RowSources;
import io.zhuqi.sample.rows.SheetScope;
import io.zhuqi.sample.sheet.Format;
import io.zhuqi.sample.sheet.Inbox;
import io.zhuqi.sample.sheet.SheetHead;
import io.zhuqi.sample.world.County;
import io.zhuqi.sample.world.Plan;
import io.zhuqi.sample.world.Resources;
import io.zhuqi.sample.world.World;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Writes the files that the list of files asks for, one after the other. */
final class FileList {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuu-MM", Locale.ROOT);
    /** An old workbook holds 65,536 rows; beyond this size its offices have changed to the new kind. */
    private static final int OLD_WORKBOOKS_UP_TO = 4;

    private final World world;
    private final Plan plan;
    private final RowSources sources;
    private final Inbox inbox;

    FileList(World world, RowSources sources, Inbox inbox) {
        this.world = world;
        this.plan = world.plan();
        this.sources = sources;
        this.inbox = inbox;
    }

    /** Writes them all; gives back how many. */
    int writeAll() throws IOException {
        int files = 0;
        for (JsonNode file : Resources.read("files.yml")) {
            County county = county(file);
            for (YearMonth month : months(file.get("months").asString())) {
                files += write(file, county, month);
            }
        }
        return files;
    }

    private @Nullable County county(JsonNode file) {
        if (!file.has("county")) {
            return null;
        }
        String code = file.get("county").asString();
        return plan.counties().stream()
                .filter(county -> county.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no county " + code));
    }

    private List<YearMonth> months(String which) {
        List<YearMonth> all = plan.months();
        int last = all.size() - 1;
        return switch (which) {
            case "all" -> all;
            case "first" -> all.subList(0, 1);
            case "last" -> all.subList(last, last + 1);
            case "previous" -> all.subList(Math.max(0, last - 1), last);
            case "previous-last" -> all.subList(Math.max(0, last - 1), last + 1);
            case "but-last" -> all.subList(0, last);
            default -> throw new IllegalArgumentException("no months are called " + which);
        };
    }

    private int write(JsonNode file, @Nullable County county, YearMonth month) throws IOException {
        int parts = parts(file, county);
        int files = 0;
        for (int part = 0; part < parts; part++) {
            Format format = format(file);
            String path = path(file, "path", county, month, part, parts);
            List<Inbox.Sheet> sheets = new ArrayList<>();
            for (JsonNode sheet : file.get("sheets")) {
                sheets.add(sheet(sheet, county, month, part, parts));
            }
            inbox.write(path, format, sheets);
            files++;
            if (file.has("again") && months(file.get("againMonths").asString()).contains(month)) {
                inbox.sendAgain(path, path(file, "again", county, month, part, parts));
                files++;
            }
        }
        return files;
    }

    private int parts(JsonNode file, @Nullable County county) {
        if (county == null || !file.get("path").asString().contains("{part}")) {
            return 1;
        }
        int officials = world.roster().officials(county).size();
        return Math.max(1, (officials + LogRows.OFFICIALS_PER_FILE - 1) / LogRows.OFFICIALS_PER_FILE);
    }

    private Format format(JsonNode file) {
        Format format = Format.valueOf(file.get("format").asString());
        return format == Format.XLS && plan.size() > OLD_WORKBOOKS_UP_TO ? Format.XLSX : format;
    }

    private String path(JsonNode file, String key, @Nullable County county, YearMonth month, int part, int parts) {
        String path = file.get(key)
                .asString()
                .replace("{folder}", county == null ? "" : county.folder())
                .replace("{firstym}", MONTH.format(plan.months().get(0)))
                .replace("{ym}", MONTH.format(month))
                .replace("{month}", Integer.toString(month.getMonthValue()))
                .replace("{part}", parts == 1 ? "" : "-" + (part + 1));
        return path.endsWith(".xls") && format(file) == Format.XLSX ? path + "x" : path;
    }

    private Inbox.Sheet sheet(JsonNode spec, @Nullable County county, YearMonth month, int part, int parts) {
        String layout = spec.get("layout").asString();
        SheetScope scope = new SheetScope(plan, layout, county, month, spec, part, parts);
        SheetHead head = new SheetHead(
                stated(scope),
                month,
                county == null ? "" : county.full(),
                plan.dice("head", layout.hashCode(), month.getMonthValue(), part));
        String name = spec.get("name").asString().replace("{month}", Integer.toString(month.getMonthValue()));
        return new Inbox.Sheet(name, inbox.layout(layout), head, sources.rows(scope));
    }

    /** The first roster bears the day on which the officials set out. */
    private LocalDate stated(SheetScope scope) {
        return scope.variant().equals("first") ? plan.start() : scope.asOf();
    }
}
