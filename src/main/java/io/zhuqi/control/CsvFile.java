package io.zhuqi.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A reference list in the control room: comma separated, first line the header, no quoting. */
final class CsvFile {
    private final String path;
    private final List<Line> lines = new ArrayList<>();

    CsvFile(JobsFolder jobs, String path, List<String> columns) {
        this.path = path;
        List<String> raw = jobs.read(path).lines().toList();
        List<String> header = raw.isEmpty() ? List.of() : List.of(raw.get(0).split(","));
        if (!header.containsAll(columns)) {
            throw new ControlRoomException(
                    path, 1, "columns missing, needed are " + columns, "restore the header line");
        }
        for (int i = 1; i < raw.size(); i++) {
            if (!raw.get(i).isBlank()) {
                lines.add(line(header, raw.get(i), i + 1));
            }
        }
    }

    private Line line(List<String> header, String text, int number) {
        String[] cells = text.split(",", -1);
        if (cells.length != header.size()) {
            throw new ControlRoomException(
                    path, number, cells.length + " values instead of " + header.size(), "correct the line");
        }
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < cells.length; i++) {
            values.put(header.get(i), cells[i].strip());
        }
        return new Line(number, values);
    }

    List<Line> lines() {
        return lines;
    }

    final class Line {
        private final int number;
        private final Map<String, String> values;

        Line(int number, Map<String, String> values) {
            this.number = number;
            this.values = values;
        }

        String get(String column) {
            return values.getOrDefault(column, "");
        }

        ControlRoomException mistake(String problem, String remedy) {
            return new ControlRoomException(path, number, problem, remedy);
        }
    }
}
