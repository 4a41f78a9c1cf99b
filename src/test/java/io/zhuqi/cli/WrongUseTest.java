package io.zhuqi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said before any database starts: help and wrong use. */
class WrongUseTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "nightly",
                "report",
                "rerun",
                "recover",
                "withdraw",
                "decide",
                "status",
                "runs",
                "quarantine",
                "findings",
                "rows",
                "sample"
            })
    void everyVerbExplainsItselfInBothLanguages(String verb) {
        Commanded chinese = Commanded.run(verb, "--help");
        assertThat(chinese.exitCode()).isZero();
        assertThat(chinese.out()).contains("用法", "--home", "--jobs", "程序的家目录");

        Commanded english = Commanded.run(verb, "--help", "--locale", "en");
        assertThat(english.exitCode()).isZero();
        assertThat(english.out()).contains("Usage", "--home").doesNotContainPattern("\\p{IsHan}");
    }

    @Test
    void aMissingOptionIsNamedAndTheExitCodeIsTwo() {
        Commanded wrong = Commanded.run("report");
        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.err()).contains("缺少必填项：--period", "zhuqi report --help");
    }

    @Test
    void anUnknownArgumentIsNamed() {
        Commanded wrong = Commanded.run("status", "--nosuch", "--locale=en");
        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.err()).contains("Unknown argument: --nosuch");
    }

    @Test
    void aWrongValueIsToldWithTheRightOnes() {
        Commanded paper = Commanded.run("report", "--period", "2022-11", "--paper", "WRONG");
        assertThat(paper.exitCode()).isEqualTo(2);
        assertThat(paper.err())
                .contains("--paper", "“WRONG”", "enterprises | notices | catalogue")
                .doesNotContain("Invalid", "expected");
        Commanded day = Commanded.run("report", "--period", "2022-11", "--business-date", "22/11");
        assertThat(day.exitCode()).isEqualTo(2);
        assertThat(day.err()).contains("--business-date", "“22/11”").doesNotContain("Invalid", "could not be parsed");
    }

    @Test
    void withoutAVerbThereIsNothingToDo() {
        Commanded wrong = Commanded.run();
        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.err()).contains("请写明要做什么");
    }

    @Test
    void exactlyOneThingIsRunAgain() {
        Commanded wrong = Commanded.run("rerun", "--night", "2022-11-22", "--period", "2022-11", "--reason", "试");
        assertThat(wrong.exitCode()).isEqualTo(2);
    }
}
