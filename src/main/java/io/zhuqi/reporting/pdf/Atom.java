package io.zhuqi.reporting.pdf;

import io.zhuqi.reporting.pdf.layout.Piece;
import org.jspecify.annotations.Nullable;

/**
 * One record of the page layout: a heading, a paragraph, a piece or two side by side.
 *
 * @param kind as the page layout's bands ask for it
 * @param text styled, one line; empty for pieces
 * @param full whether the line is spread over the whole width
 * @param bookmark the plain heading; empty when it is none
 * @param page changes where a new page begins
 * @param need height in points that must be free for this to begin on a page, with what must follow it
 */
record Atom(
        String kind,
        String text,
        boolean full,
        String bookmark,
        @Nullable Piece left,
        @Nullable Piece right,
        int page,
        int need) {

    Atom as(String other) {
        return new Atom(other, text, full, bookmark, left, right, page, need);
    }

    Atom withNeed(int more) {
        return new Atom(kind, text, full, bookmark, left, right, page, more);
    }
}
