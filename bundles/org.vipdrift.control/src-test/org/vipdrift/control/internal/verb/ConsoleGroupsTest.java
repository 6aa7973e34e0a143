package org.vipdrift.control.internal.verb;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.vipdrift.control.ControlException;
import org.vipdrift.control.ControlException.Reason;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.core.host.ElectionFacts;
import org.vipdrift.core.host.Grant;
import org.vipdrift.core.host.HostFacts;
import org.vipdrift.failover.port.Contact;
import org.vipdrift.failover.port.Reading;

/** Who keeps a group from being removed. */
class ConsoleGroupsTest {
    private static final GroupId WEB = new GroupId("web");
    private static final HostId H1 = new HostId("h1");
    private static final ElectionFacts ELECTION = new ElectionFacts("anna@desk", "", 0, ElectionFacts.BACKUP, 0, 3, 51,
            100, 100, List.of(), 50, false, 2, false, null, 0, 0, 0, List.of(), List.of(), "");

    @Test
    void aGroupThatIsArmedIsNotRemoved() {
        ControlException refused = assertThrows(ControlException.class,
                () -> ConsoleGroups.refuseUser(WEB, reading(false, ELECTION)));
        assertEquals(Reason.UNSAFE, refused.reason());
        assertEquals(
                "h1 is armed and may take the VIPs of web: disarm the group first (vipdrift group disarm web), then"
                        + " remove it.",
                refused.sentence());
    }

    @Test
    void aGroupThatIsHeldIsNotRemoved() {
        assertEquals("h1 holds the VIPs of web: release the group first, then remove it.",
                assertThrows(ControlException.class, () -> ConsoleGroups.refuseUser(WEB, reading(true, null)))
                        .sentence());
    }

    @Test
    void aGroupThatNobodyHoldsIsRemoved() {
        assertDoesNotThrow(() -> ConsoleGroups.refuseUser(WEB, reading(false, null)));
    }

    private static Reading reading(boolean holding, @Nullable ElectionFacts election) {
        Grant grant = new Grant(WEB, List.of(), "eth0", new Epoch(4), holding, "", election);
        HostFacts facts = new HostFacts("h1", "1", List.of(), "boot", 0, 0, List.of(), List.of(), List.of(), Map.of(),
                List.of(), List.of(grant));
        return new Reading(H1, Contact.ATTACHED, Optional.of(facts), Optional.empty(), Optional.empty(), Duration.ZERO,
                "");
    }
}
