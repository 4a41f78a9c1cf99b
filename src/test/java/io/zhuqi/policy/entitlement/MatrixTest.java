package io.zhuqi.policy.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuqi.resolution.Inbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The matrix tells of each measure what it has to do with an enterprise, and where nothing, by which condition. */
class MatrixTest {
    private static final String FIRM = "916207020000000001";

    @Test
    void aMeasureThatIsBarredSaysByWhichConditionFirst() {
        Inbox inbox = new Inbox().file("2022-07-25", "");
        inbox.row(
                "enterprises",
                "credit_code='" + FIRM
                        + "', name='企业一有限公司', county='620702', industry='1331', year=2022, employees=350");
        inbox.row(
                "officials", "name='王丽', unit='市财政局', batch=1, started_on='2022-07-25', enterprise_names='{企业一有限公司}'");
        List<String> conditions = List.of(
                "",
                ", employees_max=300",
                ", industries='{建筑业}', employees_max=300",
                ", condition_feel='从业人数 < 30'",
                ", condition_feel='裁员率 <= 5.5'");
        for (int i = 0; i < conditions.size(); i++) {
            inbox.row(
                    "policies",
                    "title='示例办法', document_no='示例〔2022〕1号', issuer='市政府', level='MUNICIPAL', published_on='2022-07-01', measure_no='"
                            + (i + 1) + "', measure_text='措施" + (i + 1) + "'" + conditions.get(i));
        }
        inbox.resolve("2022-11-22", "2022-11-22").judge();

        MatrixStore store = new MatrixStore(inbox.database);
        List<Map<String, String>> lines = new ArrayList<>();
        store.rows("", line -> lines.add(line.conclusions()));

        assertThat(lines).hasSize(1);
        assertThat(store.measures().stream().map(measure -> lines.get(0).get(measure.id())))
                .containsExactly("GAP", "NOT_EMPLOYEES", "NOT_INDUSTRY", "NOT_FEEL", "UNKNOWN");
    }
}
