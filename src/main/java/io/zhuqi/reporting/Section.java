package io.zhuqi.reporting;

import java.util.List;

/**
 * A heading with what stands below it.
 *
 * @param id stable, for bookmarks and sheet names
 * @param level 1 for chapters, 2 for their parts
 * @param heading with its numbering already in place; empty for the first page's lead
 * @param newPage whether it begins on a new page
 */
public record Section(String id, int level, String heading, boolean newPage, List<Block> blocks) {
    public Section {
        blocks = List.copyOf(blocks);
    }

    Section onNewPage() {
        return new Section(id, level, heading, true, blocks);
    }
}
