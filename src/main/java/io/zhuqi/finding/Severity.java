package io.zhuqi.finding;

/** How bad a finding is. A severity never alters a figure. */
public enum Severity {
    ERROR,
    WARNING,
    INFO
}
