package io.zhuqi.resolution.name;

/**
 * A name as somebody writes it, taken apart, with what its characters tell in one register's model.
 *
 * @param coreBits bits of the core's characters
 * @param bodyBits bits of the body's characters
 */
record Mention(NameParts parts, double[] coreBits, double[] bodyBits) {
    static Mention of(NameParts parts, NameRegister register) {
        return new Mention(parts, register.bits.of(parts.core()), register.bodyBits.of(parts.body()));
    }
}
