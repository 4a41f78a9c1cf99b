package io.zhuqi.resolution.name;

/**
 * What one comparison says for or against a candidate.
 *
 * @param kind what was compared
 * @param mention what the mention says; empty where it says nothing
 * @param registered what the register says
 * @param bits added to the score; negative speaks against
 * @param doubt whether a person has to look, whatever the score
 */
public record Feature(Kind kind, String mention, String registered, double bits, boolean doubt) {
    /** The comparisons; wording stands in the message files under {@code who.feature.<KIND>}. */
    public enum Kind {
        CODE,
        /** A code that holds letters which no code holds; with the signs they stand for, both its checks hold. */
        CODE_PUT_RIGHT,
        /** The whole name, letter by letter. */
        WHOLE_NAME,
        /** Brand word and trade, as far as they agree. */
        CORE,
        /** What had to be mended or left out to make them agree. */
        DIFFERENCES,
        /** A telling character has no counterpart. */
        OTHER_CHARACTER,
        /** Only one registered name holds the mention's characters, in this order, from a beginning of its own. */
        ABBREVIATION,
        /** The registered name holds the mention's characters in this order, as other names do, or from another beginning. */
        CHARACTERS_IN_ORDER,
        PLACE,
        PLACE_WITHIN,
        PLACE_DIFFERS,
        FORM,
        FORM_DIFFERS,
        BRANCH,
        LISTED,
        POSTING
    }
}
