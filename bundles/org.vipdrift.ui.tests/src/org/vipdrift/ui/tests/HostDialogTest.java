package org.vipdrift.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vipdrift.control.ControlException.Reason;
import org.vipdrift.control.Hosts.ConnectionTest;
import org.vipdrift.core.Become;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.Identity;
import org.vipdrift.remote.HostKeyVerdict;
import org.vipdrift.remote.HostKeyVerdict.KnownKey;
import org.vipdrift.remote.PresentedKey;
import org.vipdrift.ui.driver.Scope;
import org.vipdrift.ui.tests.fake.Scene;

class HostDialogTest extends ConsoleTest {
    private static final PresentedKey KEY = new PresentedKey("198.51.100.11", 22, "ssh-ed25519",
            "SHA256:0123456789abcdefghijklmnopqrstuvwxyzABCDEFG", "AAAA");

    @Test
    void testConnectionShowsWhatItFinds() {
        Scope dialog = filled();
        dialog.press("host.test");
        dialog.until("host.found", "what was found", text -> text.contains("Debian GNU/Linux 12, x86_64"));
        assertEquals("h1 can be managed.", dialog.text("host.message"));
        assertFalse(dialog.text("host.found").contains("h1 can be managed."), "it is said twice");
    }

    @Test
    void addsTheHost() {
        Scope dialog = filled();
        dialog.press("host.ok");
        dialog.untilClosed();
        assertEquals(new Host(Scene.H1, "198.51.100.11", 22, "root", new Identity.Automatic()),
                control.inventory().current().host(Scene.H1).orElseThrow());
        window().row("hosts", "h1", row -> row.getFirst().equals("h1"));
    }

    @Test
    void whatTheSshConfigSaysIsShownBeforeAnythingIsConnected() {
        Scope dialog = filled();
        dialog.until("host.found", "what is inherited",
                text -> text.equals("From the ssh config: through the gate to 198.51.100.11"));
        dialog.type("host.address", "web");
        dialog.until("host.found", "what another address inherits", text -> text.endsWith("through the gate to web"));
    }

    @Test
    void theWayToRootIsKept() {
        Scope dialog = filled();
        dialog.choose("host.become", "su");
        dialog.press("host.ok");
        dialog.untilClosed();
        assertEquals(Optional.of(Become.SU), control.inventory().current().host(Scene.H1).orElseThrow().become());
    }

    @Test
    void aBadFieldIsNamedAndNothingCanBeAdded() {
        Scope dialog = filled();
        dialog.type("host.port", "70000");
        assertEquals("The port \"70000\" is not a number from 1 to 65535.", dialog.text("host.message"));
        assertFalse(dialog.isEnabled("host.ok"));
        assertFalse(dialog.isEnabled("host.test"));
    }

    @Test
    void aWayThatCannotBeGoneIsNamedBeforeItIsTried() {
        Scope dialog = filled();
        dialog.type("host.jump", "gate, b ad");
        assertTrue(dialog.text("host.message").startsWith("The way to host h1: The jump host \" b ad\" is not usable"),
                dialog.text("host.message"));
        assertFalse(dialog.isEnabled("host.test"));
        dialog.type("host.jump", "h1");
        assertTrue(dialog.text("host.message").startsWith("Host h1 is reached through h1"),
                dialog.text("host.message"));
        assertFalse(dialog.isEnabled("host.ok"));
    }

    @Test
    void aNameThatIsTakenIsRefused() {
        control.inventory().hold(Scene.INVENTORY);
        Scope dialog = filled();
        assertEquals("There is a host h1 already: choose another name, or edit that one.",
                dialog.text("host.message"));
    }

    @Test
    void anUnknownKeyIsAskedAboutAndTheTestGoesOnOnceItIsTrusted() {
        control.hosts().answer(host -> control.hosts().trusted().isEmpty() ? refused(new HostKeyVerdict.Unknown(KEY))
                : new ConnectionTest(true, new HostKeyVerdict.Trusted(KEY), List.of(), "h1 can be managed.", null));
        Scope dialog = filled();
        dialog.press("host.test");
        Scope question = screen.dialog("unknownKey");
        assertEquals("ssh-ed25519", question.text("unknownKey.type"));
        assertEquals(KEY.fingerprint(), question.text("unknownKey.fingerprint"));
        assertEquals("ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub", question.text("unknownKey.command"));
        question.press("unknownKey.save");
        dialog.until("host.message", "success", text -> text.equals("h1 can be managed."));
        assertEquals(List.of(KEY), control.hosts().trusted());
    }

    @Test
    void aRejectedKeyIsNotTrusted() {
        control.hosts().answer(host -> refused(new HostKeyVerdict.Unknown(KEY)));
        Scope dialog = filled();
        dialog.press("host.test");
        screen.dialog("unknownKey").press("unknownKey.reject");
        dialog.until("host.message", "the refusal", text -> text.equals("The key of h1 is not trusted."));
        assertEquals(List.of(), control.hosts().trusted());
    }

    @Test
    void hostKeyChangedHasNoAcceptButton() {
        control.hosts().answer(host -> refused(new HostKeyVerdict.Changed(KEY, List.of(new KnownKey("ssh-rsa",
                "SHA256:old", Path.of("/home/anna/.ssh/known_hosts"), 7)), "ssh-keygen -R 198.51.100.11")));
        filled().press("host.test");
        Scope page = screen.dialog("changedKey");
        String texts = page.texts();
        assertTrue(texts.contains("/home/anna/.ssh/known_hosts:7"), texts);
        assertTrue(texts.contains("ssh-keygen -R 198.51.100.11"), texts);
        assertFalse(texts.toLowerCase(java.util.Locale.ROOT).contains("accept"), texts);
        assertFalse(page.has("changedKey.save"));
        assertTrue(page.has("changedKey.close"));
    }

    @Test
    void theDialogIsUsableAgainWhileAndAfterATestHangs() {
        control.hosts().gate().close();
        Scope dialog = filled();
        dialog.press("host.test");
        dialog.until("host.found", "that it connects", text -> text.equals("Connecting…"));
        dialog.press("host.cancel");
        dialog.untilClosed();
    }

    private static ConnectionTest refused(HostKeyVerdict verdict) {
        return new ConnectionTest(false, verdict, List.of(), "The key of h1 is not trusted.", Reason.UNREACHABLE);
    }

    private Scope filled() {
        screen.command("org.vipdrift.host.add");
        Scope dialog = screen.dialog("host");
        dialog.type("host.name", "h1");
        dialog.type("host.address", "198.51.100.11");
        return dialog;
    }
}
