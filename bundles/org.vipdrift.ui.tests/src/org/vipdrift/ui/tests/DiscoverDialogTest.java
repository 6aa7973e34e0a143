package org.vipdrift.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.Test;
import org.vipdrift.control.FoundHost;
import org.vipdrift.control.FoundHost.Card;
import org.vipdrift.control.HostServices;
import org.vipdrift.control.HostServices.Held;
import org.vipdrift.control.HostServices.NamedVip;
import org.vipdrift.control.HostServices.Service;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.inventory.Filing;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.Identity;
import org.vipdrift.ui.driver.Scope;
import org.vipdrift.ui.tests.fake.Scene;

/** Hosts of a subnet are found, looked at, and added. */
class DiscoverDialogTest extends ConsoleTest {
    private static final String TICKED = "\u2611";
    private static final String UNTICKED = "\u2610";

    private static FoundHost found(int last, String name, HostId host, boolean own, GroupId group, int... cards) {
        return new FoundHost(Addresses.parse("198.51.100." + last),
                java.util.Arrays.stream(cards).mapToObj(card -> new Card(Scene.mac(card), "QEMU/KVM virtual machine"))
                        .toList(),
                name, host, own, group);
    }

    private Scope searched() {
        control.inventory().update(now -> Scene.INVENTORY);
        control.status().show(Scene.calm());
        control.discovery().finds(found(1, "gw.example.net", null, false, null, 1),
                found(11, "", Scene.H1, true, null, 11), found(13, "", Scene.H3, true, null, 13),
                found(20, "", null, false, null, 20), found(30, "", null, false, null, 30, 31),
                found(50, "", Scene.H1, false, null, 11), found(100, "", Scene.H1, false, Scene.WEB, 11));
        control.discovery().sees(new HostServices(Scene.H3,
                List.of(new Service("keepalived", "2.2.7", true, "active, enabled"),
                        new Service("corosync", "", false, "inactive, disabled")),
                List.of(new Held("host0", Addresses.parse("198.51.100.13"), 24, false, null),
                        new Held("host0", Addresses.parse("198.51.100.120"), 32, false, null),
                        new Held("host0", Addresses.parse("198.51.100.121"), 32, false, null)),
                List.of(new NamedVip("keepalived", Addresses.parse("198.51.100.120"), 32, "host0", 77, 100, "MASTER",
                        null)),
                List.of()));
        screen.command("org.vipdrift.host.discover");
        Scope dialog = screen.dialog("discover");
        dialog.type("discover.subnet", "198.51.100.7/24");
        dialog.press("discover.search");
        return dialog;
    }

    private static boolean starts(List<String> row, String address) {
        return row.get(1).equals(address);
    }

    @Test
    void hostsAreFoundLookedAtTogetherAndThoseTickedAreAddedAfterAPreview() throws Exception {
        control.discovery().looksTogether(2);
        Scope dialog = searched();
        List<String> looked = dialog.row("discover.found", "h3, looked at",
                row -> starts(row, "198.51.100.13") && row.get(6).startsWith("keepalived"));
        assertEquals("keepalived 2.2.7, corosync (stopped)", looked.get(6));
        assertEquals("198.51.100.120/32 named by keepalived 77, 198.51.100.121/32", looked.get(7));
        dialog.row("discover.found", "h1, not reached",
                row -> starts(row, "198.51.100.11") && row.get(6).equals("h1 is not reached."));
        assertEquals(List.of(TICKED, "", "", TICKED, "", "", ""),
                dialog.rows("discover.found").stream().map(List::getFirst).toList());
        assertEquals(List.of("", "h1", "h3", "", "", "candidate VIP, at h1", "VIP of web, at h1"),
                dialog.rows("discover.found").stream().map(row -> row.get(5)).toList());
        assertTrue(dialog.text("discover.said").contains("Virtual router 77 (VRRP), priority 100, by 198.51.100.13"),
                dialog.text("discover.said"));
        takePicture("light");
        theme("dark");
        takePicture("dark");
        theme("default");
        toggle(dialog, "198.51.100.1");
        dialog.type("discover.user", "ops");
        dialog.type("discover.folder", "prod");
        dialog.type("discover.tags", "new, lab");
        dialog.press("discover.ok");
        Scope preview = screen.dialog("discoverAdd");
        assertTrue(preview.texts().contains("198.51.100.20 (198.51.100.20)"), preview.texts());
        preview.press("discoverAdd.go");
        dialog.untilClosed();
        assertEquals(List.of("198.51.100.0/24 from h1", "look h1", "look h3"),
                control.discovery().asked().stream().sorted().toList());
        assertEquals(
                new Host(new HostId("198.51.100.20"), "198.51.100.20", Host.SSH_PORT, "ops", new Identity.Automatic())
                        .with(new Filing("prod", List.of("lab", "new"), "")),
                control.inventory().current().host(new HostId("198.51.100.20")).orElseThrow());
        assertEquals(4, control.inventory().current().hosts().size());
    }

