package io.zhuqi.reporting.issue;

import java.time.LocalDate;

/** An operator's word that lets a held report go. */
public record Release(String reason, String operator, LocalDate releasedOn) {}
