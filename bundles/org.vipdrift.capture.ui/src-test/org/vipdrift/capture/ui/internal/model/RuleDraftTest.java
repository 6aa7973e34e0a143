package org.vipdrift.capture.ui.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vipdrift.capture.colour.Colour;
import org.vipdrift.capture.colour.ColourRule;
import org.vipdrift.capture.colour.ColourRules;

class RuleDraftTest {
    private final RuleDraft draft = RuleDraft.NEW.named("Masters").filtering("vrrp.prio > 0");

    @Test
    void becomesTheRuleItSays() {
        ColourRule rule = draft.enabled(false).rule();
        assertEquals(rule, RuleDraft.of(rule).rule());
        assertEquals("vrrp.prio > 0", rule.filter());
        assertFalse(rule.enabled());
    }

    @Test
    void withoutANameOrAFilterItCanBeNone() {
        assertEquals(Optional.empty(), draft.refusal());
        assertTrue(draft.named(" ").refusal().orElseThrow().contains("name"));
        assertTrue(draft.filtering("").refusal().orElseThrow().contains("filter"));
        assertTrue(draft.filtering("eth.src contains \"@\"").refusal().orElseThrow().contains("@"));
    }

    @Test
    void aFilterThatNeverFitsIsKeptWithTheReason() {
        assertEquals(Optional.empty(), draft.mistake());
        RuleDraft bad = draft.filtering("vrrp.pri > 0");
        assertTrue(bad.mistake().orElseThrow().contains("vrrp.prio"), bad.mistake()::toString);
        assertEquals(Optional.empty(), bad.refusal());
    }

    @Test
    void saysWhenTheTextHardlyStandsOut() {
        Colour white = Colour.ofScreen(255, 255, 255);
        assertFalse(draft.isHardToRead());
        assertTrue(draft.coloured(white, Colour.ofScreen(255, 247, 204)).isHardToRead());
        assertFalse(draft.coloured(white, Colour.ofScreen(0, 0, 0)).isHardToRead());
        assertTrue(ColourRules.standard().all().stream().map(RuleDraft::of).noneMatch(RuleDraft::isHardToRead));
    }
}
