package io.zhuqi.policy.feel;

/**
 * What is wrong with an expression of the catalogue.
 *
 * @param kind decides the remedy
 * @param detail the words or the place that are meant, as the expression or the engine says it
 */
public record Mistake(Kind kind, String detail) {
    /** The kinds, in the order in which they are looked for. */
    public enum Kind {
        /** Longer than {@code longest}. */
        TOO_LONG,
        /** Not FEEL, or too involved to be read in time. */
        UNREADABLE,
        /** A loop, a function of its own, a function that is not allowed, a power. */
        FORBIDDEN,
        /** A comparison with null: what is unknown is a question, not a value. */
        NULL_TEST,
        /** A name that the vocabulary does not have. */
        UNKNOWN_FACT,
        /** A value that the fact never takes. */
        UNKNOWN_WORD,
        /** Things compared that cannot be, or a result that is neither true nor false. */
        WRONG_TYPE,
        /** No values of the facts whatever make it true. */
        NEVER
    }
}
