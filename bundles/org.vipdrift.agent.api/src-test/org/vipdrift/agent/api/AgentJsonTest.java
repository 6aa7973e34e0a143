package org.vipdrift.agent.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonSyntaxException;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.junit.jupiter.api.Test;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.MacAddress;
import org.vipdrift.core.Vip;
import org.vipdrift.core.host.AddressFacts;
import org.vipdrift.core.host.Grant;
import org.vipdrift.core.host.HostFacts;
import org.vipdrift.core.host.InterfaceFacts;
import org.vipdrift.core.host.NeighbourFacts;
import org.vipdrift.core.host.PenFacts;
import org.vipdrift.core.host.RouteFacts;

class AgentJsonTest {
    private static final MacAddress MAC = MacAddress.parse("02:00:5e:10:00:01");
    private static final Vip VIP = Vip.parse("198.51.100.100/24");
    private static final Vip VIP6 = Vip.parse("2001:db8::100/64");
    private static final GroupId WEB = new GroupId("web");

    private final Gson gson = new MessageJsonHandler(Map.of(), AgentJson::configure).getGson();

    @Test
    void writesIdsAddressesAndEnumsAsPlainWords() {
        assertEquals("{\"group\":\"web\",\"vips\":[\"198.51.100.100/24\"],\"interfaceName\":\"host0\",\"epoch\":7,"
                + "\"role\":\"CLAIM\",\"deadlineMillis\":2000,\"who\":\"ann@desk\"}",
                gson.toJson(new PrepareOrder(WEB, List.of(VIP), "host0", new Epoch(7), Role.CLAIM, 2000, "ann@desk")));
    }

    @Test
    void readsBackWhateverItWrites() {
        for (Object value : List.of(
                new PrepareOrder(WEB, List.of(VIP, VIP6), "x;$(id)\u0007", new Epoch(7), Role.RELEASE, 1, ""),
                new PrepareOrder(WEB, List.of(VIP), "host0", new Epoch(7), Role.CLAIM, 1, "",
                        new Handover("0f".repeat(Handover.TOKEN), MAC)),
                new ReleaseOrder(WEB, Epoch.NONE, -1), new ProbeOrder("eth0", List.of(VIP6.address()), 1, 5, true),
                new AnnounceOrder(WEB, List.of(new AnnounceOrder.Station(VIP.address(), MAC))),
                new AgentEvent(AgentEvent.Kind.LINK, 5, "host0", null, null, null, "Gone."),
                new AgentEvent(AgentEvent.Kind.SIGHTING, 5, "host0", VIP.address(), MAC, WEB, "Heard."),
                new AgentEvent(AgentEvent.Kind.SIGHTING, 5, "host0", VIP.address(), MAC, WEB, "Heard.",
                        AgentEvent.Said.ANNOUNCEMENT),
                new Done(1, 2, List.of(new Done.Part("store", 1, 2)), "Done."),
                new FrameCaptureOrder("host0", List.of(new BpfInstruction(0x28, 0, 255, 0xffff_ffffL)), 64, true, 1, 2,
                        3),
                new CapturedFrames("AAA=", 3, 2, true, "It ended."),
                new Hello("1", 1, List.of("claim"), "h1", "boot", 1, 2, new Clocks(3, 4)), facts())) {
            assertEquals(value, gson.fromJson(gson.toJson(value), value.getClass()));
        }
    }

    private static HostFacts facts() {
        return new HostFacts("h1", "1", List.of("claim"), "boot", 1, 2,
                List.of(new InterfaceFacts("host0", 2, MAC, true, true, 1500,
                        List.of(new AddressFacts(VIP.address(), 32, false, AddressFacts.FOREVER)))),
                List.of(new RouteFacts(null, 0, Addresses.parse("198.51.100.2"), "host0")),
                List.of(new NeighbourFacts(VIP6.address(), "host0", MAC, "stale")),
                Map.of("net.ipv4.conf.all.arp_ignore", "0"), List.of("keepalived"),
                List.of(new Grant(WEB, List.of(VIP), "host0", new Epoch(3), true, "Held.")));
    }

    @Test
    void skipsMembersItDoesNotKnowAndFillsAbsentListsAndNumbers() {
        assertEquals(new ReleaseOrder(WEB, new Epoch(3), 0),
                gson.fromJson("{\"new\":{\"deep\":[1]},\"group\":\"web\",\"epoch\":3}", ReleaseOrder.class));
        assertEquals(new AnnounceOrder(WEB, List.of()), gson.fromJson("{\"group\":\"web\"}", AnnounceOrder.class));
    }

