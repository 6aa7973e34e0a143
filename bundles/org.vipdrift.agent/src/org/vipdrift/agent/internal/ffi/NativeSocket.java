package org.vipdrift.agent.internal.ffi;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A socket of the C library, for address families the JDK lacks. Sending and receiving may go on in different threads;
 * closing is for the thread that no other uses it with any more. Memory segments passed must be native.
 */
public final class NativeSocket implements AutoCloseable {
    public static final int SOCK_DGRAM = 2;
    public static final int SOCK_RAW = 3;
    public static final int SOL_SOCKET = 1;
    private static final int SOCK_CLOEXEC = 0x80000;
    private static final int SO_RCVBUF = 8;
    private static final int SO_RCVBUFFORCE = 33;
    private static final int MSG_DONTWAIT = 0x40;

    private static final CFunction SOCKET = new CFunction("socket");
    private static final CFunction BIND = new CFunction("bind");
    private static final CFunction SETSOCKOPT = new CFunction("setsockopt");
    private static final CFunction SENDTO = new CFunction("sendto");
    private static final CFunction RECV = new CFunction("recv");
    private static final CFunction RECVMSG = new CFunction("recvmsg");
    private static final CFunction GETSOCKOPT = new CFunction("getsockopt");
    private static final CFunction GETSOCKNAME = new CFunction("getsockname");
    private static final CFunction CLOSE = new CFunction("close");
    private static final CFunction SYSCALL = new CFunction("syscall");
    /** Of pidfd_open(2), on all architectures; older C libraries have no function for it. */
    private static final int SYS_PIDFD_OPEN = 434;

    private final int descriptor;

    private NativeSocket(int descriptor) {
        this.descriptor = descriptor;
    }

    /** socket(2); the descriptor is not inherited by programs. */
    public static NativeSocket open(int domain, int type, int protocol) throws ErrnoException {
        return new NativeSocket(SOCKET.call(domain, type | SOCK_CLOEXEC, protocol));
    }

    /** pidfd_open(2), Linux 5.3: what can be waited for as for a socket, and has something when the process has ended. */
    public static @Nullable NativeSocket ofProcess(long pid) throws ErrnoException {
        try {
            return new NativeSocket(SYSCALL.call(SYS_PIDFD_OPEN, pid, 0));
        } catch (ErrnoException e) {
            if (e.errno() == Errno.ESRCH) {
                return null;
            }
            throw e;
        }
    }

    int descriptor() {
        return descriptor;
    }

    /** bind(2) to a whole sockaddr. */
    public void bind(MemorySegment address) throws ErrnoException {
        BIND.call(descriptor, address.address(), address.byteSize());
    }

    /** setsockopt(2) with a structure. */
    public void option(int level, int name, MemorySegment value) throws ErrnoException {
        SETSOCKOPT.call(descriptor, level, name, value.address(), value.byteSize());
    }

    /** setsockopt(2) with an int. */
    public void option(int level, int name, int value) throws ErrnoException {
        try (Arena arena = Arena.ofConfined()) {
            option(level, name, arena.allocateFrom(ValueLayout.JAVA_INT, value));
        }
    }

    /**
     * Has the kernel keep so many octets that are not read yet, with their bookkeeping twice as many; as many as everybody
     * may have where the right (CAP_NET_ADMIN) is missing.
     */
    public void keep(int octets) throws ErrnoException {
        try {
            option(SOL_SOCKET, SO_RCVBUFFORCE, octets);
        } catch (ErrnoException e) {
            option(SOL_SOCKET, SO_RCVBUF, octets);
        }
    }

    /** getsockopt(2): fills a structure of the option's size. */
    public void read(int level, int name, MemorySegment into) throws ErrnoException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment length = arena.allocateFrom(ValueLayout.JAVA_INT, (int) into.byteSize());
            GETSOCKOPT.call(descriptor, level, name, into.address(), length.address());
        }
    }

    /** getsockname(2): fills a sockaddr of the family's size. */
    public void name(MemorySegment into) throws ErrnoException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment length = arena.allocateFrom(ValueLayout.JAVA_INT, (int) into.byteSize());
            GETSOCKNAME.call(descriptor, into.address(), length.address());
        }
    }

    /** Sends the first octets of a segment to where the socket is bound or connected. */
    public void send(MemorySegment data, int length) throws ErrnoException {
        sendTo(data, length, MemorySegment.NULL);
    }

    public void sendTo(MemorySegment data, int length, MemorySegment address) throws ErrnoException {
        retryingInterrupts(SENDTO, descriptor, data.address(), length, 0, address.address(), address.byteSize());
    }

    /** Waits for a message, as long as the socket's own time limit. */
    public int receive(MemorySegment into) throws ErrnoException {
        return retryingInterrupts(RECV, descriptor, into.address(), into.byteSize(), 0);
    }

    /** Takes a message that is there; -1 if none is. */
    public int receiveNow(MemorySegment into) throws ErrnoException {
        try {
            return retryingInterrupts(RECV, descriptor, into.address(), into.byteSize(), MSG_DONTWAIT);
        } catch (ErrnoException e) {
            if (e.errno() == Errno.EAGAIN) {
                return -1;
            }
            throw e;
        }
    }

    /**
     * recvmsg(2) with a whole struct msghdr.
     *
     * @param wait as long as the socket's own time limit; else only for what is there
     * @return octets of the message, -1 if none came
     */
    public int receiveMessage(MemorySegment header, boolean wait) throws ErrnoException {
        try {
            return retryingInterrupts(RECVMSG, descriptor, header.address(), wait ? 0 : MSG_DONTWAIT);
        } catch (ErrnoException e) {
            if (e.errno() == Errno.EAGAIN) {
                return -1;
            }
            throw e;
        }
    }

    private static int retryingInterrupts(CFunction function, long... arguments) throws ErrnoException {
        while (true) {
            try {
                return function.call(arguments);
            } catch (ErrnoException e) {
                if (e.errno() != Errno.EINTR) {
                    throw e;
                }
            }
        }
    }

    @Override
    public void close() {
        CLOSE.callUnchecked(descriptor);
    }
}
