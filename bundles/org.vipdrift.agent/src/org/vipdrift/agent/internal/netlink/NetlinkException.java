package org.vipdrift.agent.internal.netlink;

import java.io.IOException;
import java.net.InetAddress;
import org.vipdrift.agent.internal.ffi.ErrnoException;
import org.vipdrift.core.Addresses;

/** A request the kernel refused; the message names errno, with the kernel's own explanation where it gave one. */
public final class NetlinkException extends IOException {
    private static final long serialVersionUID = 1L;

    private final int errno;
    private final String explanation;

    NetlinkException(int errno, String explanation) {
        super(ErrnoException.text(errno) + " (errno " + errno + ")"
                + (explanation.isEmpty() ? "" : ": " + explanation));
        this.errno = errno;
        this.explanation = explanation;
    }

    private NetlinkException(NetlinkException cause, InetAddress about) {
        super(ErrnoException.text(cause.errno) + " (errno " + cause.errno + ") for " + Addresses.text(about)
                + (cause.explanation.isEmpty() ? "" : ": " + cause.explanation), cause);
        errno = cause.errno;
        explanation = cause.explanation;
    }

    /** The same one, with the address that the request was about. */
    NetlinkException about(InetAddress address) {
        return new NetlinkException(this, address);
    }

    public int errno() {
        return errno;
    }
}
