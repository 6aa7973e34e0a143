package org.vipdrift.lab.watch.arp;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;

/**
 * Thread-safe. Asks by ARP every 20 ms who has the VIP, from the console's side of the network, and logs every answer.
 *
 * <pre>
 * 0   destination 6 | source 6 | 0806
 * 14  0001 0800 06 04 | operation 2 | sender MAC 6 | sender IP 4 | target MAC 6 | target IP 4    RFC 826
 * </pre>
 */
public final class ArpObserver implements AutoCloseable {

    private static final Duration INTERVAL = Duration.ofMillis(20);
    private static final int REPLY = 2;
    private final byte[] vip;
    private final byte[] request;
    private final PacketSocket socket;
    private final List<String> answers = Collections.synchronizedList(new ArrayList<>());
    private final Thread asker = new Thread(this::ask, "arp-asker");
    private final Thread listener = new Thread(this::listen, "arp-listener");
    private final long start = System.nanoTime();
    private volatile boolean closed;

    public ArpObserver(String interfaceName, InetAddress vip) {
        try {
            NetworkInterface link = NetworkInterface.getByName(interfaceName);
            this.vip = vip.getAddress();
            InetAddress own = link.inetAddresses().filter(Inet4Address.class::isInstance).findFirst().orElseThrow();
            request = request(link.getHardwareAddress(), own.getAddress(), this.vip);
            socket = new PacketSocket(link.getIndex());
        } catch (java.net.SocketException e) {
            throw new IllegalStateException(e);
        }
        asker.start();
        listener.start();
    }

    private static byte[] request(byte[] mac, byte[] own, byte[] wanted) {
        ByteBuffer frame = ByteBuffer.allocate(60);
        frame.put(HexFormat.of().parseHex("ffffffffffff")).put(mac).putShort((short) 0x0806);
        frame.putShort((short) 1).putShort((short) 0x0800).put((byte) 6).put((byte) 4).putShort((short) 1);
        frame.put(mac).put(own).put(new byte[6]).put(wanted);
        return frame.array();
    }

    private void ask() {
        for (long turn = 1; !closed; turn++) {
            socket.send(request);
            long left = start + turn * INTERVAL.toNanos() - System.nanoTime();
            if (left > 0) {
                java.util.concurrent.locks.LockSupport.parkNanos(left);
            }
        }
    }

    private void listen() {
        while (!closed) {
            byte[] frame = socket.receive();
            if (frame.length >= 42 && frame[21] == REPLY && Arrays.equals(frame, 28, 32, vip, 0, 4)) {
                answers.add(HexFormat.ofDelimiter(":").formatHex(frame, 22, 28));
            }
        }
    }

    /** The MAC of each answer. */
    public List<String> answers() {
        synchronized (answers) {
            return List.copyOf(answers);
        }
    }

    /** The MACs in the order in which they answered, each once as long as it alone answers: [h1, h2] for one move. */
    public List<String> sequence() {
        List<String> sequence = new ArrayList<>();
        answers().forEach(mac -> {
            if (sequence.isEmpty() || !sequence.getLast().equals(mac)) {
                sequence.add(mac);
            }
        });
        return sequence;
    }

    @Override
    public void close() {
        closed = true;
        try {
            asker.join();
            listener.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        socket.close();
    }
}
