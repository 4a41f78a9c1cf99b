package io.zhuqi.reporting;

import io.zhuqi.control.ControlRoomException;
import io.zhuqi.control.JobsFolder;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A report as the control room describes it: {@code reports/<edition>.yml}.
 *
 * @param figures the names under which sentences know figures: name to {@code code@window}, always of the whole city
 * @param units how units of measure are printed, by the unit codes of the indicators
 * @param sections in print order
 */
record ReportDefinition(
        Wording banner,
        Wording title,
        Wording issue,
        Wording period,
        Wording organ,
        Words words,
        Map<String, String> figures,
        Map<String, Wording> units,
        List<SectionDefinition> sections) {

    /**
     * Words that the assembly itself needs.
     *
     * @param none printed where there is no value
     * @param total label of a totals row
     * @param up change against the period before, with {@code change}
     */
    record Words(Wording none, Wording total, Wording up, Wording down, Wording same, Wording points) {}

    /** One section; {@code heading} comes with its numbering. */
    record SectionDefinition(
            String id, int level, Wording heading, @Nullable Boolean newPage, List<BlockDefinition> blocks) {}

    /**
     * One block: exactly one of the components is given.
     *
     * @param lead a sentence of the first page; likewise {@code body}, {@code item}, {@code note}
     * @param quotes a table whose rows are printed as quotations: column {@code text}
     * @param definitions whether the definitions of all indicators stand here
     */
    record BlockDefinition(
            @Nullable Wording lead,
            @Nullable Wording body,
            @Nullable Wording item,
            @Nullable Wording note,
            @Nullable List<TileDefinition> tiles,
            @Nullable String table,
            @Nullable String quotes,
            @Nullable ChartDefinition chart,
            @Nullable Boolean definitions) {}

    /** A tile shows a city figure, {@code code@window}. */
    record TileDefinition(String figure, Wording label) {}

    /**
     * A chart drawn from a table.
     *
     * @param table the table's id
     * @param category the column along the axis
     * @param series the columns with the values
     */
    record ChartDefinition(
            String id,
            Wording title,
            Block.Chart.Shape shape,
            String table,
            String category,
            List<String> series,
            Wording unit) {}

    static ReportDefinition load(JobsFolder jobs, String file) {
        try {
            return YAMLMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(jobs.read(file), ReportDefinition.class);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new ControlRoomException(
                    file,
                    line,
                    Objects.requireNonNullElse(e.getOriginalMessage(), "unreadable"),
                    "mend the entry there");
        }
    }
}
