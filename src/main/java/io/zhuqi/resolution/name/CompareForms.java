package io.zhuqi.resolution.name;

import java.util.List;
import java.util.Set;

/** Compares legal forms: branch or firm, listed or not, company or cooperative. */
final class CompareForms {
    private static final String STOCK = "STOCK";
    private static final String GROUP = "GROUP";
    private static final String COMPANY = "COMPANY";
    private static final Set<String> COMPANIES = Set.of(COMPANY, STOCK, "LIMITED", GROUP, "GROUP_STOCK");
    private static final Set<String> STOCKS = Set.of(STOCK, "GROUP_STOCK");
    private static final Set<String> GROUPS = Set.of(GROUP, "GROUP_STOCK");

    private final NameWeights weights;

    CompareForms(NameWeights weights) {
        this.weights = weights;
    }

    private enum Answer {
        SILENT,
        SAME,
        DIFFERENT,
        ALIEN
    }

    /** What both comparisons add to the score. */
    double bits(NameParts mention, NameParts registered) {
        if (mention.branch() != registered.branch()) {
            return -weights.formDiffers();
        }
        return listedBits(mention, registered) + formBits(form(mention.form(), registered.form()));
    }

    /** Adds what the comparisons say. */
    void addFeatures(NameParts mention, NameParts registered, List<Feature> features) {
        if (mention.branch() != registered.branch()) {
            features.add(new Feature(Feature.Kind.BRANCH, "", "", -weights.formDiffers(), true));
            return;
        }
        String said = mention.form();
        String known = registered.form();
        if (mention.listed()) {
            boolean stock = STOCKS.contains(known);
            Feature.Kind kind = stock ? Feature.Kind.LISTED : Feature.Kind.FORM_DIFFERS;
            features.add(new Feature(kind, said, known, listedBits(mention, registered), !stock));
        }
        Answer form = form(said, known);
        if (form != Answer.SILENT) {
            boolean same = form == Answer.SAME;
            Feature.Kind kind = same ? Feature.Kind.FORM : Feature.Kind.FORM_DIFFERS;
            features.add(new Feature(kind, said, known, formBits(form), !same));
        }
    }

    private double listedBits(NameParts mention, NameParts registered) {
        if (!mention.listed()) {
            return 0;
        }
        return STOCKS.contains(registered.form()) ? weights.listed() : -weights.formDiffers();
    }

    private static Answer form(String said, String known) {
        if (said.isEmpty()) {
            return Answer.SILENT;
        }
        boolean same = said.equals(known)
                || (said.equals(STOCK) && STOCKS.contains(known))
                || (said.equals(GROUP) && GROUPS.contains(known));
        if (same) {
            return Answer.SAME;
        }
        if (said.equals(COMPANY)) {
            return known.isEmpty() || COMPANIES.contains(known) ? Answer.SILENT : Answer.ALIEN;
        }
        return Answer.DIFFERENT;
    }

    private double formBits(Answer form) {
        return switch (form) {
            case SILENT -> 0;
            case SAME -> weights.formSame();
            case DIFFERENT -> -weights.formDiffers();
            case ALIEN -> -weights.formAlien();
        };
    }
}
