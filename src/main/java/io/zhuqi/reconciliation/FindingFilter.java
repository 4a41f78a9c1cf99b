package io.zhuqi.reconciliation;

import io.zhuqi.finding.Severity;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which findings are wanted; null leaves a criterion open.
 *
 * @param code a code, or its beginning up to a dot: {@code loop} stands for all of {@code loop.…}
 * @param county GB/T 2260
 */
public record FindingFilter(
        @Nullable String code,
        @Nullable Severity severity,
        @Nullable String county,
        Finding.@Nullable Origin origin) {
    /** All of them. */
    public static final FindingFilter ALL = new FindingFilter(null, null, null, null);

    /** Only this code's. */
    public static FindingFilter ofCode(String code) {
        return new FindingFilter(Objects.requireNonNull(code), null, null, null);
    }

    /** Only those of this severity. */
    public static FindingFilter ofSeverity(Severity severity) {
        return new FindingFilter(null, severity, null, null);
    }
}
