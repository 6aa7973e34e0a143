package org.vipdrift.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vipdrift.inventory.Inventory;
import org.vipdrift.inventory.Member;
import org.vipdrift.inventory.VipGroup;
import org.vipdrift.ui.driver.Scope;
import org.vipdrift.ui.tests.fake.Scene;

class GroupDialogTest extends ConsoleTest {

    @BeforeEach
    void threeHosts() {
        control.inventory().hold(new Inventory(Scene.INVENTORY.hosts(), List.of()));
    }

    @Test
    void makesTheGroupWithItsMembersInOrder() {
        Scope dialog = opened();
        dialog.type("group.name", "web");
        dialog.type("group.vips", "198.51.100.100/24");
        dialog.tickRows("group.members", "h1", "h2");
        dialog.press("group.ok");
        dialog.untilClosed();
        VipGroup web = control.inventory().current().group(Scene.WEB).orElseThrow();
        assertEquals(List.of(Scene.VIP), web.vips());
        assertEquals(List.of(Scene.H1, Scene.H2), web.members().stream().map(Member::host).toList());
        window().row("groups", "web", row -> row.getFirst().equals("web"));
    }

    @Test
    void aVipWithoutPrefixIsNamed() {
        Scope dialog = opened();
        dialog.type("group.name", "web");
        dialog.type("group.vips", "198.51.100.100");
        assertEquals("The VIP \"198.51.100.100\" has no prefix length: write it as 198.51.100.100/24.",
                dialog.text("group.message"));
        assertFalse(dialog.isEnabled("group.ok"));
    }

    @Test
    void aGroupWithoutMembersIsRefused() {
        Scope dialog = opened();
        dialog.type("group.name", "web");
        dialog.type("group.vips", "198.51.100.100/24");
        assertEquals("A group needs at least one member: tick the hosts that may hold it.",
                dialog.text("group.message"));
    }

    @Test
    void aHintSpeaksEnglish() {
        assertEquals("found by the VIPs' subnet if empty",
                opened().read("group.link", Text.class, Text::getMessage));
    }

    private Scope opened() {
        screen.command("org.vipdrift.group.new");
        return screen.dialog("group");
    }
}
