package org.vipdrift.remote;

import java.util.OptionalInt;

/**
 * What a command that ran has left. Output is cut after 256 KiB a stream.
 *
 * @param status the exit status; absent if the server sent none (killed by a signal, or not known)
 */
public record ExecResult(OptionalInt status, String output, String errors) {

    public boolean succeeded() {
        return status.isPresent() && status.getAsInt() == 0;
    }
}
