package io.zhuqi.reconciliation;

import java.time.Duration;

/** How long a rule took in the latest reconciliation. */
public record RuleTime(String code, Duration time) {}
