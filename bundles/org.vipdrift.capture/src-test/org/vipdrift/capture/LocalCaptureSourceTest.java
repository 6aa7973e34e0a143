package org.vipdrift.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vipdrift.capture.CaptureException.Reason;

class LocalCaptureSourceTest {
    private final List<String> asked = new ArrayList<>();

    /** @param refusal empty if it can capture */
    private CaptureSource source(String name, String refusal) {
        return new CaptureSource() {
            @Override
            public Optional<CaptureException> refusal() {
                return refusal.isEmpty() ? Optional.empty()
                        : Optional.of(new CaptureException(Reason.NO_RIGHTS, refusal));
            }

            @Override
            public List<CaptureInterface> interfaces() throws CaptureException {
                asked.add(name + " lists");
                if (refusal.startsWith("No library")) {
                    throw new CaptureException(Reason.NO_LIBRARY, refusal);
                }
                return List.of(new CaptureInterface(name, "", Optional.empty(), List.of(), false, Optional.empty()));
            }

            @Override
            public Optional<String> filterProblem(String filter) throws CaptureException {
                if (refusal.startsWith("No library")) {
                    throw new CaptureException(Reason.NO_LIBRARY, refusal);
                }
                asked.add(name + " checks");
                return Optional.empty();
            }

            @Override
            public LiveCapture start(CaptureOrder order, CaptureListener listener) throws CaptureException {
                asked.add(name + " starts");
                throw new CaptureException(Reason.BROKEN, "enough");
            }
        };
    }

    private String started(String itself, String helper) {
        LocalCaptureSource local = new LocalCaptureSource(source("itself", itself), source("helper", helper));
        return assertThrows(CaptureException.class, () -> local.start(CaptureOrder.on("lo"), _ -> {
        })).getMessage();
    }

    @Test
    void capturesByItselfIfItMayThoughTheHelperMayToo() {
        assertEquals("enough", started("", ""));
        assertEquals(List.of("itself starts"), asked);
    }

    @Test
    void capturesThroughTheHelperIfItMayNotItself() {
        assertEquals("enough", started("Run it as root.", ""));
        assertEquals(List.of("helper starts"), asked);
    }

    @Test
    void saysTheHelpersRemedyIfNeitherMay() {
        assertEquals("Join the group.", started("Run it as root.", "Join the group."));
        assertTrue(asked.isEmpty());
    }

    @Test
    void listsInterfacesWithTheRemedyIfNeitherMay() throws Exception {
        var local = new LocalCaptureSource(source("itself", "Run it as root."), source("helper", "Join the group."));
        assertEquals(Optional.of("Join the group."), local.interfaces().getFirst().problem());
        var bare = new LocalCaptureSource(source("itself", "No library."), source("helper", "Join the group."));
        assertEquals("Join the group.", assertThrows(CaptureException.class, bare::interfaces).getMessage());
        assertEquals("Join the group.", bare.refusal().orElseThrow().getMessage());
    }

    @Test
    void checksFiltersItselfWithoutAnyRightAndThroughTheHelperWithoutALibrary() throws Exception {
        new LocalCaptureSource(source("itself", "Run it as root."), source("helper", "")).filterProblem("arp");
        new LocalCaptureSource(source("itself", "No library."), source("helper", "")).filterProblem("arp");
        assertEquals(List.of("itself checks", "helper checks"), asked);
    }
}
