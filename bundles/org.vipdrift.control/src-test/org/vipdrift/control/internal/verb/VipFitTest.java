package org.vipdrift.control.internal.verb;

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
import org.vipdrift.core.Addresses;
import org.vipdrift.core.HostId;
import org.vipdrift.core.MacAddress;
import org.vipdrift.core.Vip;
import org.vipdrift.core.host.AddressFacts;
import org.vipdrift.core.host.HostFacts;
import org.vipdrift.core.host.InterfaceFacts;
import org.vipdrift.failover.port.Contact;
import org.vipdrift.failover.port.Reading;

class VipFitTest {
    private static final HostId H1 = new HostId("h1");

    @Test
    void findsTheInterfaceWhoseSubnetHoldsTheVip() throws ControlException {
        assertEquals("eth1", fit("198.51.100.100/24", null).interfaceOn(reading(), H1));
    }

    @Test
    void refusesAVipInNoSubnetOfTheHost() {
        assertEquals("The VIP 203.0.113.9/24 is in no subnet of h1: its addresses are 192.0.2.11/24, 198.51.100.11/24."
                + " Correct the VIP, or name the interface with --interface.", sentence("203.0.113.9/24", null));
    }

    @Test
    void refusesTheHostsOwnAddress() {
        assertEquals("The VIP 198.51.100.11/24 is h1's own address: choose one that no host has.",
                sentence("198.51.100.11/24", "eth1"));
    }

    @Test
    void refusesAnUnknownInterface() {
        assertEquals("h1 has no interface eth7: it has eth0, eth1.", sentence("198.51.100.100/24", "eth7"));
        assertEquals(Reason.NO_SUCH_ITEM, refusal("198.51.100.100/24", "eth7").reason());
        assertEquals(Reason.INVALID, refusal("203.0.113.9/24", null).reason());
    }

    @Test
    void refusesAnotherPrefixLengthThanTheSubnets() {
        assertEquals("The VIP 198.51.100.100/25 has another prefix length than the subnet of eth1 on h1: write /24.",
                sentence("198.51.100.100/25", null));
    }

    @Test
    void wantsTheInterfaceNamedWhereTheHostCannotBeAsked() {
        ControlException e = assertThrows(ControlException.class, () -> fit("198.51.100.100/24", null)
                .interfaceOn(Reading.unreachable(H1, Optional.empty(), "h1 does not answer."), H1));
        assertEquals("The interfaces of h1 are not known: h1 does not answer. Install its agent, or name the interface"
                + " with --interface.", e.sentence());
    }

    @Test
    void believesTheNamedInterfaceWhereTheHostCannotBeAsked() throws ControlException {
        assertEquals("eth9", fit("198.51.100.100/24", "eth9")
                .interfaceOn(Reading.unreachable(H1, Optional.empty(), "h1 does not answer."), H1));
    }

    private static String sentence(String vip, @Nullable String wished) {
        return refusal(vip, wished).sentence();
    }

    private static ControlException refusal(String vip, @Nullable String wished) {
        return assertThrows(ControlException.class, () -> fit(vip, wished).interfaceOn(reading(), H1));
    }

    private static VipFit fit(String vip, @Nullable String wished) {
        return new VipFit(List.of(Vip.parse(vip)), wished);
    }

    private static Reading reading() {
        HostFacts facts = new HostFacts("h1", "0.1.0", List.of(), "boot", 0, 0,
                List.of(link("eth0", "192.0.2.11"), link("eth1", "198.51.100.11")), List.of(), List.of(), Map.of(),
                List.of(), List.of());
        return new Reading(H1, Contact.ATTACHED, Optional.of(facts), Optional.empty(), Optional.empty(), Duration.ZERO,
                "");
    }

    private static InterfaceFacts link(String name, String address) {
        return new InterfaceFacts(name, 2, MacAddress.parse("02:00:5e:10:00:01"), true, true, 1500,
                List.of(new AddressFacts(Addresses.parse(address), 24, false, AddressFacts.FOREVER)));
    }
}
