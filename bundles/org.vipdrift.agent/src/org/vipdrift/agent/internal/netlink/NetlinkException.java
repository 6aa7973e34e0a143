package org.vipdrift.agent.internal.netlink;

import java.io.IOException;
import org.vipdrift.agent.internal.ffi.ErrnoException;

/** A request the kernel refused; the message names errno, with the kernel's own explanation where it gave one. */
public final class NetlinkException extends IOException {
    private static final long serialVersionUID = 1L;

    private final int errno;

    NetlinkException(int errno, String explanation) {
        super(ErrnoException.text(errno) + " (errno " + errno + ")"
                + (explanation.isEmpty() ? "" : ": " + explanation));
        this.errno = errno;
    }

    public int errno() {
        return errno;
    }
}
