package org.vipdrift.capture;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Thread-safe. Captures on this machine, and on others where {@link HostInterface} says so. */
public final class EveryCaptureSource implements CaptureSource {
    private final CaptureSource here;
    private final CaptureSource hosts;

    public EveryCaptureSource(CaptureSource here, CaptureSource hosts) {
        this.here = here;
        this.hosts = hosts;
    }

    /** This machine's first. Where it cannot capture at all the others' are offered alone. */
    @Override
    public List<CaptureInterface> interfaces() throws CaptureException {
        List<CaptureInterface> others = hosts.interfaces();
        try {
            return Stream.concat(here.interfaces().stream(), others.stream()).toList();
        } catch (CaptureException e) {
            if (others.isEmpty()) {
                throw e;
            }
            return others;
        }
    }

    @Override
    public Optional<String> filterProblem(String filter) throws CaptureException {
        return here.filterProblem(filter);
    }

    @Override
    public LiveCapture start(CaptureOrder order, CaptureListener listener) throws CaptureException {
        CaptureSource source = HostInterface.of(order.interfaceName()).isPresent() ? hosts : here;
        return source.start(order, listener);
    }
}
