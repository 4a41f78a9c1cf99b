package io.zhuqi.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuqi.policy.citation.Citation;
import io.zhuqi.policy.citation.CitationFinder;
import io.zhuqi.policy.citation.Document;
import io.zhuqi.resolution.Inbox;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Titles: who issued them, what kind of document they are, and catalogues that list one document twice. */
class CitedTitleTest {
    private static final CitationFinder FINDER = new CitationFinder(
            List.of(
                    new Document("A", "甲人社发〔2022〕3号", "关于支持企业稳岗扩岗有关工作的通知", "人力资源社会保障部、财政部", 2022),
                    new Document("B", "乙政发〔2022〕8号", "乙市优化营商环境促进民营经济发展若干措施", null, 2022),
                    new Document("C", null, "丙市关于扶持牧草种植加工的实施意见", null, 2022),
                    new Document("D", "丙政办发〔2022〕5号", "丙市关于扶持牧草种植加工的实施意见", null, null),
                    new Document("E", null, "丁市关于推进冷链物流发展的实施意见", null, 2020),
                    new Document("F", "丁政办发〔2022〕6号", "丁市关于推进冷链物流发展的实施意见", null, null),
                    new Document("G", null, "审理加工承揽合同纠纷案件适用法律若干问题的解释", null, null),
                    new Document("H", null, "关于支持制种玉米产业发展的意见", null, null),
                    new Document("I", null, "关于加快葡萄酒产业发展的若干措施", null, 2024),
                    new Document("J", "庚政发〔2024〕7号", "庚县关于加快葡萄酒产业发展的若干措施", null, null),
                    new Document("K", "辛政发〔2024〕9号", "辛县关于加快葡萄酒产业发展的若干措施", null, null),
                    new Document("L", "壬政发〔2023〕2号", "壬县关于加快葡萄酒产业发展的若干措施", null, null)),
            Inbox.ROOM.jobs());

    private static List<Citation> cited(String text) {
        return FINDER.inRunningText(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    学习《人社部关于支持企业稳岗扩岗有关工作的通知》 | FOUND A
                    学习《教育部关于支持企业稳岗扩岗有关工作的通知》 | UNKNOWN null
                    学习《优化营商环境促进民营经济发展的若干措施》 | FOUND B
                    学习《关于优化营商环境促进民营经济发展的决定》 | UNKNOWN null
                    学习《戊市关于支持制种玉米产业发展的意见》 | AMBIGUOUS null
                    学习《关于支持制种玉米产业发展的意见》 | FOUND H
                    """)
    void issuerAndKindMayNotContradict(String text, String found) {
        assertThat(cited(text))
                .extracting(citation -> citation.status() + " " + citation.policyId())
                .containsExactly(found);
    }

    @Test
    void aDocumentListedTwiceIsOneUnlessTheYearsDiffer() {
        assertThat(cited("《丙市关于扶持牧草种植加工的实施意见》")).singleElement().satisfies(citation -> {
            assertThat(citation.policyId()).isEqualTo("D");
            assertThat(citation.candidates()).containsExactly("C");
        });
        assertThat(cited("《丁市关于推进冷链物流发展的实施意见》")).singleElement().satisfies(citation -> {
            assertThat(citation.status()).isEqualTo(Citation.Status.AMBIGUOUS);
            assertThat(citation.candidates()).containsExactly("F", "E");
        });
    }

    @Test
    void aTitleThatManyBodiesGaveTheirDocumentsNamesNoneOfThem() {
        assertThat(cited("学习《关于加快葡萄酒产业发展的若干措施》")).singleElement().satisfies(citation -> {
            assertThat(citation.status()).isEqualTo(Citation.Status.AMBIGUOUS);
            assertThat(citation.candidates()).containsExactly("I", "J", "K", "L");
        });
        assertThat(cited("学习《辛县关于加快葡萄酒产业发展的若干措施》"))
                .singleElement()
                .satisfies(citation -> assertThat(citation.policyId()).isEqualTo("K"));
    }

    @Test
    void aContractIsNoDocumentAboutContractsAndAKindAloneNamesNone() {
        assertThat(cited("签订《加工承揽合同》，学习《若干政策》")).isEmpty();
    }
}
