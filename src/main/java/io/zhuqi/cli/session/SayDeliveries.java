package io.zhuqi.cli.session;

import io.zhuqi.delivery.outbox.Delivery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Says in plain words what was sent to whom, and decides the exit code of it. */
public final class SayDeliveries {
    private SayDeliveries() {}

    /** One line each; somebody has to look when one did not arrive. */
    public static ExitCode say(Session session, List<Delivery> deliveries) {
        for (Delivery delivery : deliveries) {
            Map<String, Object> values = new HashMap<>();
            values.put("id", delivery.id());
            values.put("parcel", delivery.parcel());
            values.put("channel", session.words().say("deliveries.channel." + delivery.channel()));
            values.put("recipient", delivery.recipient());
            values.put("state", session.words().say("deliveries.state." + delivery.state()));
            values.put("attempts", delivery.attempts());
            values.put("at", RunLine.moment(delivery.attemptedAt()));
            values.put("error", Objects.requireNonNullElse(delivery.error(), ""));
            session.say("deliveries.line", values);
        }
        return deliveries.stream().anyMatch(Delivery::needsAttention) ? ExitCode.DONE_WITH_FINDINGS : ExitCode.DONE;
    }
}
