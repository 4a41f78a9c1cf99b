package io.zhuqi.operations;

import io.zhuqi.resolution.Decision;
import io.zhuqi.resolution.Decision.Judgement;
import io.zhuqi.resolution.DecisionStore;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An operator's words on doubtful names; each is kept in the run history and obeyed by all later runs until it is revoked. */
public final class Decisions {
    private final LockedRuns runs;
    private final DecisionStore store;

    Decisions(LockedRuns runs, DecisionStore store) {
        this.runs = runs;
        this.store = store;
    }

    /**
     * Keeps a decision.
     *
     * @param code the firm it speaks of; null for SAME: nobody of the register
     * @return its number
     * @throws WrongUse when the register has never known the code
     * @throws AnotherRunGoesOn when another run holds the lock
     */
    public long decide(String mention, @Nullable String code, Judgement judgement, LocalDate on, Author author) {
        return runs.locked(() -> {
            if (code != null && !store.knowsEnterprise(code)) {
                throw new WrongUse("error.unknown-code", Map.of("code", code));
            }
            AtomicLong id = new AtomicLong();
            runs.record(
                    "decide",
                    author,
                    Map.of(
                            "mention",
                            mention,
                            "judgement",
                            judgement.name(),
                            "code",
                            Objects.requireNonNullElse(code, "")),
                    runId -> id.set(store.add(
                            mention,
                            code,
                            judgement,
                            author.operator(),
                            on,
                            Objects.requireNonNullElse(author.reason(), ""))));
            return id.get();
        });
    }

    /**
     * Revokes a decision; it is kept, but obeyed no longer.
     *
     * @throws WrongUse when there is no such decision that stands
     * @throws AnotherRunGoesOn when another run holds the lock
     */
    public void revoke(long id, LocalDate on, Author author) {
        runs.locked(() -> {
            runs.record("decide", author, Map.of("revoked", id), runId -> {
                if (!store.revoke(id, on, author.operator())) {
                    throw new WrongUse("error.unknown-decision", Map.of("id", Long.toString(id)));
                }
            });
            return id;
        });
    }

    /** All decisions, revoked ones too, in the order in which they were made. */
    public List<Decision> all() {
        return store.all();
    }

    /** The doubtful names of the last reconciliation with their candidates. */
    public void eachWaiting(Consumer<DecisionStore.Waiting> consumer) {
        store.eachWaiting(consumer);
    }
}
