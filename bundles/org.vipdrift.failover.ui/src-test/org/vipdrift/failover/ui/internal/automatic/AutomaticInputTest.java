package org.vipdrift.failover.ui.internal.automatic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vipdrift.core.InvalidValueException;
import org.vipdrift.core.Vip;
import org.vipdrift.inventory.Automatic;
import org.vipdrift.inventory.FlapLimit;
import org.vipdrift.inventory.Hook;
import org.vipdrift.inventory.ServiceCheck;
import org.vipdrift.inventory.Witnesses;
import org.vipdrift.inventory.ServiceCheck.Kind;

class AutomaticInputTest {
    private static final List<Vip> V4 = List.of(Vip.parse("198.51.100.100/24"));

    @Test
    void theSettingsShownAreTheSettingsSaved() {
        Automatic now = Automatic.defaults(51);
        assertEquals(now, SettingsInput.of(now).parsed());
        assertEquals("", SettingsInput.of(now).wrong(V4));
    }

    @Test
    void anAdvertIntervalBetweenTheStepsIsNamed() {
        SettingsInput input = new SettingsInput("51", 3, "55", false, "0", false, "", false, "2", "off", "0", true, List.of(),
                Automatic.defaults(51));
        assertTrue(input.wrong(V4).contains("10 to 40950"), input.wrong(V4));
    }

    @Test
    void theLimitOfMovesIsTypedInOneField() {
        assertEquals("5/60/60", SettingsInput.of(Automatic.defaults(51)).flaps());
        assertEquals(new FlapLimit(3, 30, 120), FlapInput.parsed(" 3/30/120"));
        assertEquals(FlapLimit.NONE, FlapInput.parsed(FlapInput.text(FlapLimit.NONE)));
        for (String wrong : List.of("", "5", "1/60/60", "5/0/60", "5/60/86401", "5/60/x", "5/60/60/")) {
            assertThrows(InvalidValueException.class, () -> FlapInput.parsed(wrong), wrong);
        }
    }

    @Test
    void hostsThatAreWitnessesAreNamedBesideAddresses() {
        Automatic now = Automatic.defaults(51).with(Witnesses.of(List.of("198.51.100.2", "h3")));
        assertEquals("198.51.100.2, h3", SettingsInput.of(now).witnesses());
        assertEquals(now, SettingsInput.of(now).parsed());
    }

    @Test
    void aHookKeepsItsArgumentsAndItsMistakesAreNamed() {
        Hook hook = new Hook("warm", Hook.When.AFTER_CLAIM, List.of("/opt/warm", "a b", "c"), 3000);
        assertEquals(hook, HookInput.of(hook).parsed(Set.of()));
        assertEquals(Messages.wrongHookTaken, HookInput.of(hook).wrong(Set.of("warm")));
        assertEquals(Messages.wrongHookProgram,
                new HookInput("warm", Hook.When.AFTER_CLAIM, "warm", "", "3000").wrong(Set.of()));
        assertEquals(Messages.wrongHookTime,
                new HookInput("warm", Hook.When.AFTER_CLAIM, "/warm", "", "60001").wrong(Set.of()));
    }

    @Test
    void aGateIsOffOrLongEnoughToBeRenewed() {
        Automatic now = Automatic.defaults(51).withGate(100, false);
        assertEquals(now, SettingsInput.of(now).parsed());
        assertEquals("", SettingsInput.of(Automatic.defaults(51).withGate(0, true)).wrong(V4));
        assertTrue(SettingsInput.of(Automatic.defaults(51).withGate(19, true)).wrong(V4).contains("20 to 60000"));
    }

    @Test
    void aProgramsArgumentsKeepTheirSpaces() {
        ServiceCheck check = new ServiceCheck("web", Kind.SCRIPT, List.of("/bin/check", "a b", "c"), 1000, 500, 2, 3,
                0);
        assertEquals(check, CheckInput.of(check).parsed(Set.of()));
        assertFalse(CheckInput.of(check).wrong(Set.of("web")).isEmpty());
    }
}
