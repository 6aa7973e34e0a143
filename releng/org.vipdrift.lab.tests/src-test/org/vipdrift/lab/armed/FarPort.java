package org.vipdrift.lab.armed;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;

/**
 * A port of this machine behind which another one seems to be far away: all that is sent either way is late by a delay.
 * (Linux can delay packets itself, but not every kernel has its netem.)
 */
final class FarPort implements Closeable {
    private static final int CHUNK = 65536;
    private final ServerSocket server;
    private final InetSocketAddress target;
    private final long delayNanos;
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    /** @param delay one way */
    FarPort(InetSocketAddress target, Duration delay) throws IOException {
        this.target = target;
        delayNanos = delay.toNanos();
        server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int number() {
        return server.getLocalPort();
    }

    private void accept() {
        try {
            while (true) {
                Socket near = server.accept();
                Socket far = new Socket();
                open.addAll(List.of(near, far));
                far.connect(target);
                join(near, far);
                join(far, near);
            }
        } catch (IOException e) {
            close(server);
        }
    }

    /** Bytes and when they are due; no bytes for the end. */
    private record Late(byte[] bytes, long dueNanos) {
    }

    private void join(Socket from, Socket to) {
        BlockingQueue<Late> under = new LinkedBlockingQueue<>();
        Thread.ofVirtual().start(() -> take(from, under));
        Thread.ofVirtual().start(() -> give(under, to));
    }

    private void take(Socket from, BlockingQueue<Late> under) {
        byte[] chunk = new byte[CHUNK];
        try {
            from.setTcpNoDelay(true);
            for (int n = from.getInputStream().read(chunk); n > 0; n = from.getInputStream().read(chunk)) {
                under.add(new Late(Arrays.copyOf(chunk, n), System.nanoTime() + delayNanos));
            }
        } catch (IOException e) {
            close(from);
        }
        under.add(new Late(new byte[0], System.nanoTime() + delayNanos));
    }

    private static void give(BlockingQueue<Late> under, Socket to) {
        try (to) {
            for (Late next = under.take(); next.bytes().length > 0; next = under.take()) {
                for (long left = next.dueNanos() - System.nanoTime(); left > 0; left = next.dueNanos()
                        - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                to.getOutputStream().write(next.bytes());
            }
        } catch (IOException e) {
            return; // the other end has gone, and says so to its side itself
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void close(Closeable what) {
        try {
            what.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        close(server);
        open.forEach(FarPort::close);
    }
}
