package org.vipdrift.capture.dumpcap.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vipdrift.capture.CaptureException;
import org.vipdrift.capture.CaptureOrder;
import org.vipdrift.capture.FilterCompiler;
import org.vipdrift.capture.FilterCompiler.Instruction;

/** Our own vipdrift-capture, whose kernel filter is compiled here. It tells losses while it runs. */
record OwnRun(Path program, FilterCompiler compiler) implements CapturingProgram {
    @Override
    public String name() {
        return "vipdrift-capture";
    }

    @Override
    public CapturingProcess start(CaptureOrder order) throws CaptureException, IOException {
        List<String> arguments = new ArrayList<>(List.of("-i", order.interfaceName(), "-s", "" + order.snapLength(),
                "-B", "" + order.bufferBytes() / MEBIBYTE));
        if (!order.promiscuous()) {
            arguments.add("-p");
        }
        if (order.immediate()) {
            arguments.add("-I");
        }
        if (!order.filter().isEmpty()) {
            List<Instruction> code = compiler.compile(order.filter(), order.snapLength());
            arguments.addAll(List.of(FilterCompiler.asksForTags(order.filter()) ? "-F" : "-f",
                    code.size() + code.stream().map(OwnRun::text).collect(Collectors.joining())));
        }
        return CapturingProcess.start(program, arguments);
    }

    private static String text(Instruction one) {
        return " " + one.code() + " " + one.jumpTrue() + " " + one.jumpFalse() + " " + one.operand();
    }

    @Override
    public Optional<CaptureException> trouble(CaptureOrder order, String said) {
        return OwnWords.trouble(program, order.interfaceName(), said);
    }
}
