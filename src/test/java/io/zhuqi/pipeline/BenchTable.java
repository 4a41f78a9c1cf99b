package io.zhuqi.pipeline;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What was measured, as a table of medians and ratios. */
final class BenchTable {
    private static final Pattern RESIDENT = Pattern.compile("VmHWM:\\s*(\\d+) kB");
    private static final double NANOS = 1e9;
    private static final long MEGABYTE = 1 << 20;

    private final int rows;
    private final List<Line> lines = new ArrayList<>();

    BenchTable(int rows) {
        this.rows = rows;
    }

    /**
     * What some work took.
     *
     * @param seconds by the clock on the wall
     * @param cpu seconds of processor that the JVM took, that of the database not counted
     * @param heap the most that was used, in MB
     * @param resident the most memory that the JVM held, in MB; 0 where the system does not tell
     */
    record Cost(double seconds, double cpu, long heap, long resident) {}

    interface Work {
        void run() throws Exception;
    }

    static Cost measured(Work work) throws Exception {
        System.gc();
        List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        pools.forEach(MemoryPoolMXBean::resetPeakUsage);
        forgetPeak();
        long cpu = processorNanos();
        long start = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - start) / NANOS;
        long heap =
                pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        Cost cost = new Cost(seconds, (processorNanos() - cpu) / NANOS, heap / MEGABYTE, resident());
        System.out.println(cost);
        return cost;
    }

    private static long processorNanos() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }

    private static void forgetPeak() {
        try {
            Files.writeString(Path.of("/proc/self/clear_refs"), "5");
        } catch (IOException otherSystem) {
            // Then the peak is that of the whole run.
        }
    }

    private static long resident() {
        try {
            Matcher found = RESIDENT.matcher(Files.readString(Path.of("/proc/self/status")));
            return found.find() ? Long.parseLong(found.group(1)) / 1024 : 0;
        } catch (IOException otherSystem) {
            return 0;
        }
    }

    Line line(String name) {
        Line line = new Line(name);
        lines.add(line);
        return line;
    }

    /** One form of the same logs. */
    static final class Line {
        private final String name;
        private final List<Cost> ours = new ArrayList<>();
        private final List<Cost> floor = new ArrayList<>();
        private final List<Cost> springBatch = new ArrayList<>();
        private final List<Cost> pandas = new ArrayList<>();
        private boolean noPandas;

        Line(String name) {
            this.name = name;
        }

        void ours(Cost cost) {
            ours.add(cost);
        }

        void floor(Cost cost) {
            floor.add(cost);
        }

        void springBatch(Cost cost) {
            springBatch.add(cost);
        }

        void pandas(Optional<Cost> cost) {
            noPandas = cost.isEmpty();
            cost.ifPresent(pandas::add);
        }

        private String print() {
            double own = median(ours).seconds();
            return String.format(
                    Locale.ROOT,
                    "| %s | %.2f | %s | %s | %s | %d | %d |",
                    name,
                    own,
                    floor.isEmpty()
                            ? "-"
                            : ratio(
                                    "%.1f (%.2f)",
                                    median(floor).seconds(), own / median(floor).seconds()),
                    against(springBatch, own),
                    noPandas ? "not installed" : against(pandas, own),
                    ours.stream().mapToLong(Cost::heap).max().orElse(0),
                    ours.stream().mapToLong(Cost::resident).max().orElse(0));
        }

        private static String against(List<Cost> peer, double own) {
            return peer.isEmpty()
                    ? "-"
                    : ratio(
                            "%.1f (%.1f x)",
                            median(peer).seconds(), median(peer).seconds() / own);
        }

        private static String ratio(String form, double seconds, double ratio) {
            return String.format(Locale.ROOT, form, seconds, ratio);
        }

        private static Cost median(List<Cost> costs) {
            return costs.stream()
                    .sorted(Comparator.comparingDouble(Cost::seconds))
                    .toList()
                    .get((costs.size() - 1) / 2);
        }
    }

    void print(Path file) throws IOException {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%,d rows x %d columns, %d processors, JVM %s, -Xmx %d MB; seconds, medians%n%n",
                rows,
                BenchLogs.HEADERS.size(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"),
                Runtime.getRuntime().maxMemory() / MEGABYTE));
        text.append("| | Zhuqi | floor (Zhuqi / floor) | Spring Batch + POI (times slower) | pandas (times slower)")
                .append(" | peak heap MB | peak resident MB |\n|---|---|---|---|---|---|---|\n");
        lines.stream().filter(line -> !line.ours.isEmpty()).forEach(line -> text.append(line.print())
                .append('\n'));
        Files.writeString(file, text);
        System.out.println(text);
    }
}
