package io.zhuqi.reporting;

import io.zhuqi.control.JobsFolder;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A report as the control room describes it: {@code reports/<edition>.yml}.
 *
 * @param figures the names under which sentences know figures: name to {@code code@window}, of the report's scope
 * @param facts tables whose first row sentences know, each column by its name; no row leaves all of them empty
 * @param sections in print order
 */
record ReportDefinition(
        Wording banner,
        Wording title,
        Wording issue,
        Wording period,
        Wording organ,
        Map<String, String> figures,
        @Nullable List<String> facts,
        List<SectionDefinition> sections) {

    /**
     * One section; {@code heading} comes with its numbering.
     *
     * @param only the kind of scope (city, county) to which the section belongs; null for all
     * @param each a table for each of whose rows the section is printed: sentences know the row's columns, and the queries of the
     *     section's tables know the first of them as {@code :each}; null for a section that is printed once
     * @param with further parameters for the query of {@code each}
     */
    record SectionDefinition(
            String id,
            int level,
            Wording heading,
            @Nullable Boolean newPage,
            @Nullable String only,
            @Nullable String each,
            @Nullable Map<String, String> with,
            List<BlockDefinition> blocks) {}

    /**
     * One block: exactly one of the components is given.
     *
     * @param address to whom a letter is written
     * @param lead a sentence of the first page; likewise {@code body}, {@code item}, {@code note}
     * @param quotes a table whose rows are printed as quotations: column {@code text}
     * @param only the kind of scope to which the block belongs; null for all
     * @param unlessEmpty whether a table without rows is left out instead of saying so
     * @param with further parameters for the query of {@code table}
     * @param untitled whether a table goes without its title because the heading says it
     * @param definitions whether the definitions of all indicators stand here
     * @param contents the title under which the headings stand here with their pages
     */
    record BlockDefinition(
            @Nullable Wording address,
            @Nullable Wording lead,
            @Nullable Wording body,
            @Nullable Wording item,
            @Nullable Wording note,
            @Nullable List<TileDefinition> tiles,
            @Nullable String table,
            @Nullable String quotes,
            @Nullable ChartDefinition chart,
            @Nullable Boolean definitions,
            @Nullable Wording contents,
            @Nullable Boolean untitled,
            @Nullable String only,
            @Nullable Boolean unlessEmpty,
            @Nullable Map<String, String> with) {}

    /** A tile shows a figure of the report's scope, {@code code@window}. */
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
        return ReportFile.read(jobs, file, ReportDefinition.class);
    }
}
