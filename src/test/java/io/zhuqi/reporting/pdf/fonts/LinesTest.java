package io.zhuqi.reporting.pdf.fonts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where lines end, at every width from two characters to the whole text. */
class LinesTest {
    private static final Faces FACES = new Faces(DefaultJasperReportsContext.getInstance());
    private static final String FANG = "Zhuqi Fang";
    private static final float SIZE = 10;

    private static List<String> lines(String text, double characters) {
        return Lines.of(FACES, FANG, SIZE, text, characters * SIZE + 1).stream()
                .map(Lines.Line::text)
                .toList();
    }

    @Test
    void noLineBeginsWithAClosingMarkOrEndsWithAnOpeningOne() {
        String text = "对“应享未享”的（含《若干措施》），逐户落实；做到：应享、尽享！真的吗？是的。";
        for (int wide = 5; wide < text.length(); wide++) {
            assertThat(lines(text, wide))
                    .noneMatch(line -> "，。；：、！？）》”".indexOf(line.charAt(0)) >= 0)
                    .noneMatch(line -> "（《“".indexOf(line.charAt(line.length() - 1)) >= 0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"〔2022〕31号", "2022年第13号", "2022-12-31", "57.2%", "1,138笔"})
    void aNumberIsNotParted(String whole) {
        String text = "按照甘人社发" + whole + "的要求逐户对照办理并按月报回";
        for (int wide = 9; wide < text.length(); wide++) {
            assertThat(lines(text, wide)).anyMatch(line -> line.contains(whole));
        }
    }

    @Test
    void aLineMayEndBeforeABracketThatFollowsANumber() {
        assertThat(lines("解决率为57.2%（135/236）", 9)).containsExactly("解决率为57.2%", "（135/236）");
    }

    @Test
    void aShortLastLineIsMendedOnlyWhereItStillFits() {
        assertThat(lines("超时天数", 2.5)).containsExactly("超时", "天数");
        assertThat(lines("最长超时", 3.2)).containsExactly("最长", "超时");
        assertThat(lines("甘州区的企业反映的问题已办理", 13)).containsExactly("甘州区的企业反映的问题", "已办理");
    }

    @Test
    void aWordIsNotPartedForTheSakeOfTheLastLine() {
        assertThat(lines("Whole city", 3.5)).containsExactly("Whole", "city");
        assertThat(lines("Number of", 4.4)).containsExactly("Number", "of");
    }

    @Test
    void aCodeMayBePartedAfterItsFullStopsAndANumberMayNot() {
        assertThat(lines("intake.rows.quarantined", 7)).containsExactly("intake.rows.", "quarantined");
        assertThat(lines("比率为57.25", 5.1)).containsExactly("比率为", "57.25");
    }

    @Test
    void whatIsWiderThanTheLineIsPartedSomewhere() {
        assertThat(String.join("", lines("示例张人社发〔2022〕31号", 3))).isEqualTo("示例张人社发〔2022〕31号");
    }
}
