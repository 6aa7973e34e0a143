package org.vipdrift.lab.watch.echo;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.BitSet;
import java.util.concurrent.locks.LockSupport;

/**
 * Asks at a fixed interval until its input ends, then prints a line {@code SEQUENCE MICROS} for each request that was
 * answered: when it left, by the wall clock, in microseconds since 1970. Not ping(8): below 10 ms that one waits up to
 * 10 ms for an answer that does not come, so it cannot see a short outage.
 */
public final class EchoClient {
    private static final int MOST = 4_000_000;
    private static final int LAST_ANSWERS_MILLIS = 300;
    private final IcmpSocket socket;
    private final long intervalNanos;
    private final long[] sent = new long[MOST]; // System.nanoTime; written by the sender before it asks
    private final BitSet answered = new BitSet(MOST); // confined to the listener until it has ended
    private volatile boolean closing;
    private volatile boolean closed;

    private EchoClient(IcmpSocket socket, long intervalNanos) {
        this.socket = socket;
        this.intervalNanos = intervalNanos;
    }

    /** Arguments: an IPv4 address, the interval in microseconds. */
    public static void main(String[] arguments) throws Exception {
        Inet4Address peer = (Inet4Address) InetAddress.ofLiteral(arguments[0]);
        try (IcmpSocket socket = new IcmpSocket(peer)) {
            new EchoClient(socket, Long.parseLong(arguments[1]) * 1000).run();
        }
    }

    private void run() throws IOException, InterruptedException {
        long wall = System.currentTimeMillis() * 1_000_000 - System.nanoTime();
        Thread sender = Thread.ofPlatform().name("asker").daemon().start(this::ask);
        Thread listener = Thread.ofPlatform().name("listener").daemon().start(this::listen);
        while (System.in.read() >= 0) {
            // until it ends
        }
        closing = true;
        sender.join();
        Thread.sleep(LAST_ANSWERS_MILLIS);
        closed = true;
        listener.join();
        print(wall);
    }

    private void ask() {
        long next = System.nanoTime();
        for (int i = 0; i < MOST && !closing; i++) {
            long now = System.nanoTime();
            while (now < next) {
                LockSupport.parkNanos(next - now);
                now = System.nanoTime();
            }
            sent[i] = now;
            socket.ask(i);
            next = Math.max(next + intervalNanos, now);
        }
    }

    private void listen() {
        while (!closed) {
            long sequence = socket.answer();
            if (sequence >= 0 && sequence < MOST) {
                answered.set((int) sequence);
            }
        }
    }

    private void print(long wall) {
        try (PrintStream out = new PrintStream(new BufferedOutputStream(System.out))) {
            answered.stream().forEach(i -> out.println(i + " " + (wall + sent[i]) / 1000));
        }
    }
}
