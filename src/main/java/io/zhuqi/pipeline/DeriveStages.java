package io.zhuqi.pipeline;

import io.zhuqi.control.ControlRoom;
import io.zhuqi.measurement.MeasureMonth;
import io.zhuqi.pipeline.step.RunContext;
import io.zhuqi.policy.ReadCatalogue;
import io.zhuqi.policy.entitlement.JudgeEntitlement;
import io.zhuqi.policy.search.SuggestMeasures;
import io.zhuqi.reconciliation.FindingStore;
import io.zhuqi.reconciliation.ReconciliationStore;
import io.zhuqi.reconciliation.RunRules;
import io.zhuqi.resolution.Moment;
import io.zhuqi.resolution.ResolveEntities;
import io.zhuqi.vocabulary.Period;

/**
 * Everything that is computed from the rows for one business date and one knowledge date. A stage does nothing when
 * the derived tables are complete and were made from the very same inputs.
 */
final class DeriveStages {
    private final ControlRoom room;
    private final InputsStore inputs;
    private final ResolveEntities resolveEntities;
    private final ReadCatalogue readCatalogue;
    private final JudgeEntitlement judgeEntitlement;
    private final SuggestMeasures suggestMeasures;
    private final ReconciliationStore reconciliation;
    private final RunRules runRules;
    private final FindingStore findings;
    private final MeasureMonth measureMonth;

    DeriveStages(
            ControlRoom room,
            InputsStore inputs,
            ResolveEntities resolveEntities,
            ReadCatalogue readCatalogue,
            JudgeEntitlement judgeEntitlement,
            SuggestMeasures suggestMeasures,
            ReconciliationStore reconciliation,
            RunRules runRules,
            FindingStore findings,
            MeasureMonth measureMonth) {
        this.room = room;
        this.inputs = inputs;
        this.resolveEntities = resolveEntities;
        this.readCatalogue = readCatalogue;
        this.judgeEntitlement = judgeEntitlement;
        this.suggestMeasures = suggestMeasures;
        this.reconciliation = reconciliation;
        this.runRules = runRules;
        this.findings = findings;
        this.measureMonth = measureMonth;
    }

    /** Who is meant, which policy is meant, what holds now, who is entitled to what, and which measures may help. */
    void resolve(RunContext run) {
        String signature = inputs.signature(run);
        if (inputs.isDerived(signature)) {
            return;
        }
        resolveEntities.run(new Moment(
                new Period(run.period()),
                run.businessDate(),
                run.knowledgeDate(),
                room.programme().start(),
                signature));
        readCatalogue.readTexts();
        judgeEntitlement.run();
        suggestMeasures.run();
    }

    /** Source against source. */
    void reconcile(RunContext run) {
        if (!inputs.isDerived(inputs.signature(run))) {
            reconciliation.rebuild(room.submissions());
            runRules.run();
            findings.firstSeenErrors(run.runId());
        }
    }

    /** The figures; with them the derived tables are complete. */
    void measure(RunContext run) {
        String signature = inputs.signature(run);
        if (!inputs.isDerived(signature)) {
            measureMonth.run();
            inputs.complete(signature);
        }
    }
}
