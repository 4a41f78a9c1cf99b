package io.zhuqi.sample.rows;

import io.zhuqi.sample.sheet.Code;
import io.zhuqi.sample.sheet.SampleRow;
import io.zhuqi.sample.world.Official;
import io.zhuqi.sample.world.Posting;
import io.zhuqi.sample.world.Resources;
import io.zhuqi.sample.world.World;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Rosters: the first batch as it was sent out, the same with its changes, and the second batch firm by firm. */
final class RosterRows implements RowSource {
    private final World world;
    private final Map<Integer, Integer> officialsOfFirm = new HashMap<>();
    private final Map<String, String> service =
            Resources.map(Resources.read("people.yml").get("service"), JsonNode::asString);

    RosterRows(World world) {
        this.world = world;
        world.roster()
                .postings()
                .forEach(posting -> officialsOfFirm.merge(posting.enterprise().number(), 1, Integer::sum));
    }

    @Override
    public Iterable<SampleRow> rows(SheetScope scope) {
        boolean second = scope.variant().equals("second");
        boolean later = scope.variant().equals("update");
        return () -> world.roster().officials().stream()
                .filter(official -> (official.batch() == 2) == second)
                .flatMap(official -> (second ? each(official) : together(official, later)).stream())
                .iterator();
    }

    private List<SampleRow> each(Official official) {
        List<SampleRow> rows = new ArrayList<>();
        for (Posting posting : world.roster().postings(official)) {
            rows.add(row(official, List.of(posting)).with("ended_on", posting.end()));
        }
        return rows;
    }

    /** One row for all firms that an official takes up on the same day. */
    private List<SampleRow> together(Official official, boolean later) {
        Map<LocalDate, List<Posting>> byStart = new LinkedHashMap<>();
        for (Posting posting : world.roster().postings(official)) {
            if (later || posting.start().equals(world.plan().start())) {
                byStart.computeIfAbsent(posting.start(), key -> new ArrayList<>())
                        .add(posting);
            }
        }
        List<SampleRow> rows = new ArrayList<>();
        byStart.values()
                .forEach(postings -> rows.add(row(official, postings)
                        .with("ended_on", later ? postings.get(0).end() : null)));
        return rows;
    }

    private SampleRow row(Official official, List<Posting> postings) {
        Posting first = postings.get(0);
        return new SampleRow()
                .with("name", official.name())
                .with("sex", official.sex())
                .with("unit", official.unit())
                .with("unit_level", new Code(official.unitCounty() == null ? "MUNICIPAL" : "COUNTY"))
                .with("post_title", official.post())
                .with("phone", official.phone())
                .with("batch", official.batch())
                .with(
                        "enterprise_names",
                        postings.stream().map(p -> p.enterprise().name()).toList())
                .with("credit_code", postings.size() == 1 ? first.enterprise().creditCode() : null)
                .with("county", new Code(first.enterprise().county().code()))
                .with("service", service.get(serviceOf(official, first)))
                .with("started_on", first.start());
    }

    private String serviceOf(Official official, Posting posting) {
        boolean pair = world.roster().postings(official, posting.start()).size() > 1;
        return pair ? "pair" : officialsOfFirm.getOrDefault(posting.enterprise().number(), 1) > 1 ? "many" : "one";
    }
}
