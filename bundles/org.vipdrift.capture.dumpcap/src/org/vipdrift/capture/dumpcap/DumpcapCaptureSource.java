package org.vipdrift.capture.dumpcap;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.capture.CaptureException;
import org.vipdrift.capture.CaptureInterface;
import org.vipdrift.capture.CaptureListener;
import org.vipdrift.capture.CaptureOrder;
import org.vipdrift.capture.CaptureSource;
import org.vipdrift.capture.LiveCapture;
import org.vipdrift.capture.dumpcap.internal.Dumpcap;
import org.vipdrift.capture.dumpcap.internal.InterfaceTable;
import org.vipdrift.capture.dumpcap.internal.ProgramCapture;

/** Thread-safe. Captures on the interfaces of this machine through dumpcap, a process for each capture. */
public final class DumpcapCaptureSource implements CaptureSource {
    private final Dumpcap dumpcap;

    /** The dumpcap of this machine, looked for when it is needed. */
    public DumpcapCaptureSource() {
        this(null);
    }

    /** @param program the dumpcap to use; null for that of this machine */
    public DumpcapCaptureSource(@Nullable Path program) {
        dumpcap = new Dumpcap(program);
    }

    @Override
    public Optional<CaptureException> refusal() {
        try {
            dumpcap.checkRight();
            return Optional.empty();
        } catch (CaptureException e) {
            return Optional.of(e);
        }
    }

    @Override
    public List<CaptureInterface> interfaces() throws CaptureException {
        return CaptureInterface.refused(InterfaceTable.read(dumpcap).interfaces(), refusal());
    }

    /** Asks dumpcap, which needs the right to capture for that too. */
    @Override
    public Optional<String> filterProblem(String filter) throws CaptureException {
        return dumpcap.filterProblem(filter);
    }

    @Override
    public LiveCapture start(CaptureOrder order, CaptureListener listener) throws CaptureException {
        return ProgramCapture.start(dumpcap.run(order.interfaceName()), order, listener);
    }
}