    /** By the keyboard. */
    private static void toggle(Scope dialog, String address) {
        dialog.click("discover.found", address, row -> starts(row, address));
        dialog.read("discover.found", Table.class, table -> {
            Event space = new Event();
            space.character = ' ';
            table.notifyListeners(SWT.KeyDown, space);
            return true;
        });
        dialog.row("discover.found", "unticked", row -> starts(row, address) && row.getFirst().equals(UNTICKED));
    }

    @Test
    void vipsThatHostsHaveOrNameBecomeGroupsAfterAPreview() throws Exception {
        Scope dialog = searched();
        screen.until("groups can be made", () -> dialog.isEnabled("discover.groups"));
        dialog.press("discover.groups");
        Scope preview = screen.dialog("discoverGroups");
        assertTrue(preview.texts().contains("vip-198.51.100.120 of 198.51.100.120/24 on h3"), preview.texts());
        takePicture("groups");
        preview.press("discoverGroups.go");
        preview.untilClosed();
        GroupId made = new GroupId("vip-198.51.100.120");
        screen.until("the group is there", () -> control.inventory().current().group(made).isPresent());
        assertEquals(List.of(Scene.H3), control.inventory().current().group(made).orElseThrow().members().stream()
                .map(member -> member.host()).toList());
        assertFalse(dialog.isEnabled("discover.groups"));
        dialog.press("discover.cancel");
        dialog.untilClosed();
    }

    @Test
    void aConsoleThatOnlyReadsFindsAndAddsNothing() {
        control.readOnly("This console was started read-only.");
        Scope dialog = searched();
        dialog.row("discover.found", "h3, looked at",
                row -> starts(row, "198.51.100.13") && row.get(6).startsWith("keepalived"));
        dialog.until("discover.message", "why nothing is added", "This console was started read-only."::equals);
        assertFalse(dialog.isEnabled("discover.ok"));
        assertFalse(dialog.isEnabled("discover.groups"));
        dialog.press("discover.cancel");
        dialog.untilClosed();
    }

    @Test
    void nothingIsAddedWithoutATickAndASearchCanBeStopped() {
        control.discovery().gate().close();
        Scope dialog = searched();
        dialog.until("discover.search", "Stop", "Stop"::equals);
        assertFalse(dialog.isEnabled("discover.ok"));
        dialog.press("discover.search");
        dialog.until("discover.search", "Search", text -> text.endsWith("Search"));
        dialog.until("discover.message", "that it was cancelled", text -> text.contains("cancel"));
        dialog.press("discover.cancel");
        dialog.untilClosed();
        assertEquals(3, control.inventory().current().hosts().size());
    }

    @Test
    void aSubnetThatIsNoneIsNamed() {
        screen.command("org.vipdrift.host.discover");
        Scope dialog = screen.dialog("discover");
        for (String bad : Stream.of("198.51.100.0", "2001:db8::/64").toList()) {
            dialog.type("discover.subnet", bad);
            dialog.until("discover.message", "the subnet", text -> text.startsWith("\"" + bad + "\""));
            assertFalse(dialog.isEnabled("discover.ok"));
        }
        dialog.press("discover.cancel");
        dialog.untilClosed();
    }
}
