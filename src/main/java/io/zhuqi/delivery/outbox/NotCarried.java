package io.zhuqi.delivery.outbox;

/** A delivery that did not succeed; its message says why, without any secret. */
public final class NotCarried extends Exception {
    private final boolean uncertain;

    /**
     * Says why.
     *
     * @param uncertain whether it may have arrived all the same
     */
    public NotCarried(String why, boolean uncertain) {
        super(why);
        this.uncertain = uncertain;
    }

    public boolean isUncertain() {
        return uncertain;
    }
}
