package io.zhuqi.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuqi.control.ControlRoom;
import io.zhuqi.control.ControlRoomException;
import io.zhuqi.control.DirectoryJobs;
import io.zhuqi.control.JobsFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A mistake in a rule is told before anything runs, with file and remedy. */
class RuleReaderTest {
    private static final String FILE = "rules/6-loop/loop.example.sql";
    private static final String GOOD = """
            -- code: loop.example
            -- group: 6
            -- severity: INFO
            -- title.zh: 例
            -- title.en: Example
            -- message.zh: 「{name}」在{county:county}
            -- message.en: "{name}" in {county:county}
            -- why.zh: 因为
            -- why.en: because
            -- remedy.zh: 改
            -- remedy.en: mend it
            -- example.zh: 比如
            -- example.en: for instance
            -- sides: searched
            -- searched.zh: 台账
            -- searched.en: ledgers
            -- needs: problems, handling
            select 'a; insert' as subject -- delete nothing
            from derived.problem where raised_on <= :business_date::date
            and 1 < (select value::int from setting where name = 'limit_handle')
            """;

    @Test
    void aGoodRuleIsRead() {
        assertThatCode(() -> read(GOOD)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from derived.problem",
                "with gone as (delete from derived.problem returning 1) select * from gone",
                "select 1; select 2",
                "select * into kept from derived.problem",
                "select set_config('role', 'postgres', false)",
                "select * from derived.problem for update",
                "select $x$ $x$"
            })
    void whatIsNoPlainQueryIsRefused(String sql) {
        assertMistake(GOOD.substring(0, GOOD.indexOf("select 'a;")) + sql, "a rule is one SELECT");
    }

    @ParameterizedTest
    @CsvSource({
        "-- code: loop.example,-- code: loop.other,does not fit the file's place",
        "-- group: 6,-- group: 5,does not fit the file's place",
        "-- group: 6,-- group: 10,group is 10",
        "-- severity: INFO,-- severity: FATAL,severity is FATAL",
        "-- why.en: because,-- why.fr: parce que,unknown header key: why.fr",
        "-- title.zh: 例,-- title.zh:,header key missing: title.zh",
        "-- example.zh: 比如,-- example.zh:,header key missing: example.zh",
        "'-- needs: problems, handling',-- needs: problem,no sheet kind problem",
        "{county:county},{county:counties},different placeholders",
        ":business_date,:today,unknown parameter :today",
        "limit_handle,limit_hanlde,no setting limit_hanlde"
    })
    void aMistakeInTheHeaderIsNamed(String before, String after, String complaint) {
        assertThat(GOOD).contains(before);
        assertMistake(GOOD.replaceFirst(Pattern.quote(before), Matcher.quoteReplacement(after)), complaint);
    }

    private static void assertMistake(String text, String complaint) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(ControlRoomException.class)
                .hasMessageContaining(FILE)
                .hasMessageContaining(complaint);
    }

    private static Rule read(String text) {
        DirectoryJobs real = new DirectoryJobs(Path.of("jobs"));
        JobsFolder jobs = new JobsFolder() {
            @Override
            public List<String> list(String folder, String suffix) {
                return real.list(folder, suffix);
            }

            @Override
            public String read(String path) {
                return path.equals(FILE) ? text : real.read(path);
            }

            @Override
            public String location() {
                return real.location();
            }
        };
        return new RuleReader(ControlRoom.load(jobs)).read(FILE);
    }
}
