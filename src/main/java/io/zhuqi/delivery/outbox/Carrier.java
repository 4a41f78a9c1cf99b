package io.zhuqi.delivery.outbox;

import java.nio.file.Path;

/** Carries parcels by one road. */
public interface Carrier {
    Manifest.Channel channel();

    /**
     * Carries a parcel to a recipient, once.
     *
     * @param folder where its files lie
     * @param recipient a name of the control room
     * @throws NotCarried when it did not arrive, or nobody can tell
     */
    void carry(Manifest manifest, Path folder, String recipient) throws NotCarried;
}
