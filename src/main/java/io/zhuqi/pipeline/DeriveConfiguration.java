package io.zhuqi.pipeline;

import io.zhuqi.control.ControlRoom;
import io.zhuqi.measurement.IndicatorCatalogue;
import io.zhuqi.measurement.MeasureMonth;
import io.zhuqi.pipeline.setup.PreparedDatabase;
import io.zhuqi.policy.ReadCatalogue;
import io.zhuqi.policy.entitlement.ClauseStore;
import io.zhuqi.policy.entitlement.JudgeEntitlement;
import io.zhuqi.policy.search.SuggestMeasures;
import io.zhuqi.reconciliation.FindingStore;
import io.zhuqi.reconciliation.ReconciliationStore;
import io.zhuqi.reconciliation.RuleCatalogue;
import io.zhuqi.reconciliation.RunRules;
import io.zhuqi.resolution.ResolveEntities;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The stages from resolution to measurement. */
@Configuration(proxyBeanMethods = false)
class DeriveConfiguration {

    @Bean
    RuleCatalogue ruleCatalogue(ControlRoom room) {
        return RuleCatalogue.load(room);
    }

    @Bean
    IndicatorCatalogue indicatorCatalogue(ControlRoom room) {
        return IndicatorCatalogue.load(room);
    }

    @Bean
    FindingStore findingStore(PreparedDatabase prepared) {
        return new FindingStore(prepared.database());
    }

    @Bean
    ClauseStore clauseStore(PreparedDatabase prepared) {
        return new ClauseStore(prepared.database());
    }

    @Bean
    DeriveStages deriveStages(
            PreparedDatabase prepared,
            ControlRoom room,
            RuleCatalogue rules,
            IndicatorCatalogue indicators,
            FindingStore findings) {
        DataSource database = prepared.database();
        MeasureMonth measure = new MeasureMonth(database, indicators);
        measure.validate();
        return new DeriveStages(
                room,
                new InputsStore(database, room.jobs()),
                new ResolveEntities(database, room),
                new ReadCatalogue(database, room),
                new JudgeEntitlement(database, room),
                new SuggestMeasures(database, room),
                new ReconciliationStore(database, room),
                new RunRules(database, rules, Duration.ofSeconds(room.intSetting("query_seconds"))),
                findings,
                measure);
    }
}
