package org.vipdrift.capture.pcap4j;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.vipdrift.capture.ArpWatch;
import org.vipdrift.capture.CaptureException;
import org.vipdrift.capture.CaptureListener;
import org.vipdrift.capture.CaptureOrder;
import org.vipdrift.capture.Frame;
import org.vipdrift.capture.LiveCapture;
import org.vipdrift.core.Cancellation;

/** Run by tests as a process of its own, with rights or in a network namespace this JVM has not. */
final class CaptureProgram {
    private CaptureProgram() {
    }

    /**
     * Arguments: list | open INTERFACE | watch INTERFACE COUNT | promiscuity INTERFACE | end INTERFACE (waits until the
     * capture ends).
     */
    public static void main(String[] arguments) throws Exception {
        try {
            run(arguments, new Pcap4jCaptureSource());
        } catch (CaptureException e) {
            System.out.println(e.reason() + ": " + e.getMessage());
        }
    }

    private static void run(String[] arguments, Pcap4jCaptureSource source) throws Exception {
        switch (arguments[0]) {
            case "list" -> source.interfaces()
                    .forEach(i -> System.out.println(i.name() + " " + i.problem().orElse("ok")));
            case "open" -> source.start(CaptureOrder.on(arguments[1]), frame -> {
            }).close();
            case "watch" -> new ArpWatch(source).run(arguments[1], Long.parseLong(arguments[2]), Cancellation.NEVER,
                    line -> System.out.println(line.fields().get("kind") + " " + line.fields().get("ip")));
            case "promiscuity" -> Promiscuity.print(source, arguments[1]);
            default -> waitForTheEnd(source, arguments[1]);
        }
    }

    private static void waitForTheEnd(Pcap4jCaptureSource source, String name) throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        CaptureListener listener = new CaptureListener() {
            @Override
            public void captured(Frame frame) {
            }

            @Override
            public void ended(Optional<CaptureException> why) {
                System.out.println(why.map(CaptureException::getMessage).orElse("closed"));
                ended.countDown();
            }
        };
        try (LiveCapture capture = source.start(CaptureOrder.on(name), listener)) {
            System.out.println("started");
            System.out.println(ended.await(20, TimeUnit.SECONDS) + " " + capture.isRunning());
        }
    }
}
