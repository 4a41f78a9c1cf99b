package io.zhuqi.reporting.pdf;

import org.jspecify.annotations.Nullable;

/**
 * One record of the page layout: a heading, a paragraph, a piece or two side by side.
 *
 * @param kind as the page layout's bands ask for it
 * @param text styled; empty for pieces
 * @param bookmark the plain heading; empty when it is none
 * @param page changes where a new page begins
 * @param need height in points that must be free for this to begin on a page, with what must follow it
 */
record Atom(
        String kind, String text, String bookmark, @Nullable Piece left, @Nullable Piece right, int page, int need) {

    Atom withNeed(int more) {
        return new Atom(kind, text, bookmark, left, right, page, more);
    }
}
