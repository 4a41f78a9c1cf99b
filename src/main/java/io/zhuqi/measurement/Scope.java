package io.zhuqi.measurement;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of scope below the city; each is a column of every population and a prefix of the scope's name. */
enum Scope {
    COUNTY,
    UNIT,
    ENTERPRISE,
    OFFICIAL,
    BATCH;

    /** The scope of the whole. */
    static final String CITY = "city";

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    String prefix() {
        return column() + ":";
    }

    static Optional<Scope> ofColumn(String column) {
        return Arrays.stream(values())
                .filter(scope -> scope.column().equals(column))
                .findFirst();
    }

    /** The kind of a scope name such as {@code county:620702}; empty for the city and for anything unknown. */
    static Optional<Scope> ofName(String name) {
        return Arrays.stream(values())
                .filter(scope -> name.startsWith(scope.prefix()))
                .findFirst();
    }
}
