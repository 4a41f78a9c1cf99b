package io.zhuqi.resolution;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The name of an enterprise, taken apart.
 *
 * @param name as written
 * @param plain script, width, brackets and spaces made alike; nothing left out
 * @param normalised plain without places and legal form; the same as plain for a branch, and where nothing would be left
 * @param brand normalised without the trade: what people call the firm; empty where that is too short to mean anything
 * @param places divisions named in front or in brackets, codes from the largest to the smallest
 * @param legalForm class of legal form; null where the name states none
 */
record EnterpriseName(
        String name,
        String plain,
        String normalised,
        String brand,
        List<String> places,
        @Nullable String legalForm) {}
