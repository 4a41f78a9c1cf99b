package io.zhuqi.delivery.form;

import io.zhuqi.delivery.PlainCell;
import io.zhuqi.finding.Messages;
import io.zhuqi.reporting.excel.StableZip;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes forms as one workbook: a sheet to be filled in for each, a guide that explains the columns, and a hidden sheet
 * with the words of the drop-downs. Headers and guide are protected without a password, the prepared rows are free.
 * Intake takes such a workbook as it is: it passes over the guide, the lists and the example row. The same forms give
 * the same bytes.
 */
public final class WriteForm {
    private final Messages messages;

    /** @param messages wording of everything that is no header */
    public WriteForm(Messages messages) {
        this.messages = messages;
    }

    /**
     * Writes the workbook.
     *
     * @param forms at least one, with different sheet names
     * @param day stands in the file where it must say when it was made
     * @throws IOException when the stream fails
     */
    public void write(List<Form> forms, LocalDate day, OutputStream out) throws IOException {
        Path draft = Files.createTempFile("zhuqi-form-", ".xlsx");
        try {
            try (XSSFWorkbook workbook = new XSSFWorkbook();
                    OutputStream drafted = Files.newOutputStream(draft)) {
                PlainCell.stamp(workbook, day);
                FormStyles styles = new FormStyles(workbook, messages);
                FormLists lists = new FormLists(workbook, messages.text("form.sheet.lists"));
                for (Form form : forms) {
                    new FormSheet(workbook, styles, lists, messages).write(form);
                }
                GuideSheet.write(workbook, styles, messages, forms);
                workbook.setActiveSheet(0);
                workbook.write(drafted);
            }
            StableZip.copy(draft, out, day);
        } finally {
            Files.delete(draft);
        }
    }
}
