package io.zhuqi.reporting;

import io.zhuqi.reporting.AssembleReport.Request;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a set of papers of one kind reads: each query runs once for all of them, when the first one asks, and each paper gets its own
 * rows. For one thread, and as many papers as fit into memory.
 */
final class SetReading {
    private final ReportStore store;
    private final List<Request> set;
    private final Map<Asked, List<List<Map<String, @Nullable Object>>>> read = new HashMap<>();
    private @Nullable Map<String, Map<FigureRef, Figure>> figures;
    private @Nullable Map<String, String> counties;

    /** A query and what it asks for besides what each paper speaks of. */
    private record Asked(String sql, Map<String, Object> parameters) {}

    /** @param set papers that differ in what they speak of only */
    SetReading(ReportStore store, List<Request> set) {
        this.store = store;
        this.set = List.copyOf(set);
    }

    /** The share of one paper of the set. */
    Reading of(int paper) {
        return new Share(paper);
    }

    private final class Share implements Reading {
        private final int paper;

        Share(int paper) {
            this.paper = paper;
        }

        @Override
        public Map<FigureRef, Figure> figures() {
            if (figures == null) {
                figures = store.figures(set.stream().map(Request::scope).toList());
            }
            return figures.getOrDefault(set.get(paper).scope(), Map.of());
        }

        @Override
        public String countyName(String code) {
            if (counties == null) {
                counties = store.countyNames();
            }
            return counties.getOrDefault(code, "");
        }

        @Override
        public List<Map<String, @Nullable Object>> rows(String sql, Map<String, ?> parameters) {
            Map<String, Object> common = new HashMap<>(parameters);
            common.remove(ReportStore.SUBJECT);
            common.remove(ReportStore.SCOPE);
            return read.computeIfAbsent(
                            new Asked(sql, common),
                            asked -> store.rows(
                                    sql,
                                    parameters,
                                    set.stream().map(Request::subject).toList(),
                                    set.stream().map(Request::scope).toList()))
                    .get(paper);
        }
    }
}
