package org.vipdrift.fuzz;

import java.util.Objects;

/** What Jazzer calls, by these names, in a JVM of its own. */
public final class JazzerEntry {
    private static final int WARM_UP = 50;
    private static FuzzTarget target;

    private JazzerEntry() {
    }

    /**
     * Classes are loaded, and Jazzer looks into each, before the time of inputs and the memory they take count.
     *
     * @param arguments the class of the target
     */
    public static void fuzzerInitialize(String[] arguments) throws ReflectiveOperationException {
        FuzzTarget made = make(Class.forName(arguments[0]).asSubclass(FuzzTarget.class));
        made.seeds().limit(WARM_UP).forEach(seed -> attempt(made, seed));
        target = made;
    }

    /** The seeds come again as inputs, and then count. */
    private static void attempt(FuzzTarget made, byte[] seed) {
        try {
            made.test(seed);
        } catch (Exception | Error e) {
            System.err.println("A seed is a fault: " + e);
        }
    }

    static FuzzTarget make(Class<? extends FuzzTarget> code) throws ReflectiveOperationException {
        return code.getConstructor().newInstance();
    }

    public static void fuzzerTestOneInput(byte[] input) throws Exception {
        Objects.requireNonNull(target, "fuzzerInitialize comes first").test(input);
    }
}
