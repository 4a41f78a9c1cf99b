package io.zhuqi.validation.row;

import io.zhuqi.control.ControlRoom;
import io.zhuqi.control.Divisions.Division;
import io.zhuqi.control.SheetKind;
import io.zhuqi.finding.FindingType;
import io.zhuqi.finding.Severity;
import io.zhuqi.validation.value.RowReport;
import io.zhuqi.vocabulary.CreditCode;
import java.util.Map;

/**
 * The credit code was given out in another place than the row says the firm is. Digits 3 to 8 are the division of the registering office
 * (GB 32100-2015), not the place of business, so this is for information: a firm may have moved, or a digit may be wrong.
 */
final class CreditCodeElsewhere implements RowRule {
    private static final FindingType FINDING = new FindingType("CREDIT_CODE_ELSEWHERE", Severity.INFO);
    private static final int PROVINCE_DIGITS = 2;
    private static final int PREFECTURE_DIGITS = 4;
    private static final int COUNTY_DIGITS = 6;

    @Override
    public FindingType finding() {
        return FINDING;
    }

    /** In the roster the county is that of the sending unit, not of the firm. */
    @Override
    public boolean appliesTo(SheetKind kind) {
        return RowRule.has(kind, "credit_code", "county") && !RowRule.has(kind, "unit_level");
    }

    @Override
    public void check(TypedRow row, RowReport report) {
        String code = row.text("credit_code");
        String county = row.text("county");
        boolean stated = row.record().fields().get(row.position("county")) != null;
        if (code == null || county == null || !stated || county.length() != COUNTY_DIGITS) {
            return;
        }
        CreditCode credit = new CreditCode(code);
        String division = credit.division();
        ControlRoom room = row.room();
        if (credit.isInAlphabet() && !agree(room, division, county)) {
            report.add(
                    FINDING,
                    row.position("credit_code"),
                    Map.of("code", code, "division", name(room, division), "county", name(room, county)));
        }
    }

    /** The office of a larger place registers firms of the whole place; a division that is in no list is judged by its prefecture. */
    private static boolean agree(ControlRoom room, String division, String county) {
        if (division.endsWith("0000")) {
            return county.startsWith(division.substring(0, PROVINCE_DIGITS));
        }
        boolean wide =
                division.endsWith("00") || room.divisions().find(division).isEmpty();
        return wide ? county.startsWith(division.substring(0, PREFECTURE_DIGITS)) : county.equals(division);
    }

    /** The place with the larger ones it lies in; the digits where the list does not have them. */
    private static String name(ControlRoom room, String division) {
        StringBuilder name = new StringBuilder();
        String code = division;
        while (!code.isEmpty()) {
            Division one = room.divisions().find(code).orElse(null);
            if (one == null) {
                break;
            }
            name.insert(0, one.name());
            code = one.parent();
        }
        return name.isEmpty() ? division : name.toString();
    }
}
