package io.zhuqi.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuqi.vocabulary.DocumentNumber.Family;
import io.zhuqi.vocabulary.DocumentNumber.Mention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentNumberTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "国发〔2022〕12号 | 国发〔2022〕12号",
                "市委办字〔2022〕36号 | 市委办字〔2022〕36号",
                "国办发明电〔2021〕11号 | 国办发明电〔2021〕11号",
                "工信部企业函〔2022〕103号 | 工信部企业函〔2022〕103号",
                "人社部发[2022]23号 | 人社部发〔2022〕23号",
                "皖税发[2023]6号 | 皖税发〔2023〕6号",
                "国发（2022）012号 | 国发〔2022〕12号",
                "国发【2022】第12号 | 国发〔2022〕12号",
                "国发［２０２２］１２号 | 国发〔2022〕12号",
                "國發〔2022〕12號 | 国发〔2022〕12号",
                "国发 〔 2022 〕 12 号 | 国发〔2022〕12号",
                "国发〔2022〕12 | 国发〔2022〕12号",
                "财税201913号 | 财税〔2019〕13号",
                "财税〔201913号 | 财税〔2019〕13号",
                "湘政发〔201910号 | 湘政发〔2019〕10号",
                "国发2022年12号 | 国发〔2022〕12号",
                "示例张政办发〔2022〕7号 | 示例张政办发〔2022〕7号",
                "财政部 税务总局公告2022年第13号 | 财政部 税务总局公告2022年第13号",
                "财政部　税务总局公告2022年第 10 号 | 财政部 税务总局公告2022年第10号",
                "财政部、税务总局公告2022年第10号 | 财政部 税务总局公告2022年第10号",
                "财政部税务总局公告〔2022〕10号 | 财政部 税务总局公告2022年第10号",
                "财政部 国家税务总局公告2022年第10号 | 财政部 税务总局公告2022年第10号",
                "財政部 稅務總局公告2022年第21號 | 财政部 税务总局公告2022年第21号",
                "国家税务总局 财政部公告 2022 年第2 号 | 国家税务总局 财政部公告2022年第2号",
                "税务总局 财政部公告2022年第17号 | 国家税务总局 财政部公告2022年第17号",
                "国家税务总局公告2022年第4号 | 国家税务总局公告2022年第4号",
                "2022年第13号公告 | 公告2022年第13号",
                "公告第17号 | 公告第17号",
                "国务院令第728号 | 国务院令第728号",
                "国务院令728号 | 国务院令第728号",
                "国务院第728号令 | 国务院令第728号"
            })
    void damagedSpellingsHaveOneCanonicalForm(String text, String canonical) {
        assertThat(DocumentNumber.parse(text).orElseThrow().canonical()).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "六税两费", "2022年", "国发", "路灯改造20221", "见附件"})
    void otherTextIsNoNumber(String text) {
        assertThat(DocumentNumber.parse(text)).isEmpty();
    }

    @Test
    void theOrderOfTheBodiesDistinguishes() {
        DocumentNumber one = DocumentNumber.parse("财政部 税务总局公告2022年第17号").orElseThrow();
        DocumentNumber other = DocumentNumber.parse("国家税务总局 财政部公告2022年第17号").orElseThrow();
        assertThat(one).isNotEqualTo(other);
        DocumentNumber bare = DocumentNumber.parse("公告2022年第17号").orElseThrow();
        assertThat(bare.isComplete()).isFalse();
        assertThat(bare.mayBe(one)).isTrue();
        assertThat(bare.mayBe(other)).isTrue();
        assertThat(one.mayBe(other)).isFalse();
    }

    @Test
    void findsAllInRunningText() {
        assertThat(DocumentNumber.findAll("走访企业，宣讲国发〔2022〕12号、人社部发[2022]23号文件，并讲解财政部 税务总局公告2022年第13号；"
                        + "根据国务院令第728号和财税201913号办理，涉及2022年第14号公告。滨河路201913号。"))
                .extracting(Mention::number)
                .extracting(DocumentNumber::canonical)
                .containsExactly(
                        "国发〔2022〕12号",
                        "人社部发〔2022〕23号",
                        "财政部 税务总局公告2022年第13号",
                        "国务院令第728号",
                        "财税〔2019〕13号",
                        "公告2022年第14号");
    }

    @Test
    void runningTextWithoutNumbersHasNone() {
        assertThat(DocumentNumber.findAll("")).isEmpty();
        assertThat(DocumentNumber.findAll("企业反映5号车间停工，2号楼漏水")).isEmpty();
        assertThat(DocumentNumber.findAll("学习甘人社通〔2025〕166号").get(0).number())
                .isEqualTo(new DocumentNumber(Family.ORDINARY, "甘人社通", 2025, 166));
    }

    @Test
    void inventedNumbersKeepTheirMark() {
        assertThat(DocumentNumber.findAll("宣讲示例张政发〔2022〕5号").get(0).number().canonical())
                .isEqualTo("示例张政发〔2022〕5号");
    }
}
