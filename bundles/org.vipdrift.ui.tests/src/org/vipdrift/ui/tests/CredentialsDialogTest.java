package org.vipdrift.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.eclipse.core.runtime.Platform;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.vipdrift.control.Credential;
import org.vipdrift.core.HostId;
import org.vipdrift.inventory.Folder;
import org.vipdrift.inventory.HostSetting;
import org.vipdrift.inventory.Identity;
import org.vipdrift.inventory.Inventory;
import org.vipdrift.remote.OperatorPrompts.Typed;
import org.vipdrift.remote.Secret;
import org.vipdrift.remote.SecretKind;
import org.vipdrift.ui.common.DialogPrompts;
import org.vipdrift.ui.common.UiThread;
import org.vipdrift.ui.driver.Scope;
import org.vipdrift.ui.tests.fake.Scene;

/** Credentials: their list, their fields, the hosts that use them, and what is remembered of a question. */
class CredentialsDialogTest extends WorkbenchTest {
    private static final Identity KEY = new Identity.KeyFile(Path.of("/keys/ops"));
    private final UiThread ui = PlatformUI.getWorkbench().getService(UiThread.class);

    @Test
    void oneIsAddedAndNothingOfItsSecretsShows() throws Exception {
        screen.command("org.vipdrift.credentials");
        Scope list = screen.dialog("credentials");
        assertFalse(list.isEnabled("credentials.edit"));
        list.press("credentials.add");
        Scope one = screen.dialog("credential");
        assertFalse(one.isEnabled("credential.ok"));
        one.type("credential.name", "ops");
        one.type("credential.user", "deploy");
        one.type("credential.password", "planted-password");
        one.type("credential.root-password", "planted-root");
        takePicture("fields");
        one.press("credential.ok");
        one.untilClosed();
        assertEquals(List.of("ops password stored", "ops root-password stored"), control.credentials().changes());
        assertEquals(List.of("ops", "deploy", "a password", "password, root password", "0"),
                list.row("credentials.list", "ops", row -> row.getFirst().equals("ops")));
        takePicture("list");
        assertFalse(list.texts().contains("planted"), list.texts());
        list.press("credentials.close");
        list.untilClosed();
        Path log = Platform.getLogFileLocation().toFile().toPath();
        assertFalse(Files.exists(log) && Files.readString(log).contains("planted"), "it is in the error log");
    }

    @Test
    void whatIsStoredIsReplacedOrForgottenAndOneInUseIsNotRemoved() {
        known();
        screen.command("org.vipdrift.credentials");
        Scope list = screen.dialog("credentials");
        list.select("credentials.list", "ops");
        list.press("credentials.edit");
        Scope one = screen.dialog("credential");
        one.tick("credential.passphrase.forget");
        assertFalse(one.isEnabled("credential.passphrase"));
        assertFalse(one.isEnabled("credential.password.forget"));
        one.press("credential.ok");
        one.untilClosed();
        assertEquals(List.of("ops passphrase stored", "ops passphrase forgotten"), control.credentials().changes());
        assertEquals(Set.of(), control.credentials().all().getFirst().stored());
        list.select("credentials.list", "ops");
        list.press("credentials.remove");
        screen.dialog("removeCredential").press("removeCredential.go");
        list.until("credentials.message", "why not", text -> text.equals("The credential ops is still used."));
        list.press("credentials.close");
        list.untilClosed();
    }

    @Test
    void aHostLogsInByOneAndItsUserIsThatOfTheCredential() throws Exception {
        control.credentials().put(new Credential("ops", "deploy", KEY), Map.of());
        screen.command("org.vipdrift.host.add");
        Scope dialog = screen.dialog("host");
        dialog.type("host.name", "h9");
        dialog.type("host.address", "198.51.100.19");
        dialog.choose("host.way", "credential ops");
        assertFalse(dialog.isEnabled("host.password"));
        assertEquals("", dialog.text("host.user"));
        takePicture("host");
        dialog.press("host.ok");
        dialog.untilClosed();
        assertEquals(new Identity.Credential("ops"),
                control.inventory().current().host(new HostId("h9")).orElseThrow().identity());
    }

    @Test
    void theFoldersCredentialIsShownWithItsOrigin() {
        known();
        screen.command("org.vipdrift.host.add");
        Scope dialog = screen.dialog("host");
        dialog.type("host.folder", "prod");
        dialog.choose("host.way", "credential ops, from folder prod");
        dialog.press("host.cancel");
        dialog.untilClosed();
    }

    @Test
    void anAnswerIsRememberedIfThePersonSaysSo() throws Exception {
        CompletableFuture<Optional<Typed>> answer = CompletableFuture
                .supplyAsync(() -> new DialogPrompts(ui).password(Scene.H1, "The password for h1", "credential ops"));
        Scope question = screen.dialog("password");
        question.type("password.field", "typed");
        question.tick("password.keep");
        takePicture("question");
        question.press("password.ok");
        question.untilClosed();
        Typed typed = answer.get().orElseThrow();
        assertTrue(typed.keep());
        assertEquals("typed", new String(typed.secret().reveal()));
    }

    @Test
    void aNewMasterPasswordIsTypedTwice() throws Exception {
        CompletableFuture<Optional<Secret>> answer = CompletableFuture.supplyAsync(() -> new DialogPrompts(ui)
                .masterPassword("There is no keyring here. Choose a master password for the secure storage", true));
        Scope question = screen.dialog("masterPassword");
        question.type("masterPassword.first", "one");
        question.type("masterPassword.again", "two");
        assertFalse(question.isEnabled("masterPassword.ok"));
        assertEquals("The two differ: type the same twice.", question.text("masterPassword.message"));
        question.type("masterPassword.again", "one");
        takePicture("master");
        question.press("masterPassword.ok");
        question.untilClosed();
        assertEquals("one", new String(answer.get().orElseThrow().reveal()));
    }

    private void known() {
        control.credentials().put(new Credential("ops", "deploy", KEY),
                Map.of(SecretKind.PASSPHRASE, Optional.of(new Secret("planted".toCharArray()))));
        Inventory now = Scene.INVENTORY;
        Folder prod = HostSetting.parse("credential=ops").applied(new Folder("prod"));
        control.inventory().hold(now.with(now.host(Scene.H1).orElseThrow().with(
                now.host(Scene.H1).orElseThrow().filing().inFolder("prod"))).with(prod));
    }
}
