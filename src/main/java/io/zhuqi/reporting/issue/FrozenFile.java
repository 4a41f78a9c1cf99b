package io.zhuqi.reporting.issue;

/** A file of an issue as it was printed. */
public record FrozenFile(String name, String sha256, long sizeBytes) {}
