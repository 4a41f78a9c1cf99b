package io.zhuqi.sample.world;

import org.jspecify.annotations.Nullable;

/**
 * A posted official.
 *
 * @param county where the official is posted
 * @param unitCounty the county of the sending unit, or null for a municipal one
 * @param diligence of a thousand working days so many have a log
 */
public record Official(
        int number,
        String name,
        String unit,
        @Nullable County unitCounty,
        County county,
        int batch,
        String post,
        String sex,
        String phone,
        int diligence) {}
