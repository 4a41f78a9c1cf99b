package io.zhuqi.operations;

/** Another run holds the lock; this one did nothing. */
public final class AnotherRunGoesOn extends RuntimeException {
    public AnotherRunGoesOn() {
        super("another run is going on");
    }
}
