package io.zhuqi.reconciliation;

import io.zhuqi.finding.Severity;

/** How many findings carry a code. */
public record FindingCount(String code, Severity severity, long findings) {}
