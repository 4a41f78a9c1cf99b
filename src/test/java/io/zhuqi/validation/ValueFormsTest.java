package io.zhuqi.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuqi.control.ControlRoom;
import io.zhuqi.control.DirectoryJobs;
import io.zhuqi.finding.Violation;
import io.zhuqi.template.KnownSheet;
import io.zhuqi.template.RawRecord;
import io.zhuqi.template.RecogniseSheet;
import io.zhuqi.template.SheetOfRows;
import io.zhuqi.validation.Verdict.Accepted;
import io.zhuqi.validation.Verdict.Quarantined;
import io.zhuqi.vocabulary.Quantity;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every form in which people write a value, a table for each type: what stands in the cell, and the value or the verdict. A number behind
 * {@code =} is a number cell, {@code ✗} stands before the reason of a quarantined row, {@code !} before a warning. Each value stands in the
 * second row, behind a good one.
 */
class ValueFormsTest {
    private static final ControlRoom ROOM = ControlRoom.load(new DirectoryJobs(Path.of("jobs")));
    private static final RecogniseSheet RECOGNISE = new RecogniseSheet(ROOM);
    private static final ValidateRecord VALIDATE = new ValidateRecord(ROOM);
    private static final LocalDate RECEIVED = LocalDate.of(2022, 11, 22);

