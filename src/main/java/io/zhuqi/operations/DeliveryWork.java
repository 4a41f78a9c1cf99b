package io.zhuqi.operations;

import io.zhuqi.delivery.outbox.Delivery;
import io.zhuqi.delivery.outbox.Outbox;
import io.zhuqi.delivery.outbox.SendParcels;
import io.zhuqi.measurement.WriteFigures;
import io.zhuqi.pipeline.ChangeWords;
import io.zhuqi.reporting.issue.IssueStore;
import io.zhuqi.reporting.issue.Print;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Packs what was issued and sends what waits. What cannot be sent never fails the run: it is shown and tried again. */
final class DeliveryWork {
    private final IssueStore issues;
    private final Outbox outbox;
    private final SendParcels send;
    private final ChangeWords words;
    private final LocalDate programmeStart;

    DeliveryWork(IssueStore issues, Outbox outbox, SendParcels send, ChangeWords words, LocalDate programmeStart) {
        this.issues = issues;
        this.outbox = outbox;
        this.send = send;
        this.words = words;
        this.programmeStart = programmeStart;
    }

    /** Packs the reports that a run issued, held ones left out, and sends all that waits. */
    List<Delivery> deliver(long runId) {
        for (Print print : issues.printsOf(runId)) {
            if (print.outcome() != Print.Outcome.HELD) {
                outbox.pack(
                        print,
                        WriteFigures.issue(programmeStart, print.key().period()),
                        issues.files(print.key(), print.version(), print.language()),
                        words.in(Locale.SIMPLIFIED_CHINESE));
            }
        }
        return send.send();
    }

    /** Sends all that waits. */
    List<Delivery> retry() {
        return send.send();
    }

    /** Sends once more what failed or may have arrived; empty when there is no such delivery. */
    List<Delivery> retry(long id) {
        return send.again(id) ? send.send() : List.of();
    }
}
