package io.zhuqi.cli;

import io.zhuqi.cli.session.ExitCode;
import io.zhuqi.cli.session.Session;
import io.zhuqi.cli.session.Verb;
import io.zhuqi.control.ControlRoom;
import io.zhuqi.control.SheetKind;
import io.zhuqi.delivery.template.OwnEnterprise;
import io.zhuqi.delivery.template.OwnEnterpriseStore;
import io.zhuqi.delivery.template.WriteTemplates;
import io.zhuqi.finding.Messages;
import io.zhuqi.operations.WrongUse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code templates}: workbooks to be filled in, one for each kind of sheet. */
@Command(name = "templates")
final class TemplatesVerb extends Verb {

    @Option(names = "--out", paramLabel = "DIR", required = true)
    Path out = Path.of("");

    @Option(names = "--kind", paramLabel = "KIND")
    @Nullable
    String kind;

    @Option(names = "--official", paramLabel = "NAME")
    @Nullable
    String official;

    @Option(names = "--county", paramLabel = "COUNTY")
    @Nullable
    String county;

    @Override
    protected ExitCode run(Session session) {
        ControlRoom room = session.part(ControlRoom.class);
        WriteTemplates templates =
                new WriteTemplates(room, Messages.in(session.words().locale()));
        LocalDate today = LocalDate.now(session.part(Clock.class));
        List<OwnEnterprise> all = official == null && county == null
                ? List.of()
                : session.part(OwnEnterpriseStore.class).on(today);
        templates
                .write(
                        kinds(templates),
                        owner(room),
                        own(room, all),
                        room.programme().start(),
                        out)
                .forEach(file -> session.say("report.file", Map.of("path", file.toString())));
        return ExitCode.DONE;
    }

    private List<SheetKind> kinds(WriteTemplates templates) {
        List<SheetKind> kinds = templates.kinds().stream()
                .filter(one -> kind == null
                        || one.code().equals(kind)
                        || one.name().zh().equals(kind))
                .toList();
        if (kinds.isEmpty()) {
            throw new WrongUse("error.unknown-kind", Map.of("kind", String.valueOf(kind)));
        }
        return kinds;
    }

    private @Nullable String owner(ControlRoom room) {
        if (official != null) {
            return official;
        }
        return county == null ? null : room.county(code(room)).orElseThrow().name();
    }

    private String code(ControlRoom room) {
        String code = room.words().map("county").code(String.valueOf(county));
        if (code == null) {
            throw new WrongUse("error.unknown-county", Map.of("county", String.valueOf(county)));
        }
        return code;
    }

    private List<OwnEnterprise> own(ControlRoom room, List<OwnEnterprise> all) {
        Predicate<OwnEnterprise> his = one -> official == null || one.official().equals(official);
        Predicate<OwnEnterprise> there = one -> county == null || one.county().equals(code(room));
        List<OwnEnterprise> own = all.stream().filter(his.and(there)).toList();
        if (own.isEmpty() && official != null) {
            throw new WrongUse("error.unknown-official", Map.of("official", official));
        }
        return own;
    }
}
