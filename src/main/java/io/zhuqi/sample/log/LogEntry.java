package io.zhuqi.sample.log;

import io.zhuqi.sample.world.Enterprise;
import io.zhuqi.sample.world.Official;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** One entry of an official's work log. */
public record LogEntry(
        Official official,
        LocalDate day,
        Enterprise enterprise,
        String type,
        String content,
        @Nullable String found,
        @Nullable String problemNumber,
        @Nullable String policyCited,
        LocalDateTime submitted,
        String number,
        @Nullable String unfinished,
        @Nullable String help) {}
