package org.vipdrift.capture.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FilterProposalsTest {
    private final FilterProposals proposals = new FilterProposals();

    @Test
    void putsAFieldInThePlaceOfTheWordBegun() {
        FilterProposals.Offer offer = proposals.offers("arp && arp.opc == 2", 14).getFirst();
        assertEquals("arp && arp.opcode == 2", offer.text());
        assertEquals(17, offer.caret());
    }

    @Test
    void whatIsThereAlreadyComesFirstSoThatEnterLeavesIt() {
        assertEquals("arp", proposals.offers("arp", 3).getFirst().text());
    }

    @Test
    void beforeTheFirstLetterOfAWordItWaitsToBeAsked() {
        assertTrue(proposals.offers("arp ", 4).isEmpty());
        proposals.ask(true);
        assertFalse(proposals.offers("arp ", 4).isEmpty());
    }
}
