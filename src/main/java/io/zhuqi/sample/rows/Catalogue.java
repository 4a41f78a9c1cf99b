package io.zhuqi.sample.rows;

import io.zhuqi.sample.sheet.SampleRow;
import io.zhuqi.sample.world.County;
import io.zhuqi.sample.world.Resources;
import io.zhuqi.sample.world.World;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The policy catalogue: real documents as far as they are confirmed, and invented ones that say so. */
public final class Catalogue implements RowSource {
    /** Ten thousand, the unit in which amounts are written: 万元. */
    public static final BigDecimal WAN = BigDecimal.valueOf(10_000);

    private final JsonNode data = Resources.read("policies.yml");
    private final List<Measure> rows = new ArrayList<>();

    Catalogue(World world) {
        for (JsonNode document : data.get("documents")) {
            if (document.has("measures")) {
                measures(document, world.plan().counties());
            } else {
                JsonNode none = data.get("unexcerpted");
                rows.add(new Measure(
                        document,
                        none.get("no").asString(),
                        none.get("text").asString(),
                        JsonNodeFactory.instance.objectNode(),
                        null));
            }
        }
    }

    private void measures(JsonNode document, List<County> counties) {
        int number = 0;
        for (JsonNode terms : document.get("measures")) {
            String text = terms.get("text").asString();
            if (terms.has("each")) {
                for (County county : counties) {
                    String own = text.replace("{county}", county.name());
                    rows.add(new Measure(document, Integer.toString(++number), own, terms, county.name()));
                }
            } else {
                rows.add(new Measure(document, Integer.toString(++number), text, terms, null));
            }
        }
    }

    /** The measures proper, in the order of the catalogue. */
    public List<Measure> measures() {
        return rows.stream().filter(Measure::isExcerpted).toList();
    }

    /** How many policy documents the catalogue lists. */
    public int documents() {
        return rows.stream()
                .map(Measure::documentNumber)
                .collect(Collectors.toSet())
                .size();
    }

    @Override
    public Iterable<SampleRow> rows(SheetScope scope) {
        String level = data.get("levels").get(scope.variant()).asString();
        return () -> rows.stream()
                .filter(row -> row.document().get("level").asString().equals(level))
                .map(this::row)
                .iterator();
    }

    private SampleRow row(Measure measure) {
        JsonNode document = measure.document();
        boolean example = document.has("example");
        return conditions(measure)
                .with("title", measure.title())
                .with("document_no", measure.documentNumber())
                .with("issuer", document.get("issuer").asString())
                .with("level", document.get("level").asString())
                .with("published_on", Objects.requireNonNull(measure.date("published")))
                .with("effective_on", measure.date("effective"))
                .with("expires_on", measure.date("expires"))
                .with("policy_category", document.get("category").asString())
                .with("basis", text(document, "basis"))
                .with("amending_no", text(document, "amends"))
                .with("amended_by", text(document, "amendedBy"))
                .with("verification", document.get("mark").asString())
                .with("source", source(document, example))
                .with("remark", remark(measure));
    }

    private SampleRow conditions(Measure measure) {
        LocalDate applyBy = measure.date("applyBy");
        return new SampleRow()
                .with("measure_no", measure.number())
                .with("measure_text", measure.text())
                .with("counties", measure.county() == null ? null : List.of(measure.county()))
                .with("industries", orNothing(measure.list("industries")))
                .with("sizes", orNothing(measure.list("sizes")))
                .with("employees_max", measure.number("employees", BigDecimal.ONE))
                .with("revenue_max", measure.number("revenue", WAN))
                .with("taxable_income_max", measure.number("income", WAN))
                .with("tags_required", orNothing(measure.list("tags")))
                .with("size_definition", measure.text("definition"))
                .with("condition_feel", measure.text("feel"))
                .with("amount_max", measure.number("amount", WAN))
                .with("apply_by", applyBy)
                .with("access", measure.text("access"))
                .with("paying_unit", measure.text("unit"));
    }

    private static @Nullable List<String> orNothing(List<String> list) {
        return list.isEmpty() ? null : list;
    }

    private static @Nullable String text(JsonNode node, String key) {
        return node.has(key) ? node.get(key).asString() : null;
    }

    private String source(JsonNode document, boolean example) {
        String own = text(document, "source");
        return own != null
                ? own
                : data.get(example ? "exampleSource" : "source").asString();
    }

    private @Nullable String remark(Measure measure) {
        String approximate = text(measure.document(), "approximate");
        return approximate == null
                ? measure.text("note")
                : data.get(approximate + "Only").asString();
    }
}
