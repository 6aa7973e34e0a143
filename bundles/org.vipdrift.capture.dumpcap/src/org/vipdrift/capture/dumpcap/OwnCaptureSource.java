package org.vipdrift.capture.dumpcap;

import java.util.List;
import java.util.Optional;
import org.vipdrift.capture.CaptureException;
import org.vipdrift.capture.CaptureInterface;
import org.vipdrift.capture.CaptureListener;
import org.vipdrift.capture.CaptureOrder;
import org.vipdrift.capture.CaptureSource;
import org.vipdrift.capture.FilterCompiler;
import org.vipdrift.capture.LiveCapture;
import org.vipdrift.capture.dumpcap.internal.LinuxInterfaces;
import org.vipdrift.capture.dumpcap.internal.OwnProgram;
import org.vipdrift.capture.dumpcap.internal.ProgramCapture;

/** Thread-safe. Captures on the interfaces of this machine through our own vipdrift-capture, a process for each capture. */
final class OwnCaptureSource implements CaptureSource {
    private final OwnProgram program;
    private final FilterCompiler compiler;

    OwnCaptureSource(OwnProgram program, FilterCompiler compiler) {
        this.program = program;
        this.compiler = compiler;
    }

    @Override
    public Optional<CaptureException> refusal() {
        return program.refusal();
    }

    @Override
    public List<CaptureInterface> interfaces() throws CaptureException {
        return CaptureInterface.refused(LinuxInterfaces.read(), refusal());
    }

    @Override
    public Optional<String> filterProblem(String filter) throws CaptureException {
        return compiler.problem(filter);
    }

    @Override
    public LiveCapture start(CaptureOrder order, CaptureListener listener) throws CaptureException {
        return ProgramCapture.start(program.run(compiler), order, listener);
    }
}
