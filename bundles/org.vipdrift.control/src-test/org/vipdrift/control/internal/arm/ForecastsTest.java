package org.vipdrift.control.internal.arm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vipdrift.control.Forecast;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.core.MacAddress;
import org.vipdrift.core.Vip;
import org.vipdrift.core.host.AddressFacts;
import org.vipdrift.core.host.ElectionFacts;
import org.vipdrift.core.host.Grant;
import org.vipdrift.core.host.HostFacts;
import org.vipdrift.core.host.InterfaceFacts;
import org.vipdrift.core.host.MaintenanceFacts;
import org.vipdrift.core.host.RouteFacts;
import org.vipdrift.failover.ArmingPlan;
import org.vipdrift.failover.port.Contact;
import org.vipdrift.failover.port.Reading;
import org.vipdrift.inventory.Automatic;
import org.vipdrift.inventory.VipGroup;

/** Group web of h1, which holds it, and h2, told by the agents' own engine. */
class ForecastsTest {
    private static final HostId H1 = new HostId("h1");
    private static final HostId H2 = new HostId("h2");
    private static final Vip VIP = Vip.parse("198.51.100.100/24");
    private static final VipGroup WEB = new VipGroup(new GroupId("web"), List.of(VIP), List.of());
    private final Map<HostId, Reading> readings = new HashMap<>(Map.of(H1, reading(H1, true), H2, reading(H2, false)));

    private static Reading reading(HostId host, boolean holding) {
        return reading(host, new Grant(WEB.id(), List.of(VIP), "eth0", new Epoch(4), holding, ""));
    }

    private static Reading reading(HostId host, Grant grant) {
        InterfaceFacts link = new InterfaceFacts("eth0", 2, MacAddress.parse("02:00:00:00:00:01"), true, true, 1500,
                List.of(new AddressFacts(Addresses.parse("198.51.100.1"), 24, false, AddressFacts.FOREVER)));
        HostFacts facts = new HostFacts(host.name(), "1", List.of(), "boot", 0, 0, List.of(link),
                List.of(new RouteFacts(null, 0, Addresses.parse("198.51.100.254"), "eth0")), List.of(), Map.of(),
                List.of(), List.of(grant));
        return new Reading(host, Contact.ATTACHED, Optional.of(facts), Optional.empty(), Optional.empty(),
                Duration.ZERO,
                "");
    }

    private List<Forecast> forecasts() {
        return Forecasts.of(new Cast(WEB, Automatic.defaults(51),
                List.of(new ArmingPlan.Member(H1, "eth0", Addresses.parse("198.51.100.1"), 100),
                        new ArmingPlan.Member(H2, "eth0", Addresses.parse("198.51.100.2"), 90)),
                readings));
    }

    private Forecast forecast(String what) {
        return forecasts().stream().filter(f -> f.what().equals(what)).findFirst().orElseThrow();
    }

    @Test
    void theOtherMemberTakesOverWhenTheHolderLosesPower() {
        Forecast forecast = forecast("h1 loses power");
        assertEquals(H2, forecast.holder());
        assertTrue(forecast.withoutAnswer().toMillis() > 100 && forecast.withoutAnswer().toMillis() < 400,
                forecast.toString());
        assertEquals("h2 takes over web; for " + Math.round(forecast.withoutAnswer().toNanos() / 1e6)
                + " ms nobody answers.", forecast.sentence());
        assertTrue(forecast.steps().stream().anyMatch(s -> s.host().equals(H2)), forecast.toString());
    }

    @Test
    void nothingHappensWhenABackupLosesPower() {
        Forecast forecast = forecast("h2 loses power");
        assertEquals(H1, forecast.holder());
        assertEquals("h1 goes on holding web; clients notice nothing.", forecast.sentence());
    }

    @Test
    void whoIsInMaintenanceTakesNothingOverAndIsNamed() {
        readings.put(H2, reading(H2, new Grant(new GroupId("mail"), List.of(), "eth0", new Epoch(1), false, "", null,
                List.of(new MaintenanceFacts(MaintenanceFacts.HOST, "anna@desk", "new disk", 0, 0)))));
        assertEquals("Nobody holds web then. h2 is in maintenance by anna@desk (new disk) and takes nothing unasked.",
                forecast("h1 loses power").sentence());
    }

    @Test
    void aGroupThatMovedTooOftenStaysWhereItIsWhileItsHolderLives() {
        readings.put(H1, reading(H1, heldDown(true, 100)));
        readings.put(H2, reading(H2, heldDown(false, 90)));
        String rest = " It moved too often and is held down for 42 s yet: until then it moves only if its holder is gone.";
        assertEquals("h1 goes on holding web; clients notice nothing." + rest,
                forecast("h1 fails its service check").sentence());
        assertTrue(forecast("h1 loses power").sentence().startsWith("h2 takes over web; "));
    }

    private static Grant heldDown(boolean holding, int priority) {
        return new Grant(WEB.id(), List.of(VIP), "eth0", new Epoch(4), holding, "",
                new ElectionFacts("anna@desk", "", 0,
                        holding ? ElectionFacts.MASTER : ElectionFacts.BACKUP, 0, 3, 51, priority, priority, List.of(),
                        50, false,
                        2, false, null, 0, 0, 0, List.of(), List.of(), "", 42_000_000_000L, 5));
    }

    @Test
    void nobodyHoldsWhereTheLastMemberDies() {
        readings.put(H2, Reading.unreachable(H2, Optional.empty(), "No route."));
        Forecast forecast = forecast("h1 loses power");
        assertEquals(null, forecast.holder());
        assertEquals("Nobody holds web then.", forecast.sentence());
        assertFalse(forecasts().stream().anyMatch(f -> f.what().startsWith("h2")),
                "nothing is assumed of whom nobody knows");
    }
}
