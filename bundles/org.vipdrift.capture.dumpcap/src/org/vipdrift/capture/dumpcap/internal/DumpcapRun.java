package org.vipdrift.capture.dumpcap.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vipdrift.capture.CaptureException;
import org.vipdrift.capture.CaptureOrder;

/** Wireshark's dumpcap on one interface. It tells losses only at its end. */
record DumpcapRun(Path program, String interfaceArgument) implements CapturingProgram {
    @Override
    public String name() {
        return "dumpcap";
    }

    @Override
    public CapturingProcess start(CaptureOrder order) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-q", "-i", interfaceArgument, "-s", "" + order.snapLength(),
                "-B", "" + order.bufferBytes() / MEBIBYTE, "-w", "-"));
        if (!order.promiscuous()) {
            arguments.add("-p");
        }
        if (!order.filter().isEmpty()) {
            arguments.addAll(List.of("-f", order.filter()));
        }
        return CapturingProcess.watched(program, arguments);
    }

    @Override
    public Optional<CaptureException> trouble(CaptureOrder order, String said) {
        return DumpcapWords.trouble(program, order.interfaceName(), order.filter(), said);
    }
}
