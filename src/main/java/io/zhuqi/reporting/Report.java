package io.zhuqi.reporting;

import java.util.List;

/**
 * One finished report: everything that is printed, in order. Immutable; every renderer and the gate read this
 * and nothing else.
 *
 * @param sections in print order
 * @param ledgers the full row lists behind the figures, for the workbook only
 */
public record Report(ReportHead head, List<Section> sections, List<Ledger> ledgers) {
    public Report {
        sections = List.copyOf(sections);
        ledgers = List.copyOf(ledgers);
    }
}
