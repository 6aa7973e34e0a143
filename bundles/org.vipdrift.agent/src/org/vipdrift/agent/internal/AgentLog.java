package org.vipdrift.agent.internal;

import java.io.PrintStream;
import org.vipdrift.core.Printable;

/** Thread-safe. Lines for the host's journal on standard error, with the priorities of sd-daemon(3). */
public final class AgentLog {
    private static final PrintStream OUT = System.err;

    private AgentLog() {
    }

    /** Something an operator may want to find later. */
    public static void note(String sentence) {
        OUT.println("<6>" + Printable.clean(sentence));
    }

    /** Something an operator should see. */
    public static void warn(String sentence) {
        OUT.println("<4>" + Printable.clean(sentence));
    }

    /** A defect of the agent itself. */
    public static void defect(String where, Throwable defect) {
        OUT.println("<3>" + Printable.clean(where + ": " + defect));
        defect.printStackTrace(OUT);
    }
}
