/** What leaves the house: parcels of finished files with a manifest, and their deliveries, once each. */
@NullMarked
package io.zhuqi.delivery.outbox;

import org.jspecify.annotations.NullMarked;
