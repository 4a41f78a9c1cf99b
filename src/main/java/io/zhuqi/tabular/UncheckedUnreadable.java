package io.zhuqi.tabular;

/** Carries an {@link UnreadableFile} out of an iterator. */
public final class UncheckedUnreadable extends RuntimeException {
    private final UnreadableFile file;

    public UncheckedUnreadable(UnreadableFile file) {
        super(file);
        this.file = file;
    }

    public UnreadableFile file() {
        return file;
    }
}
