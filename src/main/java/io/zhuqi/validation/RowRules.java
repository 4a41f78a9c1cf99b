package io.zhuqi.validation;

import java.util.List;

/** Every row rule, in the order in which they look at a row. */
final class RowRules {
    static final List<RowRule> ALL = List.of(
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
