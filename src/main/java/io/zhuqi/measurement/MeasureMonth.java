package io.zhuqi.measurement;

import io.zhuqi.control.ControlRoomException;
import javax.sql.DataSource;

/**
 * Measures the month that lies in the derived tables: all indicators in all scopes and windows, at the cut-off and at the one before it,
 * into {@code derived.figure}; the rows behind them stay in one table for each population.
 */
public final class MeasureMonth {
    private final IndicatorCatalogue catalogue;
    private final MeasureStore store;

    public MeasureMonth(DataSource database, IndicatorCatalogue catalogue) {
        this.catalogue = catalogue;
        this.store = new MeasureStore(database);
    }

    /**
     * Has the database read every population and every predicate without running them.
     *
     * @throws ControlRoomException for the first that names a column or function that does not exist, or is no expression
     */
    public void validate() {
        store.validate(catalogue);
    }

    /** Replaces all figures in one transaction; the same derived tables give the same figures. */
    public void run() {
        store.measure(catalogue);
    }
}
