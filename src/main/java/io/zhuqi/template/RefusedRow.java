package io.zhuqi.template;

import io.zhuqi.finding.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table that lacks a column: it cannot be taken in, and stays in quarantine with the reason.
 *
 * @param cells every cell of the row as text, by physical column; null where it is empty
 */
public record RefusedRow(int rowNo, Violation violation, List<@Nullable String> cells) implements RowOutcome {}
