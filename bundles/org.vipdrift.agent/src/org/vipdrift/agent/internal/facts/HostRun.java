package org.vipdrift.agent.internal.facts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Names the present run of the host: a reboot gives another name, a restart of the agent does not. */
public final class HostRun {
    private static final Path BOOT_ID = Path.of("/proc/sys/kernel/random/boot_id");
    private static final Path FIRST_PROCESS = Path.of("/proc/1/stat");
    /** Field 22 of proc_pid_stat(5), counted from behind the command's closing parenthesis, which is field 2. */
    private static final int START_TIME = 22 - 3;

    private HostRun() {
    }

    /** The kernel's boot id and the start of process 1: a container that is started anew keeps the first alone. */
    public static String id() throws IOException {
        return Files.readString(BOOT_ID).strip() + "." + startOfFirstProcess(Files.readString(FIRST_PROCESS));
    }

    static String startOfFirstProcess(String stat) throws IOException {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ");
        if (fields.length <= START_TIME) {
            throw new IOException(FIRST_PROCESS + " has fewer fields than it should");
        }
        return fields[START_TIME];
    }
}
