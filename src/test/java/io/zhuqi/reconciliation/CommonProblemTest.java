package io.zhuqi.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Difficulties that three or more enterprises share: in a trade of a county, in a county, in the city. */
class CommonProblemTest {
    private static final Scene SCENE = new Scene();
    private static final String POWER = "厂区经常停电，希望增容";
    private int rows;

    @BeforeEach
    void begin() {
        SCENE.begin(Scene.BUSINESS_DATE);
        rows = 0;
    }

    private void problem(String enterprise, String county, String section, String description) {
        rows++;
        if (SCENE.jdbc
                        .sql("select count(*) from derived.enterprise where enterprise_id = ?")
                        .param(enterprise)
                        .query(Integer.class)
                        .single()
                == 0) {
            SCENE.row(
                    "derived.enterprise",
                    Map.of(
                            "enterprise_id",
                            enterprise,
                            "row_id",
                            100 + rows,
                            "name",
                            enterprise,
                            "county",
                            county,
                            "industry_section",
                            section));
        }
        SCENE.row(
                "derived.problem",
                Map.of(
                        "row_id",
                        rows,
                        "problem_id",
                        county + ":" + rows,
                        "county",
                        county,
                        "enterprise_id",
                        enterprise,
                        "description",
                        description,
                        "category",
                        "COST",
                        "raised_on",
                        "2022-11-01"));
    }

    private static List<String> common() {
        new ReconciliationStore(SCENE.database, Scene.ROOM).rebuild(List.of());
        return SCENE.jdbc
                .sql(
                        "select concat_ws(' ', topic, coalesce(county, '-'), coalesce(industry, '-'), enterprises, problems)"
                                + " from derived.common_problem order by enterprises, county nulls last, industry nulls last")
                .query(String.class)
                .list();
    }

    @Test
    void twoEnterprisesAreNotManyHoweverOftenTheyComplain() {
        problem("E1", "620702", "C", POWER);
        problem("E1", "620702", "C", "电价太高");
        problem("E2", "620702", "C", POWER);
        assertThat(common()).isEmpty();
    }

    @Test
    void threeInOneTradeOfOneCountyAreOneGroupAndNotThree() {
        problem("E1", "620702", "C", POWER);
        problem("E2", "620702", "C", "用电不稳定");
        problem("E3", "620702", "C", "变压器容量不够");
        assertThat(common()).containsExactly("用电 620702 C 3 3");
    }

    @Test
    void aWiderGroupIsNamedWhereItHasMore() {
        problem("E1", "620702", "C", POWER);
        problem("E2", "620702", "C", POWER);
        problem("E3", "620702", "C", POWER);
        problem("E4", "620702", "A", POWER);
        problem("E5", "620721", "A", POWER);
        assertThat(common()).containsExactly("用电 620702 C 3 3", "用电 620702 - 4 4", "用电 - - 5 5");
        assertThat(SCENE.jdbc
                        .sql("select count(*) from derived.common_problem_member")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3 + 4 + 5);
    }

    @Test
    void anotherDifficultyDoesNotCount() {
        problem("E1", "620702", "C", POWER);
        problem("E2", "620702", "C", POWER);
        problem("E3", "620702", "C", "运费上涨，物流不畅");
        assertThat(common()).isEmpty();
    }
}
