package io.zhuqi.cli;

import io.zhuqi.cli.session.Session;
import io.zhuqi.control.ControlRoom;
import io.zhuqi.control.County;
import io.zhuqi.operations.WrongUse;
import io.zhuqi.reporting.issue.IssueKey;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a report is to be about, as the command line says it.
 *
 * @param name the edition or the papers
 */
record ReportScope(Kind kind, String name) {
    private static final String ALL = "all";
    private static final String COUNTY = "county:";
    private static final String ENTERPRISE = "enterprise:";

    /** What is made of it. */
    enum Kind {
        EDITION,
        PAPERS,
        EVERYTHING
    }

    /**
     * Understands {@code --scope} and {@code --paper}; a paper given takes the whole city.
     *
     * @throws WrongUse when there is no such scope, county or enterprise
     */
    static ReportScope of(Session session, String scope, ReportVerb.@Nullable Paper paper) {
        if (paper != null) {
            if (!scope.equals(IssueKey.CITY)) {
                throw new WrongUse("error.scope-or-paper", Map.of("scope", scope, "paper", paper.name()));
            }
            return new ReportScope(Kind.PAPERS, paper.name());
        }
        if (scope.equals(ALL)) {
            return new ReportScope(Kind.EVERYTHING, IssueKey.CITY);
        }
        if (scope.equals(IssueKey.CITY)) {
            return new ReportScope(Kind.EDITION, scope);
        }
        if (scope.startsWith(COUNTY)) {
            return new ReportScope(
                    Kind.EDITION, COUNTY + county(session.part(ControlRoom.class), scope.substring(COUNTY.length())));
        }
        if (scope.startsWith(ENTERPRISE)) {
            return new ReportScope(Kind.PAPERS, scope);
        }
        throw new WrongUse("error.unknown-scope", Map.of("scope", scope));
    }

    private static String county(ControlRoom room, String code) {
        return room.counties().stream()
                .filter(county -> county.code().equals(code) || county.name().equals(code))
                .map(County::code)
                .findFirst()
                .orElseThrow(() -> new WrongUse(
                        "error.unknown-county-code",
                        Map.of(
                                "county",
                                Objects.requireNonNull(code),
                                "counties",
                                room.counties().stream()
                                        .map(county -> county.code() + " " + county.name())
                                        .collect(Collectors.joining(", ")))));
    }
}
