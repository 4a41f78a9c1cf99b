package io.zhuqi.pipeline.setup;

import io.zhuqi.control.ControlRoom;
import io.zhuqi.control.WordMap;
import io.zhuqi.store.ReferenceData;
import io.zhuqi.vocabulary.WorkingCalendar;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What SQL needs to know of the control room. */
final class ControlTables {
    private ControlTables() {}

    static ReferenceData of(ControlRoom room) {
        Map<String, Map<String, String>> words =
                room.words().maps().values().stream().collect(Collectors.toMap(WordMap::name, WordMap::words));
        return new ReferenceData(
                room.settings(),
                words,
                room.counties().stream()
                        .map(county -> new ReferenceData.CountyEntry(county.code(), county.name()))
                        .toList(),
                room.programme().unitOrder(),
                days(room.calendar()));
    }

    private static List<ReferenceData.CalendarDay> days(WorkingCalendar calendar) {
        return calendar.first()
                .datesUntil(calendar.last().plusDays(1))
                .map(day -> new ReferenceData.CalendarDay(day, calendar.isWorkingDay(day), calendar.ordinal(day)))
                .toList();
    }
}
