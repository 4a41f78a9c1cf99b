package io.zhuqi.reporting.privacy;

import io.zhuqi.reporting.Report;
import java.util.function.UnaryOperator;

/** Prints for each circle of readers what it may read. */
public final class Privacy {
    private final PrivacyRules rules;
    private final PersonStore store;

    public Privacy(PrivacyRules rules, PersonStore store) {
        this.rules = rules;
        this.store = store;
    }

    /**
     * The report as it is printed: never a whole telephone number, and for wide circulation no whole name of a person that any
     * accepted row names. Names of enterprises stay, even where they hold a person's.
     */
    public Report of(Report report, Circulation circulation) {
        return of(circulation).apply(report);
    }

    /** The same for many reports: the names are read once. */
    public UnaryOperator<Report> of(Circulation circulation) {
        UnaryOperator<String> mask = ofTexts(circulation);
        return report -> new MaskReport(mask).of(report);
    }

    /** The same for single texts. */
    public UnaryOperator<String> ofTexts(Circulation circulation) {
        MaskText mask = circulation == Circulation.INTERNAL
                ? MaskText.phones(rules)
                : MaskText.names(rules, store.texts(rules.persons()), store.texts(rules.enterprises()));
        return mask::apply;
    }
}
