package io.zhuqi.sample.rows;

import io.zhuqi.sample.sheet.SampleRow;
import io.zhuqi.sample.world.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Who tells the rows of which kind of sheet. */
public final class RowSources {
    private final Map<String, RowSource> byKind = new HashMap<>();
    private final Catalogue catalogue;

    /** The rows of this world: the same world gives the same rows. */
    public RowSources(World world) {
        Mentions mentions = new Mentions(world.people());
        Eligibility eligibility = new Eligibility();
        SupervisionRows supervision = new SupervisionRows(world, mentions);
        LogRows logs = new LogRows(world, mentions);
        catalogue = new Catalogue(world);
        byKind.put("officials", new RosterRows(world));
        byKind.put("enterprises", new RegisterRows(world));
        byKind.put("problems", new LedgerRows(world, mentions));
        byKind.put("handling", new HandlingRows(world));
        byKind.put("worklogs", logs);
        byKind.put("policies", catalogue);
        byKind.put("uptakes", new UptakeRows(world, catalogue, eligibility, mentions));
        byKind.put("fieldchecks", new FieldCheckRows(world));
        byKind.put("outcomes", new OutcomeRows(world, mentions));
        byKind.put("declared", new DeclaredRows(world, logs));
        byKind.put("checklist", new ChecklistRows(world, catalogue, eligibility));
        byKind.put("inspections", supervision::inspections);
        byKind.put("absences", supervision::absences);
        byKind.put("aliases", supervision::aliases);
    }

    /** The policy catalogue of this world. */
    public Catalogue catalogue() {
        return catalogue;
    }

    /** The rows of one sheet, drawn while they are read. */
    public Iterable<SampleRow> rows(SheetScope scope) {
        RowSource source = byKind.get(scope.kind());
        if (source == null) {
            throw new IllegalArgumentException("no rows for the shape " + scope.layout());
        }
        return habits(source.rows(scope), scope.spec());
    }

    /** The habits of an office: every so many rows one comes twice, one row is hidden. */
    private static Iterable<SampleRow> habits(Iterable<SampleRow> rows, JsonNode spec) {
        if (!spec.has("repeat") && !spec.has("hide")) {
            return rows;
        }
        int repeat = spec.has("repeat") ? spec.get("repeat").asInt() : 0;
        int hide = spec.has("hide") ? spec.get("hide").asInt() : 0;
        int[] count = {0};
        return () -> StreamSupport.stream(rows.spliterator(), false)
                .flatMap(row -> {
                    count[0]++;
                    List<SampleRow> out = new ArrayList<>();
                    out.add(count[0] == hide ? row.copy().hide() : row);
                    if (repeat > 0 && count[0] % repeat == 0) {
                        out.add(row);
                    }
                    return out.stream();
                })
                .iterator();
    }
}
