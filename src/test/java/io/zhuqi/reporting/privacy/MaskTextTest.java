package io.zhuqi.reporting.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuqi.control.ControlRoom;
import io.zhuqi.control.ControlRoomException;
import io.zhuqi.control.DirectoryJobs;
import io.zhuqi.control.JobsFolder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskTextTest {
    private static final JobsFolder JOBS = new DirectoryJobs(Path.of("jobs"));
    private static final PrivacyRules RULES = PrivacyRules.read(ControlRoom.load(JOBS));
    private static final MaskText WIDE =
            MaskText.names(RULES, List.of("李飞", "欧阳明", "王 芳", "张三、赵小六", "东方", "鐸"), List.of("张掖市李飞商贸有限公司", "欧阳明珠酒店"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "走访企业三家|走访企业三家",
                "李飞走访企业，与李飞的同事谈话|李×走访企业，与李×的同事谈话",
                "由欧阳明负责|由欧阳×负责",
                "东方发言|东×发言",
                "王 芳、王芳|王×、王×",
                "张三和赵小六|张×和赵×",
                "李飞到张掖市李飞商贸有限公司|李×到张掖市李飞商贸有限公司",
                "欧阳明珠酒店的欧阳明|欧阳明珠酒店的欧阳×",
                "李四|李四"
            })
    void ofAPersonOnlyTheSurname(String text, String printed) {
        assertThat(WIDE.apply(text)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "贷款 13800 万元，编号 620702202211|贷款 13800 万元，编号 620702202211",
                "电话13893600001|电话138****0001",
                "手机 138 9360 0001，座机 0936-8212345|手机 138****0001，座机 0936*****45",
                "代码 91620702138936000X|代码 91620702138936000X",
                "李飞|李飞"
            })
    void noEditionPrintsATelephoneNumberWhole(String text, String printed) {
        assertThat(MaskText.phones(RULES).apply(text)).isEqualTo(printed);
    }

    @Test
    void aColumnThatIsNoneIsToldOf() {
        JobsFolder wrong = new JobsFolder() {
            @Override
            public String read(String file) {
                String text = JOBS.read(file);
                return file.equals("privacy.yml") ? text.replace("handling.handler", "handling.hand") : text;
            }

            @Override
            public String location() {
                return JOBS.location();
            }

            @Override
            public List<String> list(String folder, String suffix) {
                return JOBS.list(folder, suffix);
            }
        };
        assertThatThrownBy(() -> PrivacyRules.read(ControlRoom.load(wrong)))
                .isInstanceOf(ControlRoomException.class)
                .hasMessageContaining("handling.hand");
    }
}
