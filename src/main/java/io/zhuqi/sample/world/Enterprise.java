package io.zhuqi.sample.world;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invented firm; money in units of 10,000 yuan.
 *
 * @param number different for each firm of the world
 * @param income taxable income of a year, which may be negative
 * @param size LARGE, MEDIUM, SMALL or MICRO as the firm itself declares
 * @param silent the register holds no figures of it
 */
public record Enterprise(
        int number,
        County county,
        String name,
        String shortName,
        @Nullable String formerName,
        String creditCode,
        Trade trade,
        List<String> tags,
        int employees,
        int dispatched,
        int revenue,
        int assets,
        int income,
        String size,
        LocalDate founded,
        boolean party,
        boolean restricted,
        boolean suspended,
        boolean silent,
        String contact,
        String phone) {}
