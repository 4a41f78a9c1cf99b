package io.zhuqi.policy.citation;

import io.zhuqi.policy.citation.TitleIndex.Titled;
import io.zhuqi.policy.citation.TitleWords.Form;
import java.util.Comparator;
import java.util.List;

/** Whether the issuers that titles begin with may be the same: a short name leaves characters out and changes none. */
final class Issuers {
    private Issuers() {}

    /** Those whose issuer does not contradict what is asked for, the best agreement first; an issuer that is not named agrees with any. */
    static List<Titled> agreeing(Form asked, List<Titled> titled) {
        return titled.stream()
                .filter(one -> agreement(asked, one.form()) > 0)
                .sorted(Comparator.comparingInt(one -> -agreement(asked, one.form())))
                .toList();
    }

    /** Those of them whose issuer and kind agree best. */
    static List<Titled> best(Form asked, List<Titled> titled) {
        int best = titled.stream()
                .mapToInt(one -> agreement(asked, one.form()))
                .max()
                .orElse(0);
        return titled.stream()
                .filter(one -> agreement(asked, one.form()) == best)
                .toList();
    }

    /** 0: contradicts; the more the better. */
    private static int agreement(Form asked, Form known) {
        boolean sameTail = asked.tail().equals(known.tail());
        if (asked.issuer().equals(known.issuer())) {
            return sameTail ? 6 : 5;
        }
        if (asked.issuer().isEmpty() || known.issuer().isEmpty()) {
            return sameTail ? 2 : 1;
        }
        boolean isShortName = leavesOut(asked.issuer(), known.issuer()) || leavesOut(known.issuer(), asked.issuer());
        if (isShortName) {
            return sameTail ? 4 : 3;
        }
        return 0;
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
