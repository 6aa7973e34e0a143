package org.vipdrift.agent.internal.ffi;

/**
 * What a thread passes on to the programs it starts. Linux keeps rights for each thread, and a program gets those of the
 * thread that starts it (capabilities(7), "Transformation of capabilities during execve").
 */
public final class ThreadRights {
    private static final CFunction PRCTL = new CFunction("prctl");
    private static final CFunction GETEUID = new CFunction("geteuid");
    private static final CFunction SYSCALL = new CFunction("syscall");
    private static final CFunction KILL = new CFunction("kill");
    private static final int PR_SET_NO_NEW_PRIVS = 38;
    private static final int PR_CAP_AMBIENT = 47;
    private static final int PR_CAP_AMBIENT_CLEAR_ALL = 4;
    private static final int SIGKILL = 9;
    private static final int NOBODY = 65_534;

    private ThreadRights() {
    }

    /**
     * The programs that the calling thread starts from now on have no capabilities and get none by set-user-id files;
     * where the agent runs as root they run as nobody. There is no way back for the thread. Other threads are as before.
     *
     * @throws ErrnoException if the kernel refuses it; then the thread must start none
     */
    public static void giveUp() throws ErrnoException {
        PRCTL.call(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
        PRCTL.call(PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL, 0, 0, 0);
        if (GETEUID.callUnchecked() == 0) {
            becomeNobody();
        }
    }

    /** By the kernel's own calls: those of the C library would change all threads. */
    private static void becomeNobody() throws ErrnoException {
        boolean arm = System.getProperty("os.arch", "").equals("aarch64");
        SYSCALL.call(arm ? 159 : 116, 0, 0); // setgroups
        SYSCALL.call(arm ? 149 : 119, NOBODY, NOBODY, NOBODY); // setresgid
        SYSCALL.call(arm ? 147 : 117, NOBODY, NOBODY, NOBODY); // setresuid
    }

    /** Kills all processes of a group (kill(2)); it may have none. */
    public static void killGroup(long leader) {
        KILL.callUnchecked(-leader, SIGKILL);
    }
}
