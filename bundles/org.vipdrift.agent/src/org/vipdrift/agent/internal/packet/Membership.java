package org.vipdrift.agent.internal.packet;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.vipdrift.agent.internal.ffi.Errno;
import org.vipdrift.agent.internal.ffi.ErrnoException;
import org.vipdrift.agent.internal.ffi.NativeSocket;
import org.vipdrift.vrrp.AdvertFrame;

/**
 * The host's membership in VRRP's multicast group on one interface, for as long as it is open: it opens the interface's
 * filter, and tells snooping switches (IGMP, MLD). The socket itself is bound to nothing and hears nothing.
 *
 * <pre>
 * struct ip_mreqn:  group 4, local address 4, ifindex 4     ip(7), IP_ADD_MEMBERSHIP
 * struct ipv6_mreq: group 16, ifindex 4                     ipv6(7), IPV6_ADD_MEMBERSHIP
 * </pre>
 */
final class Membership implements AutoCloseable {
    private static final int AF_INET = 2;
    private static final int AF_INET6 = 10;
    private static final int IPPROTO_IP = 0;
    private static final int IP_ADD_MEMBERSHIP = 35;
    private static final int IPPROTO_IPV6 = 41;
    private static final int IPV6_ADD_MEMBERSHIP = 20;

    private final NativeSocket socket;

    Membership(int index, boolean ipv4) throws ErrnoException {
        socket = NativeSocket.open(ipv4 ? AF_INET : AF_INET6, NativeSocket.SOCK_DGRAM, 0);
        try (Arena arena = Arena.ofConfined()) {
            byte[] group = (ipv4 ? AdvertFrame.MULTICAST_4 : AdvertFrame.MULTICAST_6).getAddress();
            int size = ipv4 ? 3 * Integer.BYTES : group.length + Integer.BYTES;
            MemorySegment request = arena.allocate(size, Integer.BYTES);
            MemorySegment.copy(group, 0, request, ValueLayout.JAVA_BYTE, 0, group.length);
            request.set(ValueLayout.JAVA_INT, size - Integer.BYTES, index);
            socket.option(ipv4 ? IPPROTO_IP : IPPROTO_IPV6, ipv4 ? IP_ADD_MEMBERSHIP : IPV6_ADD_MEMBERSHIP, request);
        } catch (ErrnoException e) {
            socket.close();
            if (e.errno() != Errno.EADDRINUSE) {
                throw e;
            }
        }
    }

    @Override
    public void close() {
        socket.close();
    }
}
