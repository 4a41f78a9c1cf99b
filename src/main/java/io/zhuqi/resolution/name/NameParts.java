package io.zhuqi.resolution.name;

import java.util.Set;

/**
 * The name of an enterprise, taken apart.
 *
 * @param name as written
 * @param plain script, width, brackets, spaces and notes on status made alike; nothing else left out
 * @param body plain without legal form and brackets; places still in front
 * @param core body without places: brand word and trade; never empty unless plain is
 * @param places codes of the divisions that the places in the name may mean, the narrowest place only; six digits, as GB/T 2260
 * @param form class of legal form; empty where the name states none
 * @param branch whether the name is that of a branch, which is another than its firm
 * @param listed whether a mark of the stock exchange stands before or behind
 * @param shortPlace whether a place without its ending stands in front, which may be part of the brand
 */
record NameParts(
        String name,
        String plain,
        String body,
        String core,
        Set<String> places,
        String form,
        boolean branch,
        boolean listed,
        boolean shortPlace) {}
