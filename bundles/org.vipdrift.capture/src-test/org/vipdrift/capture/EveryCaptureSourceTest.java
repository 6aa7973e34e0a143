package org.vipdrift.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vipdrift.capture.CaptureException.Reason;

class EveryCaptureSourceTest {
    private final List<String> started = new ArrayList<>();

    /** @param names what it offers; none for one that cannot capture at all */
    private CaptureSource source(String which, String... names) {
        return new CaptureSource() {
            @Override
            public List<CaptureInterface> interfaces() throws CaptureException {
                if (names.length == 0 && which.equals("here")) {
                    throw new CaptureException(Reason.NO_RIGHTS, "Run it as root.");
                }
                return List.of(names).stream().map(name -> new CaptureInterface(name, "", Optional.empty(), List.of(),
                        false, Optional.empty())).toList();
            }

            @Override
            public Optional<String> filterProblem(String filter) {
                return Optional.of(which);
            }

            @Override
            public LiveCapture start(CaptureOrder order, CaptureListener listener) throws CaptureException {
                started.add(which + " " + order.interfaceName());
                throw new CaptureException(Reason.BROKEN, "enough");
            }
        };
    }

    private static List<String> names(CaptureSource source) throws CaptureException {
        return source.interfaces().stream().map(CaptureInterface::name).toList();
    }

    @Test
    void offersThisMachinesInterfacesFirst() throws CaptureException {
        assertEquals(List.of("eth0", "h1/eth0"),
                names(new EveryCaptureSource(source("here", "eth0"), source("hosts", "h1/eth0"))));
    }

    @Test
    void offersTheHostsWhereThisMachineCannotCapture() throws CaptureException {
        assertEquals(List.of("h1/eth0"), names(new EveryCaptureSource(source("here"), source("hosts", "h1/eth0"))));
        assertEquals("Run it as root.", assertThrows(CaptureException.class,
                new EveryCaptureSource(source("here"), source("hosts"))::interfaces).getMessage());
    }

    @Test
    void startsWhereTheInterfaceIs() {
        EveryCaptureSource every = new EveryCaptureSource(source("here", "eth0"), source("hosts", "h1/eth0"));
        for (String name : List.of("eth0", "h1/eth0", "h1/a/b")) {
            assertThrows(CaptureException.class, () -> every.start(CaptureOrder.on(name), _ -> {
            }));
        }
        assertEquals(List.of("here eth0", "hosts h1/eth0", "hosts h1/a/b"), started);
        assertEquals(Optional.of(new HostInterface("h1", "a/b")), HostInterface.of("h1/a/b"));
        assertEquals(Optional.empty(), HostInterface.of("eth0"));
    }
}
