package io.zhuqi.tabular.html;

import io.zhuqi.tabular.TabularFile;
import io.zhuqi.tabular.UncheckedUnreadable;
import io.zhuqi.tabular.UnreadableFile;
import io.zhuqi.tabular.UnreadableFile.Reason;
import io.zhuqi.tabular.opening.Opening;
import io.zhuqi.tabular.text.TextEncoding;
import io.zhuqi.tabular.text.TextFile;
import java.io.IOException;

/**
 * A web page saved or exported under the name of a workbook: all rows of all its tables, one below the other, as one sheet named after
 * the file. Nothing that it points to is fetched and no script is run.
 */
public final class HtmlFile {
    private HtmlFile() {}

    /** Looks for a first row, without which the page is refused. */
    public static TabularFile open(Opening opening) throws IOException, UnreadableFile {
        TextEncoding encoding = TextEncoding.of(opening.file(), opening.deadline());
        try (TabularFile trial = page(opening, encoding)) {
            if (!trial.sheets().get(0).rows().hasNext()) {
                throw new UnreadableFile(Reason.NOT_A_TABLE, "a web page without a table");
            }
        } catch (UncheckedUnreadable failure) {
            throw failure.file();
        }
        return page(opening, encoding);
    }

    private static TabularFile page(Opening opening, TextEncoding encoding) {
        return new TextFile(opening, encoding, text -> new HtmlRows(text, opening.limits()));
    }
}
