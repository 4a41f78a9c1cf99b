package io.zhuqi.operations;

import io.zhuqi.resolution.Decision;
import io.zhuqi.resolution.Decision.Judgement;
import io.zhuqi.resolution.Decision.Subject;
import io.zhuqi.resolution.DecisionStore;
import io.zhuqi.resolution.WaitingName;
import io.zhuqi.resolution.WaitingNameStore;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** An operator's words on doubtful names; each is kept in the run history and obeyed by all later runs until it is revoked. */
public final class Decisions {
    private final LockedRuns runs;
    private final DecisionStore store;
    private final WaitingNameStore waiting;

    Decisions(LockedRuns runs, DecisionStore store, WaitingNameStore waiting) {
        this.runs = runs;
        this.store = store;
        this.waiting = waiting;
    }

    /**
     * Keeps a decision.
     *
     * @param meant the firm's credit code, or the official as {@code name@unit}; null for SAME: nobody of the register
     * @return its number
     * @throws WrongUse when neither register nor roster has ever known whom it speaks of
     * @throws AnotherRunGoesOn when another run holds the lock
     */
    public long decide(
            Subject subject, String mention, @Nullable String meant, Judgement judgement, LocalDate on, Author author) {
        return runs.locked(() -> {
            if (meant != null && !store.knows(subject, meant)) {
                throw new WrongUse(
                        subject == Subject.OFFICIAL ? "error.unknown-official-id" : "error.unknown-code",
                        Map.of("code", meant));
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
                            Objects.requireNonNullElse(meant, "")),
                    runId -> id.set(store.add(
                            subject,
                            mention,
                            meant,
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

    /** The doubtful names of the last reconciliation on which nobody has said anything, with their candidates. */
    public List<WaitingName> waiting() {
        return waiting.all();
    }
}
