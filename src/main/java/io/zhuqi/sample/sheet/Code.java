package io.zhuqi.sample.sheet;

/** A value of a closed list; the sheet's shape says how the office spells it. */
public record Code(String name) {
    @Override
    public String toString() {
        return name;
    }
}
