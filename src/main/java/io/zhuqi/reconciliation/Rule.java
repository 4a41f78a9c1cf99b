package io.zhuqi.reconciliation;

import io.zhuqi.control.Label;
import io.zhuqi.finding.Severity;
import java.util.List;

/**
 * A reconciliation rule: one file under {@code jobs/rules}, a header and one query.
 *
 * @param code the file's name; stable
 * @param group 1 to 9, of {@code findings.md}
 * @param title what such a finding is called
 * @param message one case of it, with placeholders {@code {name}} or {@code {name:map}}
 * @param why it matters
 * @param remedy what to do about it
 * @param example a case from the office, told for a clerk
 * @param needs sheet kinds without any row of which the rule cannot say anything
 * @param sql yields subject, county, unit, enterprise_id, official_id, kind, row_id, other_kind, other_row_id, field, args
 */
public record Rule(
        String code,
        int group,
        Severity severity,
        Label title,
        Label message,
        Label why,
        Label remedy,
        Label example,
        List<String> needs,
        String sql) {}
