package io.zhuqi.reporting;

import java.util.ArrayList;
import java.util.List;

/**
 * One finished report: everything that is printed, in order. Immutable; every renderer and the gate read this
 * and nothing else.
 *
 * @param sections in print order
 * @param ledgers the full row lists behind the figures, for the workbook only
 * @param figures the figures that the report may print: the city's and the counties'; the gate reads them
 */
public record Report(ReportHead head, List<Section> sections, List<Ledger> ledgers, List<Figure> figures) {
    public Report {
        sections = List.copyOf(sections);
        ledgers = List.copyOf(ledgers);
        figures = List.copyOf(figures);
    }

    /** A report whose figures nobody asks for. */
    public Report(ReportHead head, List<Section> sections, List<Ledger> ledgers) {
        this(head, sections, ledgers, List.of());
    }

    /** The same report with a section before all others; what was first then begins on a page of its own. */
    public Report openedBy(Section section) {
        List<Section> all = new ArrayList<>();
        all.add(section);
        for (Section own : sections) {
            all.add(all.size() == 1 ? own.onNewPage() : own);
        }
        return new Report(head, all, ledgers, figures);
    }

    /** The same report with further blocks at the beginning of its first section. */
    public Report withNotice(List<Block> notice) {
        if (notice.isEmpty() || sections.isEmpty()) {
            return this;
        }
        List<Section> all = new ArrayList<>(sections);
        List<Block> blocks = new ArrayList<>(notice);
        blocks.addAll(sections.get(0).blocks());
        Section first = sections.get(0);
        all.set(0, new Section(first.id(), first.level(), first.heading(), first.newPage(), blocks));
        return new Report(head, all, ledgers, figures);
    }
}
