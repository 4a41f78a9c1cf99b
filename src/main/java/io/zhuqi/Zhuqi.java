package io.zhuqi;

/** The program's entry point. */
public final class Zhuqi {
    private Zhuqi() {}

    public static void main(String[] args) {
        System.out.println(args.length);
    }
}
