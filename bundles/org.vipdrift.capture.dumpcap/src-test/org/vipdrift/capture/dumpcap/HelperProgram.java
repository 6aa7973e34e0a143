package org.vipdrift.capture.dumpcap;

import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.vipdrift.capture.CaptureCounts;
import org.vipdrift.capture.CaptureException;
import org.vipdrift.capture.CaptureOrder;
import org.vipdrift.capture.CaptureSource;
import org.vipdrift.capture.FilterCompiler.Instruction;
import org.vipdrift.capture.LiveCapture;
import org.vipdrift.capture.dumpcap.internal.OwnProgram;

/** Run by tests as a process of its own, of another user. */
final class HelperProgram {
    private static final int FRAMES = 3;

    private HelperProgram() {
    }

    /**
     * Arguments: VIPDRIFT-CAPTURE DUMPCAP, and may (prints whether and how) | count (captures its own three datagrams) |
     * stay (prints the processes below it, stays until killed).
     */
    public static void main(String[] arguments) throws Exception {
        CaptureSource source = new HelperCaptureSource(OwnProgram.at(Path.of(arguments[0])),
                (_, snapLength) -> List.of(new Instruction(6, 0, 0, snapLength)),
                new DumpcapCaptureSource(Path.of(arguments[1])));
        Optional<CaptureException> refusal = source.refusal();
        if (refusal.isPresent()) {
            System.out.println(refusal.get().reason() + ": " + refusal.get().getMessage());
            return;
        }
        switch (arguments[2]) {
            case "may" -> System.out.println("may");
            case "count" -> count(source);
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

    private static void stay(CaptureSource source) throws Exception {
        source.start(CaptureOrder.on("lo"), _ -> {
        });
        ProcessHandle.current().descendants().forEach(below -> System.out.println(below.pid()));
        System.out.println("stays");
        new CountDownLatch(1).await();
    }
}
