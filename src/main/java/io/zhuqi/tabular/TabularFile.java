package io.zhuqi.tabular;

import java.util.List;

/** An opened spreadsheet or CSV; closing it frees the file. */
public interface TabularFile extends AutoCloseable {
    /** All sheets in workbook order, hidden ones too; chart sheets left out. Walk them one after another. */
    List<SourceSheet> sheets();

    @Override
    void close();
}
