package io.zhuqi.sample.rows;

import io.zhuqi.sample.sheet.SampleRow;

/** The rows of one kind of sheet; streamed where they are many. */
@FunctionalInterface
interface RowSource {
    Iterable<SampleRow> rows(SheetScope scope);
}
