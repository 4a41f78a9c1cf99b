package io.zhuqi.resolution.name;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuqi.control.ControlRoom;
import io.zhuqi.control.DirectoryJobs;
import io.zhuqi.resolution.name.NameJudgement.Decision;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names and codes as people write them, against a small register. */
class MatchMentionsTest {
    private static final String CODE = "91620702581156176Q";
    private static final MatchMentions MATCH = register();

    private static MatchMentions register() {
        MatchMentions.Builder register = MatchMentions.register(ControlRoom.load(new DirectoryJobs(Path.of("jobs"))));
        register.add("A", "甘肃昆仑雪菌业有限责任公司", "", "雪菌业", CODE, List.of("甘肃", "张掖"));
        register.add("B", "临泽县禾穗源种业有限公司", "临泽县禾穗种子有限公司", "", "", List.of("甘肃", "张掖"));
        register.add("C", "高台县渠畔番茄制品有限公司", "", "", "", List.of("甘肃", "张掖"));
        register.add("D", "高台县渠畔番茄制品有限公司山丹分公司", "", "", "", List.of("甘肃", "张掖"));
        register.add("E", "张掖市驼铃物流有限公司", "", "", "", List.of("甘肃", "张掖"));
        register.add("F", "酒泉市驼铃物流有限公司", "", "", "", List.of("甘肃", "酒泉"));
        return register.build();
    }

    @ParameterizedTest
    @CsvSource({
        "甘肃昆仑雪菌业有限责任公司, A",
        "甘肃昆仑雪菌业有限公司, A",
        "甘肅崑崙雪菌業有限責任公司, A",
        "昆仑雪菌业, A",
        "雪菌业, A",
        "临泽县禾穗种子有限公司, B",
        "临泽禾穗源种业, B",
        "高台县渠畔番茄制品有限公司山丹分公司, D",
        "酒泉驼铃物流, F",
        "91620702581156176Q, A",
        "' 9162 0702 5811 56176q', A"
    })
    void linksWhatIsCertain(String mention, String id) {
        assertThat(told(mention)).isEqualTo("LINKED " + id);
    }

    @ParameterizedTest
    @CsvSource({
        "驼铃物流, E F",
        "驼铃公司, E F",
        "兰州昆仑雪菌业有限责任公司, A",
        "驼流, E F",
    })
    void leavesToAPersonWhatMayBeAnother(String mention, String ids) {
        NameJudgement judgement = MATCH.judge(mention);
        assertThat(judgement.decision()).isEqualTo(Decision.REVIEW);
        assertThat(judgement.candidates().stream().map(Candidate::id).sorted().collect(Collectors.joining(" ")))
                .isEqualTo(ids);
    }

    @ParameterizedTest
    @CsvSource({"民乐县洪水河食品有限公司", "91620702MA0000000X", "个体户王明"})
    void findsNobodyForWhoIsNotThere(String mention) {
        assertThat(MATCH.judge(mention).decision()).isEqualTo(Decision.NONE);
    }

    @Test
    void charactersThatTooManyNamesHoldLeaveNothingToChoose() {
        MatchMentions.Builder register = MatchMentions.register(ControlRoom.load(new DirectoryJobs(Path.of("jobs"))));
        register.add("A", "民乐县云杉家具股份有限公司", "", "", "", List.of("甘肃", "张掖"));
        register.add("B", "临泽县云帆家具股份有限公司", "", "", "", List.of("甘肃", "张掖"));
        assertThat(register.build().judge("云家").candidates())
                .extracting(Candidate::id)
                .containsExactlyInAnyOrder("A", "B");
        for (int i = 0; i < 40; i++) {
            register.add("C" + i, "云" + (char) ('一' + 300 + i) + "家具股份有限公司", "", "", "", List.of("甘肃", "张掖"));
        }
        assertThat(register.build().judge("云家").candidates()).isEmpty();
    }

    @Test
    void lettersThatNoCodeHoldsStandForOneSignOnly() {
        NameJudgement judgement = MATCH.judge(CODE.replace('0', 'O'));
        assertThat(judgement.decision()).isEqualTo(Decision.LINKED);
        assertThat(judgement.candidates().get(0).features())
                .extracting(Feature::kind)
                .containsExactly(Feature.Kind.CODE_PUT_RIGHT);
        assertThat(MATCH.judge(CODE.replace('0', 'O').replace('Q', 'P')).decision())
                .isEqualTo(Decision.NONE);
    }

    private static String told(String mention) {
        NameJudgement judgement = MATCH.judge(mention);
        return judgement.decision()
                + (judgement.candidates().isEmpty()
                        ? ""
                        : " " + judgement.candidates().get(0).id());
    }
}
