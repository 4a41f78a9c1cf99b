package io.zhuqi.tabular.xml;

import io.zhuqi.tabular.SourceCell;
import io.zhuqi.tabular.cell.MergedRanges.Range;
import java.util.List;

/**
 * A row as an XML dialect writes it, which may stand for several equal rows.
 *
 * @param number 0-based
 * @param times how many rows it stands for, at least 1
 * @param begun merged ranges whose first cell stands in this row
 */
public record XmlRow(int number, int times, boolean hidden, List<SourceCell> cells, List<Range> begun) {}
