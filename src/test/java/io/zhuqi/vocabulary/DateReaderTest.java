package io.zhuqi.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuqi.vocabulary.DateReader.Form;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateReaderTest {
    private final DateReader reader = new DateReader(new DateSigns(
            "年",
            List.of("月份", "月"),
            "日号",
            "时点",
            "分",
            List.of("下午", "晚"),
            List.of("至", "到", "～", "~", "—", "–", "--"),
            List.of("待定"),
            List.of("〇零", "一", "二", "三", "四", "五", "六", "七", "八", "九"),
            "十",
            Map.of("aug", 8)));

    @ParameterizedTest
    @CsvSource({
        "2022-08-03, 2022-08-03T00:00",
        "2022/8/3, 2022-08-03T00:00",
        "2022.8.03, 2022-08-03T00:00",
        "2022年8月3日, 2022-08-03T00:00",
        "2022年8月3号, 2022-08-03T00:00",
        "２０２２年８月３日, 2022-08-03T00:00",
        "2022 年 8 月 3 日, 2022-08-03T00:00",
        "2022年8月3日 星期三, 2022-08-03T00:00",
        "2022-08-03 17:42, 2022-08-03T17:42",
        "2022-08-03T17:42:05, 2022-08-03T17:42:05",
        "2022/8/3 9:05, 2022-08-03T09:05",
        "2022年8月3日下午3:05, 2022-08-03T15:05",
        "2022年8月3日 上午9时5分, 2022-08-03T09:05",
        "2022年8月3日晚8点, 2022-08-03T20:00",
        "2022年8月3日星期三 15:05, 2022-08-03T15:05",
        "2022。8。3, 2022-08-03T00:00",
        "20220803, 2022-08-03T00:00",
        "22.8.3, 2022-08-03T00:00",
        "8月3日, 2022-08-03T00:00",
        "8.3, 2022-08-03T00:00",
        "3-Aug-22, 2022-08-03T00:00",
        "8/23/2022, 2022-08-23T00:00",
        "二〇二二年八月二十三日, 2022-08-23T00:00",
        "八月十日, 2022-08-10T00:00"
    })
    void readsDatesAsPeopleWriteThem(String text, String moment) {
        assertThat(reader.read(text, 2022).moment()).hasToString(moment);
    }

    @Test
    void withoutAYearItIsNoDateUnlessTheFileTellsOne() {
        assertThat(reader.read("8月3日", null).form()).isEqualTo(Form.UNREADABLE);
        assertThat(reader.read("8月3日", 2021).yearAssumed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8月3日—5日", "2022.8.3-2022.8.5日至8.9", "8月3日至8月5日", "2022年8月3日-5日", "2022.8.3-2022.8.5"})
    void aRangeIsNoDate(String text) {
        assertThat(reader.read(text, 2022).form()).isEqualTo(Form.RANGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-02-30", "2022年13月1日", "20221301"})
    void aDayThatDoesNotExistIsImpossible(String text) {
        assertThat(reader.read(text, 2022).form()).isEqualTo(Form.IMPOSSIBLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "上周三", "2022年8月", "3/8/2022", "44776", "尽快办理"})
    void whatIsUncertainIsNotRead(String text) {
        assertThat(reader.read(text, 2022).form()).isEqualTo(Form.UNREADABLE);
    }

    @Test
    void readsMonths() {
        LocalDate august = LocalDate.of(2022, 8, 1);
        assertThat(List.of("2022年8月", "2022-08", "202208", "2022.8", "8月份", "2022-08-31", "2022年8月份"))
                .allSatisfy(text -> assertThat(reader.month(text, 2022)).isEqualTo(august));
        assertThat(reader.month("8月", null)).isNull();
        assertThat(reader.month("2022-13", null)).isNull();
    }

    @Test
    void findsADateInATitle() {
        assertThat(reader.find("填报单位：甘州区　填报日期：2022年8月31日")).contains(LocalDate.of(2022, 8, 31));
        assertThat(reader.find("2022年8月")).isEmpty();
    }
}
