package io.zhuqi.resolution.name;

/** A name as somebody writes it, taken apart, with what its characters tell in one register's model. */
final class Mention {
    private final NameParts parts;
    private final double[] coreBits;
    private final double[] bodyBits;

    Mention(NameParts parts, NameRegister register) {
        this.parts = parts;
        this.coreBits = register.bits.of(parts.core());
        this.bodyBits = register.bodyBits.of(parts.body());
    }

    NameParts parts() {
        return parts;
    }

    /** Bits of the core's characters. */
    double[] coreBits() {
        return coreBits;
    }

    /** Bits of the body's characters. */
    double[] bodyBits() {
        return bodyBits;
    }
}
