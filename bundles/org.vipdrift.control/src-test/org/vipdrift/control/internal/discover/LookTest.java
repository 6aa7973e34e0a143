package org.vipdrift.control.internal.discover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.vipdrift.control.FoundGroup;
import org.vipdrift.control.HostServices;
import org.vipdrift.control.HostServices.Held;
import org.vipdrift.control.HostServices.NamedVip;
import org.vipdrift.control.HostServices.Service;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Vip;

/** What is made of what a host says when it is looked at. */
@Timeout(60)
class LookTest {
    private static final HostId H3 = new HostId("h3");
    private static final GroupId WEB = new GroupId("web");
    private static final InetAddress VIP = Addresses.parse("198.51.100.100");
    private static final String SAID = """
            @addresses
            |1: lo    inet 127.0.0.1/8 scope host lo\\       valid_lft forever preferred_lft forever
            |2: host0    inet 198.51.100.13/24 brd 198.51.100.255 scope global host0\\       valid_lft forever
            |2: host0    inet 198.51.100.100/32 scope global host0\\       valid_lft forever preferred_lft forever
            |2: host0    inet 198.51.100.120/24 scope global secondary host0\\       valid_lft forever
            |3: v9@if4    inet6 2001:db8::7/128 scope global \\       valid_lft forever preferred_lft forever
            |2: host0    inet6 fe80::1/64 scope link \\       valid_lft forever preferred_lft forever

            @process keepalived
            |/usr/sbin/keepalived
            |--dont-fork

            @process keepalived
            @process vrrpd
            |/usr/lib/frr/vrrpd
            @unit keepalived active enabled
            @unit corosync inactive disabled
            @version keepalived
            |Keepalived v2.2.7 (01/16,2022), git commit v2.2.7-154-g292b299e+

            @file /etc/keepalived/keepalived.conf
            |vrrp_instance VI_1 {
            |    interface host0
            |    virtual_router_id 77
            |    virtual_ipaddress {
            |        198.51.100.120
            |        198.51.100.121
            |        198.51.100.100
            |    }
            |}
            @closed /etc/frr/frr.conf
            @all

            @end
            """;

    private static HostServices read(String said) {
        return new LookReading(H3, LookSections.parse(said), Map.of(VIP, WEB)).services();
    }

    private static Held held(String link, String address, int length, boolean secondary) {
        return new Held(link, Addresses.parse(address), length, secondary,
                address.equals("198.51.100.100") ? WEB : null);
    }

    private static NamedVip named(String address) {
        return new NamedVip("keepalived", Addresses.parse(address), 32, "host0", 77, 0, "",
                address.equals("198.51.100.100") ? WEB : null);
    }

    @Test
    void namesServicesAddressesAndVips() {
        HostServices look = read(SAID);
        assertEquals(List.of(new Service("keepalived", "2.2.7", true, "active, enabled"),
                new Service("frr", "", true, ""), new Service("corosync", "", false, "inactive, disabled")),
                look.services());
        assertEquals(List.of(held("host0", "198.51.100.13", 24, false), held("host0", "198.51.100.100", 32, false),
                held("host0", "198.51.100.120", 24, true), held("v9", "2001:db8::7", 128, false)), look.addresses());
        assertEquals(List.of(named("198.51.100.120"), named("198.51.100.121"), named("198.51.100.100")), look.vips());
        assertEquals(1, look.remarks().size());
        assertTrue(look.remarks().getFirst().contains("/etc/frr/frr.conf: log in as root"), look.remarks().toString());
    }

    @Test
    void whatIsInNoGroupMayBecomeOneByItsVirtualRouterWithThePrefixOfItsSubnetAndTheHostThatHasItFirst() {
        HostServices other = new HostServices(new HostId("h2"), List.of(), List.of(), List.of(named("198.51.100.120")),
                List.of());
        assertEquals(List.of(
                new FoundGroup(List.of(Vip.parse("198.51.100.120/24"), Vip.parse("198.51.100.121/24")),
                        List.of(H3, new HostId("h2")), List.of("keepalived 77")),
                new FoundGroup(List.of(Vip.parse("2001:db8::7/128")), List.of(H3), List.of())),
                FoundGroup.of(List.of(read(SAID), other)));
    }

    @Test
    void suggestsNamesThatGroupsMayHave() {
        assertEquals("vip-198.51.100.120", name("198.51.100.120/24"));
        assertEquals("vip-2001-db8--7", name("2001:db8::7/128"));
        assertEquals("vip-2001-db8--0", name("2001:db8::/128"));
    }

    private static String name(String vip) {
        return new FoundGroup(List.of(Vip.parse(vip)), List.of(), List.of()).suggestion().name();
    }

    @Test
    void saysThatAHostHasMoreToSayThanIsRead() {
        HostServices look = read("@addresses\n|" + "x".repeat(1000) + "\n@end\n");
        assertTrue(look.remarks().getFirst().startsWith("h3 has more to say than is read"), look.remarks().toString());
    }

    @Test
    void aFileCannotSpeakForTheScript() {
        LookSections said = LookSections.parse("@file /etc/keepalived/keepalived.conf\n|@process keepalived\n@end\n");
        assertFalse(said.has("process"));
        assertTrue(said.isWhole());
        assertFalse(LookSections.parse("@end\n@addresses\n").isWhole());
        assertFalse(LookSections.parse("").isWhole());
    }

    @Test
    void whateverAHostSaysIsReadInShortTimeAndNothingUnprintableComesOut() {
        for (String strange : List.of("{", "}", "${", "$", "a", "1", "1.", "<nvpair ", "a=\"", "vrrp 1 ip 1 ",
                "\u202e\u001b[2J ",
                "1: x inet 1.2.3.4/", "vrrp_instance x { virtual_ipaddress { ")) {
            String line = strange.repeat(60_000 / strange.length());
            String said = "@addresses\n|" + line + "\n@process keepalived\n|" + line + "\n@process " + line
                    + "\n@unit keepalived " + line + "\n@unit " + line + "\n@version keepalived\n|" + line
                    + "\n@file /etc/keepalived/keepalived.conf\n|" + line
                    + "\n@file /etc/frr/frr.conf\n|interface " + line + "\n| vrrp 5 ip " + line
                    + "\n@file /var/lib/pacemaker/cib/cib.xml\n|<primitive type=\"IPaddr2\">" + line + "</primitive>\n"
                    + "@closed " + line + "\n@all\n@end\n";
            String read = String.valueOf(read(said));
            assertTrue(read.chars().noneMatch(c -> Character.isISOControl(c) || c == 0x202e),
                    () -> strange + ": " + read.substring(0, Math.min(read.length(), 2000)));
        }
    }

    @Test
    void theScriptRunsInTheShellOfThisMachineAndTellsItsAddresses() throws Exception {
        Process shell = new ProcessBuilder("sh", "-s").start();
        try (OutputStream in = shell.getOutputStream()) {
            in.write(HostLook.SCRIPT.getBytes(StandardCharsets.UTF_8));
        }
        String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String errors = new String(shell.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals("", errors);
        LookSections sections = LookSections.parse(said);
        assertTrue(sections.isWhole() && sections.has("all") && sections.has("addresses"), said);
        read(said);
    }
}
