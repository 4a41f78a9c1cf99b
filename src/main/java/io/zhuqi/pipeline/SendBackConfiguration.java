package io.zhuqi.pipeline;

import io.zhuqi.control.ControlRoom;
import io.zhuqi.delivery.receipt.ReceiptStore;
import io.zhuqi.delivery.receipt.WriteReceipts;
import io.zhuqi.finding.Messages;
import io.zhuqi.inbox.Originals;
import io.zhuqi.pipeline.setup.KindTables;
import io.zhuqi.pipeline.setup.PreparedDatabase;
import io.zhuqi.reconciliation.FindingStore;
import io.zhuqi.reconciliation.FindingWording;
import io.zhuqi.reconciliation.RuleCatalogue;
import io.zhuqi.reporting.privacy.Circulation;
import io.zhuqi.reporting.privacy.Privacy;
import io.zhuqi.store.FileStore;
import io.zhuqi.store.QuarantineStore;
import io.zhuqi.store.row.SettleStore;
import io.zhuqi.tabular.format.OpenTabular;
import java.nio.file.Path;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What goes back to the senders, and what comes back from them. */
@Configuration(proxyBeanMethods = false)
class SendBackConfiguration {
    private static final String FOLDER = "receipts";

    @Bean
    SettleStore settleStore(PreparedDatabase prepared, ControlRoom room) {
        return new SettleStore(prepared.database(), KindTables.of(room.kinds().values()));
    }

    @Bean
    ReceiptStore receiptStore(PreparedDatabase prepared) {
        return new ReceiptStore(prepared.database());
    }

    @Bean
    WriteReceipts writeReceipts(
            ReceiptStore receipts,
            FileStore files,
            QuarantineStore quarantine,
            Originals originals,
            OpenTabular open,
            PreparedDatabase prepared,
            RuleCatalogue rules,
            Privacy privacy,
            ControlRoom room,
            @Value("${zhuqi.locale}") Locale locale) {
        return new WriteReceipts(
                receipts,
                files,
                quarantine,
                originals,
                open,
                new FindingStore(prepared.database()),
                new FindingWording(rules, room, locale),
                () -> privacy.ofTexts(Circulation.WIDE),
                room,
                Messages.in(locale));
    }

    @Bean
    SendBack sendBack(SettleStore settle, WriteReceipts receipts, @Value("${zhuqi.home}") Path home, ControlRoom room) {
        double overlap = Double.parseDouble(room.setting("resubmission_overlap"));
        return new SendBack(settle, receipts, home.resolve(FOLDER), overlap);
    }
}
