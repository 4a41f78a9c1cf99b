package io.zhuqi.policy.citation;

import io.zhuqi.policy.citation.TitleIndex.Titled;
import io.zhuqi.policy.citation.TitleWords.Form;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether issuer and kind of two titles may be the same. A short name leaves characters out and changes none; titles that call
 * themselves different kinds of document (a decision, measures) are different documents.
 */
final class Issuers {
    private static final Pattern BETWEEN_BODIES = Pattern.compile("[\\s\u3001\uff0c,;\uff1b]+");
    /** From here on up the issuer is known to be the same. */
    private static final int SAME_ISSUER = 3;

    private Issuers() {}

    /** The bodies of the catalogue's own column, comparable with the issuers of titles. */
    static List<String> bodies(@Nullable String issuer) {
        return issuer == null
                ? List.of()
                : BETWEEN_BODIES
                        .splitAsStream(issuer)
                        .map(TitleWords::plain)
                        .filter(body -> !body.isEmpty())
                        .toList();
    }

    /** Those that do not contradict what is asked for, the best agreement first; an issuer that is not named agrees with any. */
    static List<Titled> agreeing(Form asked, List<Titled> titled) {
        return titled.stream()
                .filter(one -> agreement(asked, one) > 0)
                .sorted(Comparator.comparingInt(one -> -agreement(asked, one)))
                .toList();
    }

    /** Those of them whose issuer and kind agree best. */
    static List<Titled> best(Form asked, List<Titled> titled) {
        int best = titled.stream().mapToInt(one -> agreement(asked, one)).max().orElse(0);
        return titled.stream().filter(one -> agreement(asked, one) == best).toList();
    }

    /** Whether an issuer is asked for and the catalogue does not tell who issued this one. */
    static boolean isUnproven(Form asked, Titled known) {
        return !asked.issuer().isEmpty() && agreement(asked, known) < SAME_ISSUER;
    }

    /** Whether both titles name the same issuer. */
    static boolean areSame(Titled one, Titled other) {
        return !one.form().issuer().isEmpty() && agreement(one.form(), other) >= SAME_ISSUER;
    }

    /** 0: contradicts; the more the better. */
    static int agreement(Form asked, Titled known) {
        if (contradict(asked.kinds(), known.form().kinds())) {
            return 0;
        }
        int sameKind = asked.kinds().equals(known.form().kinds()) ? 1 : 0;
        String issuer = known.form().issuer();
        if (asked.issuer().equals(issuer)
                && (issuer.isEmpty() || !asked.issuer().isEmpty())) {
            return 5 + sameKind;
        }
        if (asked.issuer().isEmpty() || (issuer.isEmpty() && known.bodies().isEmpty())) {
            return 1 + sameKind;
        }
        boolean isShortName = issuer.isEmpty()
                ? known.bodies().stream()
                        .anyMatch(body -> isShortName(asked.issuer(), body)
                                || asked.issuer().contains(body))
                : isShortName(asked.issuer(), issuer);
        return isShortName ? SAME_ISSUER + sameKind : 0;
    }

    private static boolean contradict(Set<String> one, Set<String> other) {
        return !one.isEmpty() && !other.isEmpty() && one.stream().noneMatch(other::contains);
    }

    private static boolean isShortName(String one, String other) {
        return leavesOut(one, other) || leavesOut(other, one);
    }

    /** Whether all characters of the short name stand in the long one in the same order, the last one last: an office is not its house. */
    private static boolean leavesOut(String shorter, String longer) {
        if (shorter.charAt(shorter.length() - 1) != longer.charAt(longer.length() - 1)) {
            return false;
        }
        int at = 0;
        for (int i = 0; i < longer.length() && at < shorter.length(); i++) {
            if (longer.charAt(i) == shorter.charAt(at)) {
                at++;
            }
        }
        return at == shorter.length();
    }
}
