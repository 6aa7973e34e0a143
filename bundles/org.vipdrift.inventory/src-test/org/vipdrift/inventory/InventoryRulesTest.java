package org.vipdrift.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.vipdrift.inventory.Farm.group;
import static org.vipdrift.inventory.Farm.host;
import static org.vipdrift.inventory.Farm.member;
import static org.vipdrift.inventory.Farm.small;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vipdrift.core.HostId;

class InventoryRulesTest {

    @Test
    void findsNothingWrongWithAnOrdinaryInventory() {
        assertEquals(List.of(), InventoryRules.problems(small()));
        assertEquals(List.of(), InventoryRules.doubts(small()));
    }

    @Test
    void allowsBothFamiliesInOneGroup() {
        assertFine(small().with(group("web", List.of("198.51.100.100/24", "2001:db8::100/64"), member("h1"))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            224.0.0.18/24      | is a multicast address; take one that a single host may have.
            ff02::12/64        | is a multicast address; take one that a single host may have.
            127.0.0.5/8        | is a loopback address; no other host could reach it.
            0.0.0.0/24         | is the unspecified address; take one that a host may have.
            0.0.0.7/24         | is the unspecified address; take one that a host may have.
            255.255.255.255/32 | is the limited broadcast address; take one that a host may have.
            198.51.100.0/24    | is the network address of its subnet; take one between network and broadcast.
            198.51.100.64/26   | is the network address of its subnet; take one between network and broadcast.
            198.51.100.255/24  | is the broadcast address of its subnet; take one between network and broadcast.
            198.51.100.127/25  | is the broadcast address of its subnet; take one between network and broadcast.
            128.0.0.0/1        | is the network address of its subnet; take one between network and broadcast.
            2001:db8::/64      | is the subnet-router anycast address of its subnet; take another one.
            """)
    void refusesAVipThatNoHostMayHave(String vip, String fault) {
        Inventory inventory = small().with(group("web", List.of(vip), member("h1")));
        String sentence = only(inventory).sentence();
        assertEquals(fault, sentence.substring(sentence.indexOf(" is ") + 1));
        assertEquals(List.of("groups", "web", "vips", "0"), only(inventory).place());
    }

    @Test
    void refusesAVipWithAZone() {
        assertBroken("VIP fe80::1/64 of group web has a zone; leave out what follows the '%', the interface is named"
                + " per member.", small().with(group("web", List.of("fe80::1%1/64"), member("h1"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"198.51.100.64/24", "198.51.100.0/31", "198.51.100.1/31", "2001:db8::/127", "fe80::7/64",
            "198.51.100.254/24", "10.0.0.0/6"})
    void allowsAnyAddressAHostMayHave(String vip) {
        assertFine(small().with(group("web", List.of(vip), member("h1"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"198.51.100.100/32", "2001:db8::100/128"})
    void doubtsAVipWithoutASubnet(String vip) {
        Inventory inventory = small().with(group("web", List.of(vip), member("h1")));
        assertFine(inventory);
        assertEquals("VIP " + vip + " of group web names a subnet of one address; write the prefix length of the subnet"
                + " it lives in.", InventoryRules.doubts(inventory).getFirst().sentence());
    }

    @Test
    void refusesOneVipInTwoGroups() {
        assertBroken("VIP 198.51.100.100 of group db already belongs to group web; a VIP belongs to one group alone.",
                small().with(group("db", List.of("198.51.100.100/25"), member("h2"))));
    }

    @Test
    void refusesOneVipTwiceInAGroup() {
        assertBroken("Group web names VIP 198.51.100.100 twice; name it once.",
                small().with(group("web", List.of("198.51.100.100/24", "198.51.100.100/24"), member("h2"))));
    }

    @Test
    void refusesAVipThatIsAHostsOwnAddress() {
        assertBroken("VIP 198.51.100.12 of group web is the SSH address of host h2; take an address that no host has of"
                + " its own.", small().with(group("web", List.of("198.51.100.12/24"), member("h1"))));
    }

    @Test
    void recognisesAHostsOwnAddressInAnotherSpelling() {
        assertBroken("VIP 2001:db8::7 of group six is the SSH address of host h3; take an address that no host has of"
                + " its own.",
                small().with(host("h3", "2001:DB8:0:0::7"))
                        .with(group("six", List.of("2001:db8::7/64"), member("h3"))));
    }

    @Test
    void refusesAMemberThatIsNoHost() {
        assertBroken("Group web names the host h9, which is not in the inventory; add the host first.",
                small().with(group("web", List.of("198.51.100.100/24"), member("h9"))));
    }

    @Test
    void refusesAMemberNamedTwice() {
        assertBroken("Group web names the member h1 twice; name it once.",
                small().with(group("web", List.of("198.51.100.100/24"), member("h1"), member("h1"))));
    }

    @Test
    void refusesAGroupWithoutVipsOrMembers() {
        assertBroken("Group web has no VIP; give it at least one.",
                small().with(group("web", List.of(), member("h1"))));
        assertBroken("Group web has no member; give it at least one host.",
                small().with(group("web", List.of("198.51.100.100/24"))));
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "255, true", "256, false", "-1, false"})
    void keepsPrioritiesInVrrpsRange(int priority, boolean fine) {
        Inventory inventory = small().with(group("web", List.of("198.51.100.100/24"),
                new Member(new HostId("h1"), "eth0", priority)));
        assertEquals(fine, InventoryRules.problems(inventory).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sixteen-bytes-xx", "a/b", "a b", "a:1", ".", "..", "a\tb", "a\u001b[31m", "ééééééééé",
            "a\u00a0b"})
    void refusesInterfaceNamesLinuxRefuses(String name) {
        Inventory inventory = small()
                .with(group("web", List.of("198.51.100.100/24"), new Member(new HostId("h1"), name, 100)));
        assertEquals(List.of("groups", "web", "members", "h1", "interface"), only(inventory).place());
    }

    @ParameterizedTest
    @ValueSource(strings = {"eth0", "fifteen-bytes-x", "x;$(id)`", "br-1a2b3c4d5e6f", "é0", "a.100"})
    void allowsInterfaceNamesLinuxAllows(String name) {
        assertFine(small().with(group("web", List.of("198.51.100.100/24"), new Member(new HostId("h1"), name, 100))));
    }

    @Test
    void showsControlCharactersOfAnInterfaceNameEscaped() {
        assertBroken("The interface name \"e\\u001b[2J\" of member h1 in group web is not usable: Linux allows 1 to 15"
                + " bytes without '/', ':' and spaces.",
                small().with(group("web", List.of("198.51.100.100/24"),
                        new Member(new HostId("h1"), "e\u001b[2J", 100))));
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "65535, true", "65536, false", "70000, false", "-22, false"})
    void keepsPortsInRange(int port, boolean fine) {
        Inventory inventory = small().with(
                new Host(new HostId("h1"), "198.51.100.11", port, "root", new Identity.Automatic()));
        assertEquals(fine, InventoryRules.problems(inventory).isEmpty());
    }

    @Test
    void namesThePortThatIsOutOfRange() {
        assertBroken("The port of host h1 is 70000; it must be 1 to 65535.", small().with(
                new Host(new HostId("h1"), "198.51.100.11", 70000, "root", new Identity.Automatic())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "-oProxyCommand=x", "host/x", "198.51.100.300", "198.51.100", "1:2",
            "[::1]",
            "h\u0000", "a..b", "-h", "user@host", "host;id"})
    void refusesAddressesThatAreNoAddress(String address) {
        assertEquals(List.of("hosts", "h1", "address"), only(small().with(host("h1", address))).place());
    }

    @ParameterizedTest
    @ValueSource(strings = {"h1", "h1.example.org", "h1.example.org.", "my_host", "2001:db8::11", "127.0.0.1", "::1",
            "h-1", "1host"})
    void allowsNamesAndLiterals(String address) {
        assertFine(small().with(host("h1", address)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"224.0.0.1", "0.0.0.0", "::", "ff02::1"})
    void refusesAddressesOfNoSingleHost(String address) {
        assertBroken("The address " + address + " of host h1 stands for no single host; take the address its SSH server"
                + " answers on.", small().with(host("h1", address)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"  ", "a b", "-oX", "a\nb"})
    void refusesUsersThatCannotBeNamed(String user) {
        assertEquals(List.of("hosts", "h1", "user"), only(small().with(
                new Host(new HostId("h1"), "198.51.100.11", 22, user, new Identity.Automatic()))).place());
    }

    @Test
    void wantsTheWholePathOfAKeyFile() {
        assertBroken("The key file \"id_ed25519\" of host h1 needs its whole path, from /.", small().with(new Host(
                new HostId("h1"), "198.51.100.11", 22, "root", new Identity.KeyFile(Path.of("id_ed25519")))));
    }

    @Test
    void refusesOneMachineUnderTwoNames() {
        assertBroken("Hosts h1 and h3 have the same address 198.51.100.11 and port 22: one machine is managed under one"
                + " name.", small().with(host("h3", "198.51.100.11")));
    }

    @Test
    void allowsTwoPortsOfOneAddress() {
        assertFine(small().with(
                new Host(new HostId("h3"), "198.51.100.11", 2222, "root", new Identity.Automatic())));
    }

    @Test
    void refusesTwoHostsOrGroupsOfOneName() {
        Inventory small = small();
        assertBroken("There are two hosts named h1; give one another name.", new Inventory(
                List.of(small.hosts().get(0), small.hosts().get(1), host("h1", "198.51.100.13")), List.of()));
        assertBroken("There are two groups named web; give one another name.", new Inventory(small.hosts(),
                List.of(small.groups().get(0), group("web", List.of("198.51.100.101/24"), member("h1")))));
    }

    private static void assertFine(Inventory inventory) {
        assertEquals(List.of(), InventoryRules.problems(inventory));
    }

    private static void assertBroken(String sentence, Inventory inventory) {
        assertEquals(sentence, only(inventory).sentence());
        assertEquals(sentence,
                assertThrows(InventoryException.class, () -> InventoryRules.check(inventory)).sentence());
    }

    private static RuleProblem only(Inventory inventory) {
        List<RuleProblem> problems = InventoryRules.problems(inventory);
        assertEquals(1, problems.size(), problems::toString);
        return problems.getFirst();
    }
}
