package io.zhuqi.reconciliation;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The text of a query with everything taken out that is no code: comments, quoted texts, quoted names. Meant to tell a clerk at once what a
 * rule may not contain; what holds at night is the role that may only read.
 */
final class QueryText {
    private static final Pattern NO_CODE =
            Pattern.compile("--[^\n]*|/\\*.*?\\*/|'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"", Pattern.DOTALL);
    private static final Pattern BEGIN = Pattern.compile("\\s*\\(*\\s*(select|with)\\b.*", Pattern.DOTALL);
    private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-z_]+)");
    private static final Pattern FORBIDDEN =
            Pattern.compile("\\b(insert|update|delete|merge|truncate|copy|create|alter|drop|grant|revoke"
                    + "|call|do|set|reset|lock|into|listen|notify|prepare|execute|begin|commit|rollback|vacuum|refresh"
                    + "|pg_sleep|pg_read_file|pg_ls_dir|dblink|lo_import|lo_export|set_config|nextval|setval)\\b");

    private final String code;

    QueryText(String sql) {
        code = NO_CODE.matcher(sql).replaceAll(" ' ' ").toLowerCase(Locale.ROOT);
    }

    /** What makes it no plain query; empty when it is one. */
    Optional<String> complaint() {
        if (!BEGIN.matcher(code).matches()) {
            return Optional.of("the query does not begin with SELECT or WITH");
        }
        if (code.indexOf(';') >= 0) {
            return Optional.of("there is a semicolon");
        }
        if (code.indexOf('$') >= 0) {
            return Optional.of("there is a dollar sign");
        }
        return FORBIDDEN.matcher(code).results().findFirst().map(word -> "the word " + word.group(1) + " is used");
    }

    /** Names of the parameters, sorted. */
    Set<String> parameters() {
        Set<String> names = new TreeSet<>();
        PARAMETER.matcher(code).results().forEach(name -> names.add(name.group(1)));
        return names;
    }
}
