package org.vipdrift.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vipdrift.capture.CaptureException.Reason;

class JointCaptureTest {
    private static final CaptureException GONE = new CaptureException(Reason.BROKEN, "eth1 is gone.");
    private final Map<String, Part> parts = new HashMap<>();
    private final List<Frame> frames = new ArrayList<>();
    private final List<Optional<CaptureException>> ends = new ArrayList<>();
    private final CaptureListener listener = new CaptureListener() {
        @Override
        public void captured(Frame frame) {
            frames.add(frame);
        }

        @Override
        public void ended(Optional<CaptureException> why) {
            ends.add(why);
        }
    };
    private String refused = "";
    private String defective = "";

    /** One interface; the test is its wire. */
    private static final class Part implements LiveCapture {
        private final CaptureListener to;
        private CaptureCounts counts = new CaptureCounts(3, 1, 0);
        private boolean open = true;

        Part(CaptureListener to) {
            this.to = to;
        }

        void end(Optional<CaptureException> why) {
            if (open) {
                open = false;
                to.ended(why);
            }
        }

        @Override
        public CaptureCounts counts() {
            return counts;
        }

        @Override
        public boolean isRunning() {
            return open;
        }

        @Override
        public String remark() {
            return "Left out is SSH.";
        }

        @Override
        public void close() {
            end(Optional.empty());
        }
    }

    private final CaptureSource source = new CaptureSource() {
        @Override
        public List<CaptureInterface> interfaces() {
            return List.of();
        }

        @Override
        public Optional<String> filterProblem(String filter) {
            return Optional.empty();
        }

        @Override
        public LiveCapture start(CaptureOrder order, CaptureListener to) throws CaptureException {
            if (order.interfaceName().equals(defective)) {
                throw new IllegalStateException(defective);
            }
            if (order.interfaceName().equals(refused)) {
                throw new CaptureException(Reason.NO_INTERFACE, "There is no " + refused + ".");
            }
            Part part = new Part(to);
            parts.put(order.interfaceName(), part);
            return part;
        }
    };

    private JointCapture start() throws CaptureException {
        return JointCapture.start(source, List.of(CaptureOrder.on("eth0"), CaptureOrder.on("eth1")), listener);
    }

    @Test
    void hearsAllInterfacesAndAddsUpTheirCounts() throws Exception {
        JointCapture capture = start();
        Frame frame = SampleFrame.all().getFirst().frame();
        parts.get("eth0").to.captured(frame);
        parts.get("eth1").to.captured(frame);
        assertEquals(2, frames.size());
        assertEquals(new CaptureCounts(6, 2, 0), capture.counts());
        assertEquals(List.of("eth0", "eth1"), List.copyOf(capture.each().keySet()));
        assertEquals("Left out is SSH.", capture.remark());
        parts.get("eth1").counts = new CaptureCounts(3, CaptureCounts.UNKNOWN, CaptureCounts.UNKNOWN);
        assertFalse(capture.counts().areDropsKnown());
        assertEquals(6, capture.counts().received());
    }

    @Test
    void goesOnWithTheOthersWhereOneBreaksAndSaysSo() throws Exception {
        JointCapture capture = start();
        parts.get("eth1").end(Optional.of(GONE));
        assertTrue(capture.isRunning());
        assertTrue(ends.isEmpty());
        assertEquals("eth1 is gone. Left out is SSH.", capture.remark());
        parts.get("eth0").end(Optional.empty());
        assertFalse(capture.isRunning());
        assertSame(GONE, ends.getFirst().orElseThrow());
        assertEquals(1, ends.size());
    }

    @Test
    void startsAllOrNone() {
        refused = "eth1";
        assertEquals("There is no eth1.", assertThrows(CaptureException.class, this::start).getMessage());
        assertFalse(parts.get("eth0").open);
        assertTrue(ends.isEmpty());
    }

    @Test
    void leavesNoneOpenWhereStartingOneHasADefect() {
        defective = "eth1";
        assertThrows(IllegalStateException.class, this::start);
        assertFalse(parts.get("eth0").open);
        assertTrue(ends.isEmpty());
    }

    @Test
    void whatNobodyTookInTimeCountsAsDroppedOnItsInterface() throws Exception {
        CaptureInbox inbox = new CaptureInbox();
        JointCapture capture = JointCapture.start(source, List.of(CaptureOrder.on("eth0"), CaptureOrder.on("eth1")),
                inbox);
        Frame frame = SampleFrame.all().getFirst().frame();
        for (int i = 0; i < 10_005; i++) {
            parts.get("eth0").to.captured(frame);
        }
        assertEquals(new CaptureCounts(3, 6, 0), inbox.each(capture).get("eth0"));
        assertEquals(new CaptureCounts(3, 1, 0), inbox.each(capture).get("eth1"));
        assertEquals(new CaptureCounts(6, 7, 0), inbox.counts(capture));
    }

    @Test
    void closingClosesAllAndIsToldOnce() throws Exception {
        JointCapture capture = start();
        capture.close();
        assertFalse(parts.get("eth0").open || parts.get("eth1").open);
        assertEquals(List.of(Optional.empty()), ends);
    }
}