    @Test
    void aConsoleReadsTheEventOfAnAgentThatDoesNotTellHowItWasSaid() {
        AgentEvent bare = new AgentEvent(AgentEvent.Kind.SIGHTING, 5, "host0", VIP.address(), MAC, WEB, "Heard.");
        assertEquals(bare, gson.fromJson("{\"kind\":\"SIGHTING\",\"monotonicNanos\":5,\"interfaceName\":\"host0\","
                + "\"address\":\"198.51.100.100\",\"mac\":\"" + MAC + "\",\"group\":\"web\",\"sentence\":\"Heard.\"}",
                AgentEvent.class));
    }

    @Test
    void aConsoleReadsWhoMovesAGroupAndThatNobodyDoesOrTheAgentDoesNotSay() {
        Grant idle = new Grant(WEB, List.of(VIP), "host0", new Epoch(7), true, "Held.");
        Grant moved = idle.with(new PenFacts("ann@desk", 5));
        assertEquals(moved, gson.fromJson(gson.toJson(moved), Grant.class));
        assertEquals(idle, gson.fromJson(gson.toJson(idle), Grant.class));
        assertEquals(idle, gson.fromJson("{\"group\":\"web\",\"vips\":[\"198.51.100.100/24\"],\"interfaceName\":"
                + "\"host0\",\"epoch\":7,\"holding\":true,\"sentence\":\"Held.\"}", Grant.class));
    }

    /** What a console knew of an event before it said how. */
    private record EventOfOld(AgentEvent.Kind kind, long monotonicNanos, String interfaceName, InetAddress address,
            MacAddress mac, GroupId group, String sentence) {
    }

    @Test
    void aConsoleOfOldReadsAnEventThatTellsHowItWasSaid() {
        String json = gson.toJson(new AgentEvent(AgentEvent.Kind.SIGHTING, 5, "host0", VIP.address(), MAC, WEB,
                "Heard.", AgentEvent.Said.USE));
        assertTrue(json.contains("\"said\":\"USE\""), json);
        assertEquals(new EventOfOld(AgentEvent.Kind.SIGHTING, 5, "host0", VIP.address(), MAC, WEB, "Heard."),
                gson.fromJson(json, EventOfOld.class));
    }

    @Test
    void namesWhatIsMissing() {
        assertRefused("GroupOrder lacks \"group\".", "{}", GroupOrder.class);
    }

    @Test
    void refusesValuesThatCannotBeWithTheirOwnSentence() {
        assertRefused("is not usable", "{\"group\":\"../x\"}", GroupOrder.class);
        assertRefused("is not an IP address", "{\"ip\":\"h1\",\"mac\":\"" + MAC + "\"}", AnnounceOrder.Station.class);
        assertRefused("not six pairs", "{\"ip\":\"::1\",\"mac\":\"1\"}", AnnounceOrder.Station.class);
        assertRefused("from 0 up", "{\"group\":\"web\",\"epoch\":-1}", ReleaseOrder.class);
        assertRefused("from 0 up", "{\"group\":\"web\",\"epoch\":1e40}", ReleaseOrder.class);
        assertRefused("from 0 up", "{\"group\":\"web\",\"epoch\":[]}", ReleaseOrder.class);
        assertRefused("prefix length", "{\"vips\":[\"198.51.100.1/33\"]}", ClaimOrder.class);
        assertRefused("none of [CLAIM, TAKE_OVER, RELEASE]", "{\"role\":\"STEAL\"}", PrepareOrder.class);
        assertRefused("16, 8, 8 and 32 bits", "{\"filter\":[{\"code\":40,\"jumpTrue\":256}]}", FrameCaptureOrder.class);
        assertRefused("16, 8, 8 and 32 bits", "{\"operand\":4294967296}", BpfInstruction.class);
        assertRefused("holds a null", "{\"group\":\"web\",\"stations\":[null]}", AnnounceOrder.class);
    }

    @Test
    void refusesValuesOfTheWrongKind() {
        assertRefused("A text was expected", "{\"group\":5}", GroupOrder.class);
        assertRefused("An object was expected", "[1]", GroupOrder.class);
        assertRefused("wrong kind", "{\"takeBackMillis\":{}}", ReleaseOrder.class);
        assertRefused("", "{\"takeBackMillis\":1e99}", ReleaseOrder.class);
    }

    @Test
    void keepsTheTokenOfAHandOverToItself() {
        assertEquals("Handover[" + MAC + "]", new Handover("0f".repeat(Handover.TOKEN), MAC).toString());
    }

    @Test
    void worksWithoutTheJsonRpcLibraryToo() {
        GsonBuilder plain = new GsonBuilder();
        AgentJson.configure(plain);
        assertEquals(facts(), plain.create().fromJson(gson.toJson(facts()), HostFacts.class));
    }

    private void assertRefused(String sentence, String json, Class<?> type) {
        String message = assertThrows(JsonSyntaxException.class, () -> gson.fromJson(json, type)).getMessage();
        assertTrue(message.contains(sentence), message);
    }
}
