package io.zhuqi.delivery.outbox;

import io.zhuqi.delivery.outbox.Delivery.State;
import io.zhuqi.delivery.outbox.Manifest.Channel;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Sends what waits, each delivery once. An attempt is written down before it is made: one that died is not made again by itself, for it
 * may have arrived. One that failed for certain is tried again after a pause, and by the next run.
 */
public final class SendParcels {
    private final DeliveryStore store;
    private final Map<Channel, Carrier> carriers = new EnumMap<>(Channel.class);
    private final DeliveryRules rules;
    private final Pause pause;
    private final Clock clock;

    public SendParcels(DeliveryStore store, List<Carrier> carriers, DeliveryRules rules, Pause pause, Clock clock) {
        this.store = store;
        carriers.forEach(carrier -> this.carriers.put(carrier.channel(), carrier));
        this.rules = rules;
        this.pause = pause;
        this.clock = clock;
    }

    /** Waits between two attempts. */
    @FunctionalInterface
    public interface Pause {
        void rest(Duration time);
    }

    /**
     * Sends everything that is due. Only for the holder of the run lock.
     *
     * @return the deliveries that were tried, as they stand now
     */
    public List<Delivery> send() {
        store.doubtInterrupted();
        List<Delivery> tried = new ArrayList<>();
        for (Delivery delivery : store.due()) {
            send(delivery);
            store.find(delivery.id()).ifPresent(tried::add);
        }
        return tried;
    }

    /**
     * Sends once more what failed or may have arrived.
     *
     * @return whether there is such a delivery
     */
    public boolean again(long id) {
        store.doubtInterrupted();
        return store.again(id);
    }

    private void send(Delivery delivery) {
        for (int attempt = 1; attempt <= rules.attempts(); attempt++) {
            if (attempt > 1) {
                pause.rest(rules.waitAfter(attempt - 1));
            }
            if (attempt(delivery) != State.FAILED) {
                return;
            }
        }
    }

    private State attempt(Delivery delivery) {
        store.begins(delivery.id(), clock.instant());
        try {
            Carrier carrier = carriers.get(delivery.channel());
            if (carrier == null) {
                throw new NotCarried("no carrier for " + delivery.channel(), false);
            }
            Path folder = Path.of(delivery.folder());
            carrier.carry(Manifest.in(folder), folder, delivery.recipient());
            store.ended(delivery.id(), State.DELIVERED, null);
            return State.DELIVERED;
        } catch (NotCarried e) {
            State state = e.isUncertain() ? State.UNCERTAIN : State.FAILED;
            store.ended(delivery.id(), state, e.getMessage());
            return state;
        }
    }
}