    @ParameterizedTest
    @CsvSource(delimiterString = "->", textBlock = """
            2022-11-03                -> 2022-11-03
            2022-11-3                 -> 2022-11-03
            2022/11/3                 -> 2022-11-03
            2022.11.3                 -> 2022-11-03
            2022。11。3               -> 2022-11-03
            2022、11、3               -> 2022-11-03
            2022年11月3日             -> 2022-11-03
            2022年11月3号             -> 2022-11-03
            2022 年 11 月 3 日        -> 2022-11-03
            2022年11月03              -> 2022-11-03
            ２０２２年１１月３日      -> 2022-11-03
            2022－11－03              -> 2022-11-03
            20221103                  -> 2022-11-03
            =20221103                 -> 2022-11-03
            22.11.3                   -> 2022-11-03
            22年11月3日               -> 2022-11-03
            22/11/3                   -> 2022-11-03
            11月3日                   -> 2022-11-03
            11.3                      -> 2022-11-03
            11/3                      -> 2022-11-03
            11-3                      -> 2022-11-03
            12月30日                  -> 2021-12-30
            二〇二二年十一月三日      -> 2022-11-03
            二○二二年十一月三日       -> 2022-11-03
            十一月三日                -> 2022-11-03
            3-Nov-22                  -> 2022-11-03
            11/23/2021                -> 2021-11-23
            2022-11-03 17:42          -> 2022-11-03
            2022/11/3 17:42:05        -> 2022-11-03
            2022-11-02T16:00:00.000Z  -> 2022-11-03
            2022-11-03T17:42+08:00    -> 2022-11-03
            2022-11-03T17:42:05       -> 2022-11-03
            2022-11-03 00:00:00.0     -> 2022-11-03
            2022年11月3日 星期四      -> 2022-11-03
            2022年11月3日（周四）     -> 2022-11-03
            2022年11月3日上午         -> 2022-11-03
            2022年11月3日下午3时      -> 2022-11-03
            =44868                    -> 2022-11-03
            =44868.75                 -> 2022-11-03
            44868                     -> 2022-11-03
            44868.0                   -> 2022-11-03
            =1667468520000            -> 2022-11-03
            2022年11月                -> ✗BAD_DATE
            11月                      -> ✗BAD_DATE
            2022                      -> ✗BAD_DATE
            =2022                     -> ✗BAD_DATE
            =11.3                     -> ✗BAD_DATE
            2022-02-30                -> ✗BAD_DATE
            2022-13-01                -> ✗BAD_DATE
            3/8/2022                  -> ✗BAD_DATE
            上周三                    -> ✗BAD_DATE
            今天                      -> ✗BAD_DATE
            11月3日—5日               -> ✗DATE_RANGE
            2022.11.3-2022.11.5       -> ✗DATE_RANGE
            11月3日至11月5日          -> ✗DATE_RANGE
            2023-11-03                -> ✗FUTURE_DATE
            1899-12-31                -> ✗IMPLAUSIBLE_DATE
            2222-11-03                -> ✗IMPLAUSIBLE_DATE
            待定                      -> ✗MISSING_REQUIRED
            /                         -> ✗MISSING_REQUIRED
            #VALUE!                   -> ✗ERROR_CELL
            """)
    void dates(String cell, String expected) {
        assertThat(read("县区|类型|内容|是否化解|日期", "甘州|问题|灯坏|否|", "2022-11-01", cell, "checked_on"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "->", textBlock = """
            2022年8月     -> 2022-08-01
            2022-08       -> 2022-08-01
            2022/8        -> 2022-08-01
            2022.8        -> 2022-08-01
            202208        -> 2022-08-01
            =202208       -> 2022-08-01
            8月           -> 2022-08-01
            8月份         -> 2022-08-01
            八月          -> 2022-08-01
            8             -> 2022-08-01
            =8            -> 2022-08-01
            2022年8月31日 -> 2022-08-01
            2022年13月    -> ✗BAD_DATE
            三季度        -> ✗BAD_DATE
            """)
    void months(String cell, String expected) {
        assertThat(read("县区|收集问题数|贷款融资|办结数|月份", "甘州|1|1|0|", "2022年7月", cell, "month"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "->", textBlock = """
            5                -> 50000
            =5               -> 50000
            1,138            -> 11380000
            1，138           -> 11380000
            １，１３８       -> 11380000
            1 138            -> 11380000
            1138.50          -> 11385000
            1.2E+3           -> 12000000
            3,200元          -> 3200
            3200.5元         -> 3200.5
            ¥3,200           -> 32000000
            ￥3200元         -> 3200
            3200元整         -> 3200
            人民币3200元     -> 3200
            2.5千元          -> 2500
            1402万元         -> 14020000
            1402万           -> 14020000
            1402 万元        -> 14020000
            3百万元          -> 3000000
            2千万元          -> 20000000
            60.78亿          -> 6078000000
            60.78亿元        -> 6078000000
            约5万元          -> 50000 !APPROXIMATE_NUMBER
            近5万元          -> 50000 !APPROXIMATE_NUMBER
            150余万元        -> 1500000 !APPROXIMATE_NUMBER
            5万余元          -> 50000 !APPROXIMATE_NUMBER
            5万多元          -> 50000 !APPROXIMATE_NUMBER
            5万元左右        -> 50000 !APPROXIMATE_NUMBER
            5万元以上        -> 50000 !APPROXIMATE_NUMBER
            不少于5万元      -> 50000 !APPROXIMATE_NUMBER
            ≥5万元           -> 50000 !APPROXIMATE_NUMBER
            0                -> 0
            -5               -> -50000 !NEGATIVE_AMOUNT
            －5              -> -50000 !NEGATIVE_AMOUNT
            （5）            -> ✗BAD_NUMBER
            (1,138.00)       -> ✗BAD_NUMBER
            12.5%            -> ✗BAD_NUMBER
            100—200          -> ✗BAD_NUMBER
            5万元/户         -> ✗BAD_NUMBER
            若干             -> ✗BAD_NUMBER
            1,13,8           -> ✗BAD_NUMBER
            5美元            -> ✗BAD_NUMBER
            999999999        -> ✗IMPLAUSIBLE_NUMBER
            #REF!            -> ✗ERROR_CELL
            """)
    void amounts(String cell, String expected) {
        assertThat(read("企业名称|政策名称|享受日期|金额（万元）", "甲|稳经济|2022-11-01|", "3", cell, "amount"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "->", textBlock = """
            1138         -> 1138
            =1138        -> 1138
            1,138        -> 1138
            １１３８     -> 1138
            1138笔       -> 1138
            150余吨      -> 150 about
            150多吨      -> 150 about
            约150吨      -> 150 about
            150吨以上    -> 150 about
            100+         -> 100 about
            超过100      -> 100 about
            3.2万        -> 32000
            约3.2万人次  -> 32000 about
            3万余人次    -> 30000 about
            12.5         -> 12.5
            12.5%        -> ✗BAD_NUMBER
            -5           -> ✗IMPLAUSIBLE_NUMBER
            很多         -> ✗BAD_NUMBER
            三           -> ✗BAD_NUMBER
            5-6          -> ✗BAD_NUMBER
            """)
    void quantities(String cell, String expected) {
        assertThat(read("类型|日期|计量单位|来源|数量", "其他|2022-11-01|户|台账|", "3", cell, "quantity"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "->", textBlock = """
            1          -> 1
            =1         -> 1
            1.0        -> 1
            第一批     -> 1
            第1批      -> 1
            第１批次   -> 1
            一         -> 1
            第三十二批 -> 32
            1.5        -> ✗BAD_NUMBER
            首批       -> ✗BAD_NUMBER
            -1         -> ✗IMPLAUSIBLE_NUMBER
            """)
    void counts(String cell, String expected) {
        assertThat(read("姓名|派出单位|派驻企业|到岗日期|批次", "李飞|市财政局|甲公司|2022-07-25|", "2", cell, "batch"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "->", textBlock = """
            是    -> true
            √     -> true
            ✓     -> true
            有    -> true
            Y     -> true
            y     -> true
            Yes   -> true
            1     -> true
            =1    -> true
            ＹＥＳ -> true
            对    -> true
            否    -> false
            ×     -> false
            ✗     -> false
            x     -> false
            无    -> false
            N     -> false
            no    -> false
            0     -> false
            =0    -> false
            /     -> ✗MISSING_REQUIRED
            大概  -> ✗UNKNOWN_WORD
            是/否 -> ✗UNKNOWN_WORD
            #N/A  -> ✗ERROR_CELL
            """)
    void answers(String cell, String expected) {
        assertThat(read("日期|县区|类型|内容|是否化解", "2022-11-01|甘州|问题|灯坏|", "否", cell, "resolved")
                        .replace(" !RESOLVED_WITHOUT_DATE", ""))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "->", textBlock = """
            91620702581156176Q     -> 91620702581156176Q
            91620702581156176q     -> 91620702581156176Q !CREDIT_CODE_LOWER_CASE
            9162O7O2581156176Q     -> 9162O7O2581156176Q !CREDIT_CODE_LOOK_ALIKE
            9162O7O2581156177Q     -> 9162O7O2581156177Q !CREDIT_CODE_ALPHABET
            91620702581156176P     -> 91620702581156176P !CREDIT_CODE_CHECK
            91620702581156186R     -> 91620702581156186R !CREDIT_CODE_INNER_CHECK
            91620702581156186Q     -> 91620702581156186Q !CREDIT_CODE_BOTH_CHECKS
            94620702581156176F     -> 94620702581156176F !CREDIT_CODE_AUTHORITY
            91620700581156176U     -> 91620700581156176U
            91620000581156176P     -> 91620000581156176P
            91620771581156176N     -> 91620771581156176N
            91620722581156176P     -> 91620722581156176P !CREDIT_CODE_ELSEWHERE
            91110105581156176F     -> 91110105581156176F !CREDIT_CODE_ELSEWHERE
            620702200000123        -> ✗OLD_NUMBER_15
            6207022000012          -> ✗OLD_NUMBER_13
            91620702 58115617 6Q   -> 91620702581156176Q
            ９１６２０７０２５８１１５６１７６Ｑ -> 91620702581156176Q
            91350203M0001QAY9B     -> 91350203M0001QAY9B !CREDIT_CODE_CHECK !CREDIT_CODE_ELSEWHERE
            9.1620702581E+17       -> ✗LOST_CODE
            =916207025811561760    -> ✗LOST_CODE
            91620702581156176      -> ✗BAD_CODE
            620702199001011236     -> ✗BAD_CODE
            办理中                 -> ✗BAD_CODE
            /                      -> ✗MISSING_REQUIRED
            """)
    void creditCodes(String cell, String expected) {
        assertThat(read("企业名称|县区|行业|年度|统一社会信用代码", "甲|甘州区|C1391|2021|", "91620702581156176Q", cell, "credit_code"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "->", textBlock = """
            13909361234              -> 13909361234
            =13909361234             -> 13909361234
            １３９０９３６１２３４   -> 13909361234
            139 0936 1234            -> 139 0936 1234
            0936-8212345             -> 0936-8212345
            (0936)8212345            -> (0936)8212345
            13909361234/0936-8212345 -> 13909361234/0936-8212345
            +86 13909361234          -> +86 13909361234
            620702199001011236       -> 620702199001011236
            62070219900101017X       -> 62070219900101017X
            无                       -> empty
            """)
    void telephoneAndIdentityNumbersAreTextAndKept(String cell, String expected) {
        assertThat(read("姓名|派出单位|派驻企业|到岗日期|批次|联系电话", "李飞|市财政局|甲公司|2022-07-25|1|", "1", cell, "phone"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "->", textBlock = """
            甲公司           -> [甲公司]
            甲公司、乙公司   -> [甲公司, 乙公司]
            甲公司;乙公司    -> [甲公司, 乙公司]
            甲公司；乙 公司  -> [甲公司, 乙公司]
            甲公司，乙公司   -> [甲公司, 乙公司]
            甲公司/乙公司    -> [甲公司, 乙公司]
            甲公司、甲公司   -> [甲公司]
            甲公司、         -> [甲公司]
            、               -> ✗MISSING_REQUIRED
            """)
    void severalNames(String cell, String expected) {
        assertThat(read("姓名|派出单位|批次|到岗日期|派驻企业", "李飞|市财政局|1|2022-07-25|", "丙公司", cell, "enterprise_names"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "->", textBlock = """
            李飞         -> 李飞
            李 飞        -> 李飞
            李　飞       -> 李飞
            ' 李飞 '     -> 李飞
            阿不都·热西提 -> 阿不都·热西提
            Li Fei       -> Li Fei
            —            -> ✗MISSING_REQUIRED
            #REF!        -> ✗ERROR_CELL
            """)
    void names(String cell, String expected) {
        assertThat(read("派出单位|派驻企业|批次|到岗日期|姓名", "市财政局|甲公司|1|2022-07-25|", "王五", cell, "name"))
                .isEqualTo(expected);
    }

    /** What is read from the last column of a row that follows a good one. */
    private static String read(String header, String rest, String good, String cell, String field) {
        String[] lines = {"甘州区报表（2022年11月）", header, rest + good, rest + cell};
        KnownSheet sheet = (KnownSheet) RECOGNISE.recognise(new SheetOfRows("Sheet1", lines), "a.xlsx");
        List<Verdict> verdicts = new ArrayList<>();
        sheet.rows().forEachRemaining(row -> {
            if (row instanceof RawRecord record) {
                verdicts.add(VALIDATE.validate(record, sheet.context(), RECEIVED));
            }
        });
        assertThat(verdicts).hasSize(2);
        assertThat(verdicts.get(0)).isInstanceOf(Accepted.class);
        if (verdicts.get(1) instanceof Quarantined quarantined) {
            return quarantined.reasons().stream()
                    .map(reason -> "✗" + reason.code())
                    .collect(Collectors.joining(" "));
        }
        Accepted accepted = (Accepted) verdicts.get(1);
        Object value = accepted.values().get(sheet.kind().indexOf(field));
        return plain(value)
                + accepted.warnings().stream()
                        .map(Violation::code)
                        .map(code -> " !" + code)
                        .collect(Collectors.joining());
    }

    private static String plain(Object value) {
        if (value instanceof Quantity quantity) {
            return plain(quantity.value()) + (quantity.approximate() ? " about" : "");
        }
        if (value instanceof BigDecimal number) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        return value == null ? "empty" : value.toString();
    }
}
