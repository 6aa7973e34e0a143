package org.vipdrift.bench.console;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Confined to one thread at a time. Where a thread was found how often, for whoever looks for the cause of freezes. */
final class Whereabouts {
    private static final String OURS = "org.vipdrift.";
    private static final String BENCH = "org.vipdrift.bench.";
    private static final int FRAMES = 4;
    private static final int PLACES = 12;
    private final Map<String, Integer> counts = new HashMap<>();

    /** The innermost frames, and our own innermost ones below them. */
    void note(StackTraceElement[] stack) {
        String top = Arrays.stream(stack).limit(FRAMES).map(Whereabouts::name).collect(Collectors.joining(" < "));
        String ours = Arrays.stream(stack).filter(f -> f.getClassName().startsWith(OURS)).limit(2)
                .map(f -> (f.getClassName().startsWith(BENCH) ? "(bench) " : "") + name(f))
                .collect(Collectors.joining(" < "));
        counts.merge(top + " ... " + ours, 1, Integer::sum);
    }

    /** The most frequent places, a line each. */
    String text() {
        return counts.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(PLACES).map(e -> e.getValue() + " " + e.getKey()).collect(Collectors.joining("\n"));
    }

    private static String name(StackTraceElement frame) {
        String type = frame.getClassName();
        return type.substring(type.lastIndexOf('.') + 1) + "." + frame.getMethodName();
    }
}
