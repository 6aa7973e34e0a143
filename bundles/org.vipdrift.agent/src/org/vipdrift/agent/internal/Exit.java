package org.vipdrift.agent.internal;

/** Exit statuses, as the console knows them (after Pacemaker and sysexits.h). */
public final class Exit {
    public static final int OK = 0;
    public static final int ERROR = 1;
    public static final int USAGE = 64;
    public static final int UNAVAILABLE = 69;
    public static final int DEFECT = 70;
    public static final int NO_PERMISSION = 77;
    public static final int NO_SUCH_ITEM = 105;
    public static final int UNSAFE = 107;

    private Exit() {
    }
}
