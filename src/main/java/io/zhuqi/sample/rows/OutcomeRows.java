package io.zhuqi.sample.rows;

import io.zhuqi.sample.sheet.SampleRow;
import io.zhuqi.sample.world.World;
import java.util.Map;

/** What came of it all: bank lists, tax lists and the officials' own claims. */
final class OutcomeRows implements RowSource {
    private final Map<String, RowSource> lists;

    OutcomeRows(World world, Mentions mentions) {
        RowSource loans = new LoanRows(world);
        lists = Map.of(
                "bank", loans,
                "bank-yuan", loans,
                "bank-mixed", loans,
                "tax", new TaxRows(world),
                "ledger", new ClaimRows(world, mentions));
    }

    @Override
    public Iterable<SampleRow> rows(SheetScope scope) {
        RowSource list = lists.get(scope.variant());
        if (list == null) {
            throw new IllegalArgumentException("no outcomes are listed in the shape " + scope.layout());
        }
        return list.rows(scope);
    }
}
