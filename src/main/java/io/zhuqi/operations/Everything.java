package io.zhuqi.operations;

import java.util.List;

/**
 * All that is printed for a month.
 *
 * @param editions the city's first, then the counties' in print order
 * @param papers the pages of the enterprises, the notices, the booklet of policies
 */
public record Everything(List<ReportOutcome> editions, List<PaperOutcome> papers) {
    public Everything {
        editions = List.copyOf(editions);
        papers = List.copyOf(papers);
    }
}
