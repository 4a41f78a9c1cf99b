package io.zhuqi.delivery.template;

/**
 * One posting that goes on: an official at an enterprise.
 *
 * @param creditCode of the enterprise
 * @param county GB/T 2260 code of the enterprise's county
 */
public record OwnEnterprise(String enterprise, String creditCode, String county, String official, String unit) {}
