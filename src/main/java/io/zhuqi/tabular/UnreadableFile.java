package io.zhuqi.tabular;

/** A file that cannot be read as a table, with a stable reason code for the message files. */
public final class UnreadableFile extends Exception {
    /** Why a file was refused. */
    public enum Reason {
        EMPTY,
        NOT_A_TABLE,
        /** Plain text that bears the name of a workbook. */
        MISNAMED_TEXT,
        ENCRYPTED,
        /** Passwords were given, and none fits. */
        WRONG_PASSWORD,
        /** Protected in a way that cannot be unlocked here, whatever the password. */
        LOCKED,
        DAMAGED,
        TOO_LARGE,
        /** Not read within the time that one file may take. */
        TOO_SLOW,
        UNSUPPORTED_FORMAT,
        /** An archive that is no zip. */
        OTHER_ARCHIVE,
        /** No one encoding fits all of the text, or it was garbled before it came here. */
        UNKNOWN_ENCODING
    }

    private final Reason reason;

    public UnreadableFile(Reason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    public UnreadableFile(Reason reason, String detail, Throwable cause) {
        super(detail, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
