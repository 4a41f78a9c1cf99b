package io.zhuqi.policy;

import io.zhuqi.control.ControlRoom;
import io.zhuqi.store.ScriptStore;
import java.util.List;
import javax.sql.DataSource;

/**
 * Who is entitled to what on each cut-off, clause by clause: fills {@code derived.enterprise_size}, {@code derived.entitlement} and
 * {@code derived.entitlement_count}. To be run after {@code derived.enterprise}, {@code posting}, {@code measure} and {@code uptake} are
 * there.
 */
public final class JudgeEntitlement {
    private final EntitlementStore store;
    private final ScriptStore scripts;
    private final ReadConditions conditions;

    /** @throws io.zhuqi.control.ControlRoomException for a mistake in size definitions or condition words */
    public JudgeEntitlement(DataSource database, ControlRoom room) {
        this.store = new EntitlementStore(database);
        this.scripts = new ScriptStore(database);
        this.conditions = new ReadConditions(room, ConditionWords.read(room.jobs()), SizeDefinitions.read(room.jobs()));
    }

    /** Rebuilds all of it. */
    public void run() {
        store.save(conditions.read(store), conditions.sizes().tests(), conditions.wording());
        scripts.run(JudgeEntitlement.class, List.of("10-figures", "20-sizes", "30-condition-sets", "40-entitlement"));
    }
}
