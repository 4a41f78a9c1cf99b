package io.zhuqi.validation.row;

import java.util.List;

/** Every row rule, in the order in which they look at a row. */
public final class RowRules {
    /** All of them, in the order in which they are tried. */
    public static final List<RowRule> ALL = List.of(
            new EitherOf(),
            new YearAndQuarter(),
            new EndBeforeStart(),
            new CreditCodeCheck(),
            new CreditCodeElsewhere(),
            new DecidedName(),
            new UnreadableDocumentNumber(),
            new UnknownIndustry(),
            new ClosedWithoutDate(),
            new DateWithoutClosing(),
            new ClosedBeforeRaised(),
            new ResolvedWithoutDate(),
            new NegativeAmount(),
            new DeclaredSum(),
            new HiddenRow());

    private RowRules() {}
}
