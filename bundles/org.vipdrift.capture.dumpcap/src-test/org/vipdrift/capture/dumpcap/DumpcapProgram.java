package org.vipdrift.capture.dumpcap;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.vipdrift.capture.ArpWatch;
import org.vipdrift.capture.CaptureException;
import org.vipdrift.capture.CaptureListener;
import org.vipdrift.capture.CaptureOrder;
import org.vipdrift.capture.Dissector;
import org.vipdrift.capture.Frame;
import org.vipdrift.capture.LiveCapture;
import org.vipdrift.core.Cancellation;

/** Run by tests as a process of its own, with rights or in a network namespace this JVM has not. */
final class DumpcapProgram {
    private DumpcapProgram() {
    }

    /**
     * Arguments: DUMPCAP list | DUMPCAP open INTERFACE | DUMPCAP watch INTERFACE COUNT | DUMPCAP promiscuity INTERFACE |
     * DUMPCAP end INTERFACE (waits until the capture ends) | DUMPCAP stay INTERFACE (prints the processes below it, stays until killed).
     */
    public static void main(String[] arguments) throws Exception {
        try {
            run(arguments, new DumpcapCaptureSource(Path.of(arguments[0])));
        } catch (CaptureException e) {
            System.out.println(e.reason() + ": " + e.getMessage());
        }
    }

    private static void run(String[] arguments, DumpcapCaptureSource source) throws Exception {
        Optional<CaptureException> refusal = source.refusal();
        if (refusal.isPresent()) {
            throw refusal.get();
        }
        switch (arguments[1]) {
            case "list" -> source.interfaces().forEach(i -> System.out.println(i.name() + " "
                    + i.mac().isPresent() + " " + i.addresses() + " " + i.problem().orElse("ok")));
            case "open" -> source.start(CaptureOrder.on(arguments[2]), _ -> {
            }).close();
            case "watch" -> {
                var counts = new ArpWatch(source).run(arguments[2], Long.parseLong(arguments[3]), Cancellation.NEVER,
                        line -> System.out.println(line.fields().get("kind") + " " + line.fields().get("ip")));
                System.out.println("dropped " + counts.dropped());
            }
            case "promiscuity" -> Promiscuity.print(source, arguments[2]);
            case "stay" -> stay(source, arguments[2]);
            default -> waitForTheEnd(source, arguments[2]);
        }
    }

    private static void stay(DumpcapCaptureSource source, String name) throws Exception {
        source.start(CaptureOrder.on(name).only("udp port 9"), _ -> {
        });
        ProcessHandle.current().descendants().forEach(below -> System.out.println(below.pid()));
        System.out.println("stays");
        new CountDownLatch(1).await();
    }

    private static void waitForTheEnd(DumpcapCaptureSource source, String name) throws Exception {
        CompletableFuture<String> end = new CompletableFuture<>();
        CaptureListener listener = new CaptureListener() {
            @Override
            public void captured(Frame frame) {
                Dissector.dissect(frame);
            }

            @Override
            public void ended(Optional<CaptureException> why) {
                end.complete(why.map(CaptureException::getMessage).orElse("closed"));
            }
        };
        try (LiveCapture capture = source.start(CaptureOrder.on(name), listener)) {
            System.out.println("started");
            System.out.println(end.get(20, TimeUnit.SECONDS) + " " + capture.isRunning());
        }
    }
}
