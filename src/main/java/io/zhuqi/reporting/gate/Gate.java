package io.zhuqi.reporting.gate;

import io.zhuqi.control.JobsFolder;
import io.zhuqi.control.Label;
import io.zhuqi.measurement.IndicatorCatalogue;
import io.zhuqi.reporting.Figure;
import io.zhuqi.reporting.FigureRef;
import io.zhuqi.reporting.Report;
import io.zhuqi.reporting.gate.GateDefinition.Bound;
import io.zhuqi.reporting.gate.GateDefinition.Completeness;
import io.zhuqi.reporting.issue.ChangeWording;
import io.zhuqi.reporting.issue.Print.Verdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Holds the figures of a finished report against the bounds of the control room. */
public final class Gate {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String COUNTY = "county:";
    private static final String UNKNOWN = "county:UNKNOWN";

    private final GateDefinition definition;

    private Gate(GateDefinition definition) {
        this.definition = definition;
    }

    /**
     * Reads {@code gate.yml}.
     *
     * @throws io.zhuqi.control.ControlRoomException for the first mistake in it
     */
    public static Gate load(JobsFolder jobs, IndicatorCatalogue catalogue) {
        return new Gate(GateDefinition.load(jobs, catalogue));
    }

    /** One figure under judgement: what breaks a limit is noted. */
    private static final class Notes {
        private final ChangeWording words;
        private final Locale locale;
        private final List<String> reasons = new ArrayList<>();
        private Verdict gravest = Verdict.DELIVER;

        Notes(ChangeWording words, Locale locale) {
            this.words = words;
            this.locale = locale;
        }

        void add(String key, Verdict verdict, Label why, FigureRef figure, BigDecimal value, BigDecimal limit) {
            Map<String, String> values = new TreeMap<>();
            values.put("scope", words.scope(figure.scope()));
            values.put("figure", words.figure(figure.code()));
            values.put("window", words.window(figure.window()));
            values.put("value", value.stripTrailingZeros().toPlainString());
            values.put("limit", limit.stripTrailingZeros().toPlainString());
            values.put("why", why.in(locale));
            reasons.add(words.text(key, values));
            if (verdict.compareTo(gravest) > 0) {
                gravest = verdict;
            }
        }
    }

    /** Judges a report of a scope; a figure that the report does not have, or that has no value, is not asked. */
    public Judgement judge(Report report, String scope, ChangeWording words) {
        Map<FigureRef, Figure> figures = new LinkedHashMap<>();
        report.figures().forEach(figure -> figures.put(figure.ref(), figure));
        Notes notes = new Notes(words, report.head().locale());
        for (Completeness asked : definition.completeness()) {
            scopes(figures, scope, asked.received(), asked.counties())
                    .forEach(one -> judge(asked, figures, one, notes));
        }
        for (Bound bound : definition.bounds()) {
            for (String one : scopes(figures, scope, bound.figure(), bound.counties())) {
                Figure figure = Objects.requireNonNull(figures.get(at(bound.figure(), one)));
                BigDecimal value = figure.value();
                if (value != null) {
                    judge(bound, figure, value, notes);
                }
            }
        }
        return new Judgement(notes.gravest, notes.reasons);
    }

    private static FigureRef at(FigureRef figure, String scope) {
        return new FigureRef(figure.code(), scope, figure.window());
    }

    private static List<String> scopes(Map<FigureRef, Figure> figures, String own, FigureRef asked, boolean counties) {
        return figures.keySet().stream()
                .filter(ref -> ref.code().equals(asked.code()) && ref.window().equals(asked.window()))
                .map(FigureRef::scope)
                .filter(scope -> scope.equals(own)
                        || (counties && !own.startsWith(COUNTY) && scope.startsWith(COUNTY) && !scope.equals(UNKNOWN)))
                .sorted((left, right) -> left.equals(own) ? -1 : right.equals(own) ? 1 : left.compareTo(right))
                .toList();
    }

    private static void judge(Completeness asked, Map<FigureRef, Figure> figures, String scope, Notes notes) {
        FigureRef ref = at(asked.received(), scope);
        BigDecimal received = value(figures.get(ref));
        BigDecimal expected = value(figures.get(at(asked.expected(), scope)));
        if (received == null || expected == null || expected.signum() == 0) {
            return;
        }
        BigDecimal share = received.multiply(HUNDRED).divide(expected, 1, RoundingMode.HALF_UP);
        if (asked.holdBelow() != null && share.compareTo(asked.holdBelow()) < 0) {
            notes.add("gate.completeness", Verdict.HOLD, asked.why(), ref, share, asked.holdBelow());
        } else if (asked.warnBelow() != null && share.compareTo(asked.warnBelow()) < 0) {
            notes.add("gate.completeness", Verdict.WARN, asked.why(), ref, share, asked.warnBelow());
        }
    }

    private static void judge(Bound bound, Figure figure, BigDecimal value, Notes notes) {
        FigureRef ref = figure.ref();
        if (bound.minimum() != null && value.compareTo(bound.minimum()) < 0) {
            notes.add("gate.minimum", bound.verdict(), bound.why(), ref, value, bound.minimum());
        }
        if (bound.maximum() != null && value.compareTo(bound.maximum()) > 0) {
            notes.add("gate.maximum", bound.verdict(), bound.why(), ref, value, bound.maximum());
        }
        BigDecimal change = figure.change();
        BigDecimal previous = figure.previous();
        if (change == null || previous == null) {
            return;
        }
        if (bound.change() != null && change.abs().compareTo(bound.change()) > 0) {
            notes.add("gate.change", bound.verdict(), bound.why(), ref, change, bound.change());
        }
        if (bound.fall() != null && change.negate().compareTo(bound.fall()) > 0) {
            notes.add("gate.fall", bound.verdict(), bound.why(), ref, change.negate(), bound.fall());
        }
        if (bound.changePercent() != null && previous.signum() != 0) {
            BigDecimal share = change.multiply(HUNDRED).divide(previous.abs(), 1, RoundingMode.HALF_UP);
            if (share.abs().compareTo(bound.changePercent()) > 0) {
                notes.add("gate.change-percent", bound.verdict(), bound.why(), ref, share, bound.changePercent());
            }
        }
    }

    private static @Nullable BigDecimal value(@Nullable Figure figure) {
        return figure == null ? null : figure.value();
    }
}
