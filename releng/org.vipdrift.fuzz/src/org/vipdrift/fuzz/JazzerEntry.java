package org.vipdrift.fuzz;

import java.util.Objects;

/** What Jazzer calls, by these names, in a JVM of its own. */
public final class JazzerEntry {
    private static FuzzTarget target;

    private JazzerEntry() {
    }

    /** @param arguments the class of the target */
    public static void fuzzerInitialize(String[] arguments) throws ReflectiveOperationException {
        target = make(Class.forName(arguments[0]).asSubclass(FuzzTarget.class));
    }

    static FuzzTarget make(Class<? extends FuzzTarget> code) throws ReflectiveOperationException {
        return code.getConstructor().newInstance();
    }

    public static void fuzzerTestOneInput(byte[] input) throws Exception {
        Objects.requireNonNull(target, "fuzzerInitialize comes first").test(input);
    }
}
