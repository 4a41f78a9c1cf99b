package io.zhuqi.resolution;

import io.zhuqi.control.ControlRoom;
import io.zhuqi.resolution.name.NameResolver;
import java.util.ArrayList;
import java.util.List;

/**
 * Scores every name of an enterprise that a known sheet writes against the register, and keeps what the comparisons said. Memory is
 * bounded by the register: names are read, scored and written a thousand at a time.
 */
final class ScoreNames {
    private static final int BATCH = 1000;

    private final NameScoreStore store;
    private final ControlRoom room;

    ScoreNames(NameScoreStore store, ControlRoom room) {
        this.store = store;
        this.room = room;
    }

    void run() {
        NameResolver resolver = new NameResolver(room, store.registered());
        store.begin();
        List<String> batch = new ArrayList<>(BATCH);
        store.eachName(name -> {
            batch.add(name);
            if (batch.size() == BATCH) {
                save(resolver, batch);
            }
        });
        save(resolver, batch);
        store.end();
    }

    private void save(NameResolver resolver, List<String> batch) {
        List<ScoredName> scored = batch.parallelStream()
                .map(name -> new ScoredName(name, resolver.plain(name), resolver.judge(name)))
                .toList();
        store.save(scored, resolver.postingLeast());
        batch.clear();
    }
}
