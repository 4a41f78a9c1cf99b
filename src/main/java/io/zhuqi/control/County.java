package io.zhuqi.control;

import java.util.List;

/**
 * A county or district, in the configured order of print.
 *
 * @param code GB/T 2260
 * @param aliases short and former names, former codes
 */
public record County(String code, String name, List<String> aliases) {}
