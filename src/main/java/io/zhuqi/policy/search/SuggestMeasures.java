package io.zhuqi.policy.search;

import io.zhuqi.control.ControlRoom;
import io.zhuqi.control.JobsFolder;
import io.zhuqi.policy.citation.CitationFinder;
import java.util.List;
import javax.sql.DataSource;

/**
 * Which measures may help with each problem: the best by meaning of those in force, without those to which the enterprise is not entitled,
 * those first to which it is and which it has not enjoyed, each with the words that made it match.
 */
public final class SuggestMeasures {
    private final SuggestionStore store;
    private final SearchWords words;
    private final JobsFolder jobs;

    /** @throws io.zhuqi.control.ControlRoomException for a mistake in {@code policy/search.yml} or the popular names */
    public SuggestMeasures(DataSource database, ControlRoom room) {
        this.jobs = room.jobs();
        this.words = SearchWords.read(jobs);
        this.store = new SuggestionStore(database, words);
        CitationFinder.check(jobs);
    }

    /** Fills {@code derived.suggestion} anew for the current cut-off; needs the entitlement of that day. */
    public void run() {
        List<Searchable> measures = store.measures(CitationFinder.popularNames(jobs));
        try (MeasureSearch search = new MeasureSearch(measures, words)) {
            store.replace(problem -> search.best(problem, "", words.candidates()).stream()
                    .filter(suggestion -> suggestion.words().size() >= words.leastWords())
                    .toList());
        }
    }
}
