package io.zhuqi.policy.entitlement;

import io.zhuqi.control.ControlRoom;
import io.zhuqi.policy.CheckReferences;
import io.zhuqi.policy.feel.FactVocabulary;
import io.zhuqi.store.ScriptStore;
import java.util.List;
import javax.sql.DataSource;

/**
 * Who is entitled to what on each cut-off, clause by clause: fills {@code derived.enterprise_size}, {@code derived.entitlement} and
 * {@code derived.entitlement_count}. To be run after {@code derived.enterprise}, {@code posting}, {@code measure}, {@code uptake} and
 * {@code checklist} are there.
 */
public final class JudgeEntitlement {
    private final EntitlementStore store;
    private final AnswerStore answers;
    private final ScriptStore scripts;
    private final ReadConditions conditions;
    private final FactVocabulary vocabulary;
    private final ControlRoom room;
    private final JudgeExpressions expressions;
    private final LimitStore limitStore;
    private final Limits limits;
    private final CheckReferences references;

    /** @throws io.zhuqi.control.ControlRoomException for a mistake in size definitions, condition words or facts */
    public JudgeEntitlement(DataSource database, ControlRoom room) {
        this.store = new EntitlementStore(database);
        this.answers = new AnswerStore(database);
        this.scripts = new ScriptStore(database);
        this.room = room;
        this.conditions = new ReadConditions(room, ConditionWords.read(room.jobs()), SizeDefinitions.read(room.jobs()));
        this.vocabulary = FactVocabulary.read(room.jobs());
        this.expressions = new JudgeExpressions(new FeelStore(database), vocabulary);
        this.limitStore = new LimitStore(database);
        this.limits = Limits.read(room.jobs());
        this.references = new CheckReferences(database, room);
    }

    /** Rebuilds all of it. */
    public void run() {
        store.save(conditions.read(store), conditions.sizes().tests(), conditions.wording());
        store.saveFacts(vocabulary, room.words());
        run("01-atoms");
        answers.replace(new ReadAnswers(vocabulary, room, answers.demandedTags()));
        run("05-states", "10-figures", "20-sizes");
        run("40-masks");
        expressions.read();
        checkCatalogue();
        run("50-feel-cases");
        expressions.judge();
        run("60-entitlement");
    }

    /** What is wrong with the catalogue and needs a library to find out; the rest is for rules. */
    private void checkCatalogue() {
        limitStore.save(limits, conditions.sizes().moneyUnit());
        expressions.check(limitStore);
        references.run();
    }

    private void run(String... names) {
        scripts.run(JudgeEntitlement.class, List.of(names));
    }
}
