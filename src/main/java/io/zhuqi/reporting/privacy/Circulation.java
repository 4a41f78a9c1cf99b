package io.zhuqi.reporting.privacy;

import java.util.Locale;
import java.util.Optional;

/** For whom a report is printed. */
public enum Circulation {
    /** For the office: names stand as they are. */
    INTERNAL,
    /** For wide circulation: of personal names only the surname. */
    WIDE;

    /** As the command line and folders write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of a code; empty when there is none. */
    public static Optional<Circulation> of(String code) {
        for (Circulation one : values()) {
            if (one.code().equals(code)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }
}
