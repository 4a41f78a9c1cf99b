package io.zhuqi.sample.sheet;

import io.zhuqi.sample.world.Dice;
import io.zhuqi.sample.world.Resources;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What fills the titles, notes and footers of a sheet.
 *
 * @param stated the day on which the office says it filled the sheet in
 * @param month the month it is about
 * @param county the office's county as printed, or ""
 * @param dice decides who signed
 */
public record SheetHead(LocalDate stated, YearMonth month, String county, Dice dice) {
    private static final JsonNode PEOPLE = Resources.read("people.yml");
    private static final List<String> CLERKS = Resources.texts(PEOPLE.get("clerks"));
    private static final List<String> CHECKERS = Resources.texts(PEOPLE.get("checkers"));

    String fill(String text) {
        return text.replace("{stated}", Spelling.date(stated, "cn"))
                .replace("{stated-dot}", Spelling.date(stated, "dot"))
                .replace("{stated-iso}", Spelling.date(stated, "iso"))
                .replace("{stated-slash}", Spelling.date(stated, "slash"))
                .replace("{year}", Integer.toString(month.getYear()))
                .replace("{month}", Integer.toString(month.getMonthValue()))
                .replace("{county}", county)
                .replace("{clerk}", dice.pick(CLERKS))
                .replace("{checker}", dice.pick(CHECKERS));
    }
}
