package org.vipdrift.capture.dumpcap;

import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.vipdrift.capture.CaptureCounts;
import org.vipdrift.capture.CaptureException;
import org.vipdrift.capture.CaptureOrder;
import org.vipdrift.capture.CaptureSource;
import org.vipdrift.capture.FilterCompiler.Instruction;
import org.vipdrift.capture.Frame;
import org.vipdrift.capture.LiveCapture;
import org.vipdrift.capture.dumpcap.internal.OwnProgram;

/** Run by tests as a process of its own, of another user. */
final class HelperProgram {
    private static final int FRAMES = 3;
    /** What libpcap makes of "vlan 7". */
    private static final List<Instruction> VLAN_7 = List.of(new Instruction(0x28, 0, 0, 12),
            new Instruction(0x15, 2, 0, 0x8100), new Instruction(0x15, 1, 0, 0x88a8),
            new Instruction(0x15, 0, 4, 0x9100), new Instruction(0x28, 0, 0, 14), new Instruction(0x54, 0, 0, 0xfff),
            new Instruction(0x15, 0, 1, 7), new Instruction(6, 0, 0, 0x40000), new Instruction(6, 0, 0, 0));

    private HelperProgram() {
    }

    /**
     * Arguments: VIPDRIFT-CAPTURE DUMPCAP, and may (prints whether and how) | count (captures its own three datagrams) |
     * tags (captures frames with the tag 7 from near to far) |
     * promiscuity (of far) | stay (prints the processes below it, stays until killed).
     */
    public static void main(String[] arguments) throws Throwable {
        CaptureSource source = new HelperCaptureSource(OwnProgram.at(Path.of(arguments[0])),
                (filter, snapLength) -> filter.isEmpty() ? List.of(new Instruction(6, 0, 0, snapLength)) : VLAN_7,
                new DumpcapCaptureSource(Path.of(arguments[1])));
        Optional<CaptureException> refusal = source.refusal();
        if (refusal.isPresent()) {
            System.out.println(refusal.get().reason() + ": " + refusal.get().getMessage());
            return;
        }
        switch (arguments[2]) {
            case "may" -> System.out.println("may");
            case "count" -> count(source);
            case "tags" -> tags(source);
            case "promiscuity" -> Promiscuity.print(source, "far");
            default -> stay(source);
        }
    }

    private static void count(CaptureSource source) throws Exception {
        Semaphore seen = new Semaphore(0);
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
                LiveCapture capture = source.start(CaptureOrder.on("lo"), frame -> {
                    if (frame.originalLength() == 1042) {
                        seen.release();
                    }
                })) {
            for (int i = 0; i < FRAMES; i++) {
                socket.send(new DatagramPacket(new byte[1000], 1000, socket.getLocalSocketAddress()));
            }
            boolean all = seen.tryAcquire(FRAMES, 20, TimeUnit.SECONDS);
            capture.close();
            CaptureCounts counts = capture.counts();
            System.out.println(all + " " + (counts.received() >= FRAMES) + " " + counts.dropped());
        }
    }

    /** Sends the tags 6, none, 7 with priority 3; prints all octets of the one frame that passes. */
    private static void tags(CaptureSource source) throws Throwable {
        BlockingQueue<Frame> frames = new LinkedBlockingQueue<>();
        RawSender near = new RawSender("near");
        try (LiveCapture capture = source.start(CaptureOrder.on("far").only("vlan 7"), frames::add)) {
            for (String tag : List.of("81000006", "", "81006007")) {
                near.send(HexFormat.of().parseHex("ffffffffffff020000000001" + tag + "88b5" + "ca".repeat(46)));
            }
            Frame frame = frames.poll(20, TimeUnit.SECONDS);
            capture.close();
            System.out.println(frame == null ? "none"
                    : HexFormat.of().formatHex(frame.bytes().copy()) + " "
                            + frame.originalLength() + " " + frames.size());
        }
    }

    private static void stay(CaptureSource source) throws Exception {
        source.start(CaptureOrder.on("lo"), _ -> {
        });
        ProcessHandle.current().descendants().forEach(below -> System.out.println(below.pid()));
        System.out.println("stays");
        new CountDownLatch(1).await();
    }
}
