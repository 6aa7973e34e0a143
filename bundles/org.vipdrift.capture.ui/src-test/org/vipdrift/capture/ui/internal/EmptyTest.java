package org.vipdrift.capture.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vipdrift.capture.CaptureException.Reason;
import org.vipdrift.capture.CaptureInterface;
import org.vipdrift.capture.ui.internal.model.InterfaceOffer;
import org.vipdrift.capture.ui.internal.model.SessionState;
import org.vipdrift.capture.ui.internal.model.SessionState.Phase;
import org.vipdrift.capture.ui.internal.model.Trouble;

/** An empty list always says why, and what to do next. */
class EmptyTest {
    private static final InterfaceOffer OFFER = offer(Optional.empty());

    @Test
    void beforeTheFirstCaptureItLeadsToStart() {
        Empty empty = Empty.of(SessionState.FIRST, OFFER, "", false);
        assertEquals("Nothing has been captured yet", empty.heading());
        assertEquals(CaptureIds.START, empty.command());
        assertFalse(empty.isTrouble());
    }

    @Test
    void missingRightsAreShownWithTheirRemedyBeforeAnybodyTries() {
        Empty empty = Empty.of(SessionState.FIRST, offer(Optional.of("Run it as root.")), "", false);
        assertEquals("Nothing can be captured here yet", empty.heading());
        assertEquals("Run it as root.", empty.sentence());
        assertEquals(CaptureIds.LOOK, empty.command());
        assertTrue(empty.isTrouble());
    }

    @Test
    void whatStoppedTheLastCaptureComesFirst() {
        Trouble trouble = new Trouble(Reason.BAD_FILTER, "The capture filter \"foo\" is not valid.");
        Empty empty = Empty.of(new SessionState(Phase.IDLE, "br0", "foo", Optional.of(trouble)), OFFER, "", false);
        assertEquals("The capture filter is not valid", empty.heading());
        assertEquals(trouble.sentence(), empty.sentence());
        assertEquals("", empty.command());
    }

    @Test
    void whileListeningItNamesInterfaceAndFilterWithControlCharactersMadeVisible() {
        Empty empty = Empty.of(new SessionState(Phase.RUNNING, "br\u001b0", "arp", Optional.empty()), OFFER, "", false);
        assertEquals("Listening on br\\u001b0", empty.heading());
        assertEquals("No packet that passes the filter \u201carp\u201d has come yet.", empty.sentence());
    }

    @Test
    void whenNothingPassesItNamesTheFilterAndLeadsBack() {
        Empty empty = Empty.of(SessionState.FIRST, OFFER, "vrrp", true);
        assertEquals("No packet passes the display filter \u201cvrrp\u201d", empty.heading());
        assertEquals("Show all packets", empty.step());
    }

    @Test
    void aMachineWithoutInterfacesSaysSo() {
        Empty empty = Empty.of(SessionState.FIRST, new InterfaceOffer(true, List.of(), Optional.empty()), "", false);
        assertEquals("There is no interface", empty.heading());
        assertEquals(CaptureIds.LOOK, empty.command());
    }

    private static InterfaceOffer offer(Optional<String> problem) {
        return new InterfaceOffer(true,
                List.of(new CaptureInterface("br0", "", Optional.empty(), List.of(), false, problem)),
                Optional.empty());
    }
}
