package io.zhuqi.sample.rows;

import io.zhuqi.sample.world.Dice;
import io.zhuqi.sample.world.Enterprise;
import io.zhuqi.sample.world.People;

/** How people write a firm's name: mostly in full, sometimes as they call it. */
final class Mentions {
    private static final int NICKNAMED = 6;

    private final String nickname;

    Mentions(People people) {
        nickname =
                people.list("nickname").isEmpty() ? "" : people.list("nickname").get(0);
    }

    /** As a ledger has it: the full name, rarely a short one. */
    String formal(Enterprise firm, Dice dice) {
        return dice.chance(60) ? firm.shortName() : firm.name();
    }

    /** As a log has it. */
    String casual(Enterprise firm, Dice dice) {
        int roll = dice.below(1000);
        if (roll < 690) {
            return firm.name();
        }
        if (roll < 900) {
            return firm.shortName();
        }
        if (roll < 940) {
            return firm.name().substring(firm.name().indexOf(firm.shortName()));
        }
        if (roll < 965 && firm.formerName() != null) {
            return firm.formerName();
        }
        return hasNickname(firm) ? nickname(firm) : " " + firm.name();
    }

    /** A few firms go by a name that only an operator can explain. */
    boolean hasNickname(Enterprise firm) {
        return firm.number() % 19 == 4 && firm.number() < NICKNAMED * 19;
    }

    String nickname(Enterprise firm) {
        return firm.shortName().substring(0, 2) + nickname;
    }
}
