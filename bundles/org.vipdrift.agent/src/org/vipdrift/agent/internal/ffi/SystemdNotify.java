package org.vipdrift.agent.internal.ffi;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import org.eclipse.jdt.annotation.Nullable;

/** Tells systemd how the agent is, by the protocol of sd_notify(3). */
public final class SystemdNotify {
    private static final int AF_UNIX = 1;
    /** struct sockaddr_un { sa_family_t sun_family; char sun_path[108]; } */
    private static final int FAMILY = 2;
    private static final int LONGEST_PATH = 108;

    private SystemdNotify() {
    }

    /**
     * Sends a state such as {@code READY=1} to the socket systemd named.
     *
     * @param notifySocket the value of NOTIFY_SOCKET: a path, or a name in the abstract namespace after '@'; null or
     *            empty if nobody wants to know
     * @throws ErrnoException if systemd's socket does not take it
     */
    public static void send(@Nullable String notifySocket, String state) throws ErrnoException {
        if (notifySocket == null || notifySocket.isEmpty()) {
            return;
        }
        try (Arena arena = Arena.ofConfined(); NativeSocket socket = NativeSocket.open(AF_UNIX,
                NativeSocket.SOCK_DGRAM, 0)) {
            byte[] text = state.getBytes(StandardCharsets.UTF_8);
            socket.sendTo(arena.allocateFrom(ValueLayout.JAVA_BYTE, text), text.length, address(arena, notifySocket));
        }
    }

    /** A sockaddr_un; an abstract name begins with a zero octet and has none at its end. */
    static MemorySegment address(Arena arena, String name) {
        byte[] octets = name.getBytes(StandardCharsets.UTF_8);
        if (octets.length >= LONGEST_PATH) {
            throw new IllegalArgumentException("NOTIFY_SOCKET is longer than a socket's address may be: " + name);
        }
        boolean isAbstract = octets[0] == '@';
        if (isAbstract) {
            octets[0] = 0;
        }
        MemorySegment address = arena.allocate(FAMILY + octets.length + (isAbstract ? 0 : 1), Short.BYTES);
        address.set(ValueLayout.JAVA_SHORT, 0, (short) AF_UNIX);
        MemorySegment.copy(octets, 0, address, ValueLayout.JAVA_BYTE, FAMILY, octets.length);
        return address;
    }
}
