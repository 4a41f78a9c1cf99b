package io.zhuqi.sample.world;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Divides a whole number in proportion, the largest remainders first, so that the parts add up to it. */
public final class Shares {
    private Shares() {}

    /** One part for each weight, in their order; a whole equal to the weights' sum gives the weights themselves. */
    public static List<Integer> of(int whole, List<Integer> weights) {
        long sum = weights.stream().mapToLong(Integer::longValue).sum();
        List<Integer> parts = new ArrayList<>();
        for (int weight : weights) {
            parts.add((int) ((long) whole * weight / sum));
        }
        int rest = whole - parts.stream().mapToInt(Integer::intValue).sum();
        IntStream.range(0, weights.size())
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> -((long) whole * weights.get(i) % sum))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(rest)
                .forEach(i -> parts.set(i, parts.get(i) + 1));
        return parts;
    }

    /** A number at the natural size, brought to another size, rounded half up. */
    public static int scaled(int natural, int size, int naturalSize) {
        return (int) ((2L * natural * size + naturalSize) / (2L * naturalSize));
    }
}
