package io.zhuqi.operations;

import io.zhuqi.control.ControlRoom;
import io.zhuqi.control.JobsFolder;
import io.zhuqi.delivery.mail.MailCarrier;
import io.zhuqi.delivery.outbox.DeliveryRules;
import io.zhuqi.delivery.outbox.DeliveryStore;
import io.zhuqi.delivery.outbox.Outbox;
import io.zhuqi.delivery.outbox.PackPapers;
import io.zhuqi.delivery.outbox.Secrets;
import io.zhuqi.delivery.outbox.SendParcels;
import io.zhuqi.delivery.receipt.ReceiptStore;
import io.zhuqi.delivery.robot.DingTalkCarrier;
import io.zhuqi.finding.Messages;
import io.zhuqi.pipeline.print.ChangeWords;
import io.zhuqi.pipeline.setup.PreparedDatabase;
import io.zhuqi.reporting.issue.IssueStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The outbox and the roads that lead out of it. */
@Configuration(proxyBeanMethods = false)
class DeliveryConfiguration {
    private static final String FOLDER = "outbox";
    private static final String RECEIPTS = "receipts";

    @Bean
    DeliveryRules deliveryRules(JobsFolder jobs) {
        return DeliveryRules.load(jobs);
    }

    @Bean
    DeliveryStore deliveryStore(PreparedDatabase prepared) {
        return new DeliveryStore(prepared.database());
    }

    @Bean
    SendParcels sendParcels(DeliveryStore store, DeliveryRules rules, @Value("${zhuqi.home}") Path home, Clock clock) {
        Secrets secrets = new Secrets(home, System.getenv());
        return new SendParcels(
                store,
                List.of(
                        new MailCarrier(rules, secrets, Messages.in(Locale.SIMPLIFIED_CHINESE), clock),
                        new DingTalkCarrier(rules, secrets, clock)),
                rules,
                DeliveryConfiguration::rest,
                clock);
    }

    private static void rest(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Bean
    DeliveryWork deliveryWork(
            IssueStore issues,
            DeliveryStore store,
            DeliveryRules rules,
            SendParcels send,
            ChangeWords words,
            ControlRoom room,
            ReceiptStore receipts,
            @Value("${zhuqi.home}") Path home,
            Clock clock) {
        return new DeliveryWork(
                issues,
                new Outbox(home.resolve(FOLDER), store, rules, clock),
                new PackPapers(home.resolve(FOLDER), store, rules, clock),
                receipts,
                home.resolve(RECEIPTS),
                send,
                words,
                room.programme().start());
    }
}
