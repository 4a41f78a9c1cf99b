package io.zhuqi.delivery.form;

import io.zhuqi.finding.Messages;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/** Puts the checks of a form's columns on its cells, with what the program says when somebody writes something else. */
final class FormChecks {
    private static final int LONGEST_MESSAGE = 255;
    private static final int LONGEST_TITLE = 32;
    private static final String TODAY = "TODAY()";

    private final XSSFSheet sheet;
    private final FormLists lists;
    private final Messages messages;
    private final int firstRow;
    private final int lastRow;

    /**
     * @param firstRow first of the rows to be filled in, 0-based
     */
    FormChecks(XSSFSheet sheet, FormLists lists, Messages messages, int firstRow, int lastRow) {
        this.sheet = sheet;
        this.lists = lists;
        this.messages = messages;
        this.firstRow = firstRow;
        this.lastRow = lastRow;
    }

    /** The number format in which a column of this check is written. */
    static String format(@Nullable FormCheck check) {
        if (check instanceof FormCheck.Day day) {
            return day.format();
        }
        if (check instanceof FormCheck.Numeric number) {
            return number.whole() ? "0" : "General";
        }
        return FormStyles.TEXT;
    }

    static HorizontalAlignment align(@Nullable FormCheck check) {
        if (check instanceof FormCheck.Numeric) {
            return HorizontalAlignment.RIGHT;
        }
        return check instanceof FormCheck.Text || check == null ? HorizontalAlignment.LEFT : HorizontalAlignment.CENTER;
    }

    void put(int column, FormColumn of) {
        FormCheck check = of.check();
        if (check == null) {
            return;
        }
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation validation = helper.createValidation(
                constraint(helper, column, check), new CellRangeAddressList(firstRow, lastRow, column, column));
        validation.setEmptyCellAllowed(true);
        boolean free = check instanceof FormCheck.OneOf words && !words.strict();
        validation.setShowErrorBox(!free);
        validation.setErrorStyle(DataValidation.ErrorStyle.STOP);
        validation.createErrorBox(
                cut(messages.text("form.error.title"), LONGEST_TITLE), cut(error(check), LONGEST_MESSAGE));
        if (!of.hint().isEmpty()) {
            validation.setShowPromptBox(true);
            validation.createPromptBox(cut(of.header(), LONGEST_TITLE), cut(of.hint(), LONGEST_MESSAGE));
        }
        if (check instanceof FormCheck.OneOf) {
            // In this file format the flag means the opposite of its name.
            validation.setSuppressDropDownArrow(true);
        }
        sheet.addValidationData(validation);
    }

    private DataValidationConstraint constraint(DataValidationHelper helper, int column, FormCheck check) {
        if (check instanceof FormCheck.OneOf words) {
            return helper.createFormulaListConstraint(lists.words(words.words()));
        }
        if (check instanceof FormCheck.Day day) {
            return helper.createDateConstraint(OperatorType.BETWEEN, from(day), until(day), null);
        }
        if (check instanceof FormCheck.Numeric number) {
            String from = number.minimum().toPlainString();
            String until = number.maximum().toPlainString();
            if (number.needs() != null) {
                String own = cell(column);
                return helper.createCustomConstraint("AND(LEN(" + cell(number.needs()) + ")>0,ISNUMBER(" + own + "),"
                        + own + ">=" + from + "," + own + "<=" + until + ",INT(" + own + ")=" + own + ")");
            }
            return number.whole()
                    ? helper.createIntegerConstraint(OperatorType.BETWEEN, from, until)
                    : helper.createDecimalConstraint(OperatorType.BETWEEN, from, until);
        }
        if (check instanceof FormCheck.Code code) {
            String cell = cell(column);
            return helper.createCustomConstraint(
                    "AND(LEN(%1$s)=%2$d,SUMPRODUCT(--ISNUMBER(FIND(MID(UPPER(%1$s),ROW($1:$%2$d),1),\"%3$s\")))=%2$d)"
                            .formatted(cell, code.length(), code.alphabet()));
        }
        FormCheck.Text text = (FormCheck.Text) check;
        if (text.not().isEmpty()) {
            return helper.createTextLengthConstraint(OperatorType.BETWEEN, "1", Integer.toString(text.maximum()));
        }
        String own = cell(column);
        return helper.createCustomConstraint("AND(LEN(TRIM(" + own + "))>0,LEN(" + own + ")<=" + text.maximum()
                + ",ISERROR(MATCH(TRIM(" + own + ")," + lists.words(text.not()) + ",0)))");
    }

    private String from(FormCheck.Day day) {
        String earliest = date(day.earliest());
        return day.notBefore() == null ? earliest : "MAX(" + earliest + "," + cell(day.notBefore()) + ")";
    }

    private static String until(FormCheck.Day day) {
        // One minute before midnight: a moment of today is no later than today.
        return day.past() ? TODAY + "+0.9999" : date(day.latest());
    }

    private static String date(java.time.LocalDate day) {
        return "DATE(" + day.getYear() + "," + day.getMonthValue() + "," + day.getDayOfMonth() + ")";
    }

    private String cell(int column) {
        return "$" + CellReference.convertNumToColString(column) + (firstRow + 1);
    }

    private String error(FormCheck check) {
        if (check instanceof FormCheck.OneOf) {
            return messages.text("form.error.one-of");
        }
        if (check instanceof FormCheck.Day day) {
            return messages.text(
                    day.notBefore() != null
                            ? "form.error.day-before"
                            : day.past() ? "form.error.past" : "form.error.day",
                    Map.of(
                            "earliest",
                            day.earliest().toString(),
                            "latest",
                            day.latest().toString()));
        }
        if (check instanceof FormCheck.Numeric number) {
            return messages.text(
                    number.whole() ? "form.error.whole" : "form.error.number",
                    Map.of(
                            "minimum", number.minimum().toPlainString(),
                            "maximum", number.maximum().toPlainString()));
        }
        if (check instanceof FormCheck.Code code) {
            return messages.text("form.error.code", Map.of("length", code.length()));
        }
        return messages.text("form.error.text", Map.of("maximum", ((FormCheck.Text) check).maximum()));
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
