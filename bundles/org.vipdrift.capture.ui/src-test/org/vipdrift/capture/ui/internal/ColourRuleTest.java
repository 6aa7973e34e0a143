package org.vipdrift.capture.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.swt.graphics.RGB;
import org.junit.jupiter.api.Test;
import org.vipdrift.capture.Frame;
import org.vipdrift.capture.ui.internal.model.PacketRow;
import org.vipdrift.capture.ui.internal.model.Packets;

class ColourRuleTest {
    private static final RGB WHITE = new RGB(255, 255, 255);
    private static final RGB BLACK = new RGB(0, 0, 0);

    @Test
    void gratuitousArpStandsOutFromOtherArp() {
        assertNotEquals(over(Packets.REQUEST, WHITE), over(Packets.GRATUITOUS, WHITE));
        assertEquals(over(Packets.GRATUITOUS, WHITE), over(Packets.GRATUITOUS_REPLY, WHITE));
    }

    @Test
    void theFirstRuleThatFitsWins() {
        assertEquals(ColourRule.ALL.getFirst(), ColourRule.of(new PacketRow(1, Packets.DAMAGED)).orElseThrow());
    }

    @Test
    void theTintStaysNearTheListsOwnBackground() {
        RGB onLight = over(Packets.GRATUITOUS, WHITE);
        RGB onDark = over(Packets.GRATUITOUS, BLACK);
        assertTrue(onLight.blue > 190, onLight::toString);
        assertTrue(onDark.red < 60, onDark::toString);
    }

    private static RGB over(Frame frame, RGB background) {
        return ColourRule.of(new PacketRow(1, frame)).orElseThrow().over(background);
    }
}
