package io.zhuqi.reporting;

/** The identity of a figure: indicator code, scope such as {@code city} or {@code county:620702}, and window. */
public record FigureRef(String code, String scope, String window) {}
