package org.vipdrift.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vipdrift.control.Credential;
import org.vipdrift.inventory.Identity;
import org.vipdrift.remote.Secret;
import org.vipdrift.remote.SecretKind;

class CredentialVerbsTest {
    private final FakeIo io = new FakeIo();
    private final FakeWorld world = new FakeWorld();

    @Test
    void addsOneWithSecretsFromStandardInputInOrder() {
        io.piping("pass\nroot\n");
        assertEquals(0, run("credential", "add", "ops", "--user", "deploy", "--root-password", "--password"));
        assertEquals(List.of("open", "ops password with pass", "ops root-password with root"), world.calls);
        assertEquals(new Credential("ops", "deploy", new Identity.Password(),
                Set.of(SecretKind.PASSWORD, SecretKind.ROOT_PASSWORD)), world.credentials.known.get("ops"));
        assertEquals("The credential ops is kept. Have hosts use it: vipdrift host set HOST credential=ops\n",
                io.said());
    }

    @Test
    void saysThatASecretIsMissing() {
        io.piping("pass\n");
        assertEquals(64, run("credential", "add", "ops", "--password", "--passphrase"));
        assertEquals("There is no passphrase on standard input; pipe one line to it for each secret, or work at a"
                + " terminal.\n", io.said());
        assertTrue(world.credentials.known.isEmpty());
    }

    @Test
    void asksForThemAtATerminal() {
        io.typing("").secrets.addAll(List.of("typed"));
        assertEquals(0, run("credential", "add", "ops", "--passphrase", "--identity", "key:/keys/ops"));
        assertEquals(List.of("open", "ops passphrase with typed"), world.calls);
        assertTrue(io.said().startsWith("The passphrase of credential ops: "), io.said());
    }

    @Test
    void doesNotAddOneTwice() {
        known();
        assertEquals(65, run("credential", "add", "ops"));
        assertEquals("There is already a credential ops; change it with \"vipdrift credential set\", or take another"
                + " name.\n", io.said());
    }

    @Test
    void changesWhatIsNamedAndForgets() {
        known();
        assertEquals(64, run("credential", "set", "ops", "--forget", "otp"));
        assertEquals("There is no secret \"otp\": write password, passphrase or root-password.\n", io.said());
        assertEquals(0, run("credential", "set", "ops", "--user", "other", "--forget", "passphrase"));
        assertEquals(new Credential("ops", "other", new Identity.KeyFile(Path.of("/keys/ops"))),
                world.credentials.known.get("ops"));
    }

    @Test
    void listsAndShowsThemWithoutTheirSecrets() {
        known();
        assertEquals(0, run("host", "set", "h1", "credential=ops"));
        assertEquals(0, run("credential", "list"));
        assertEquals("""
                NAME  USER    LOGIN          STORED      HOSTS
                ops   deploy  key /keys/ops  passphrase      1
                """, io.printed());
        assertEquals(0, run("credential", "show", "ops"));
        assertTrue(io.printed().endsWith("\n\nUsed by h1.\n"), io.printed());
        assertFalse((io.printed() + io.said()).contains("planted"));
    }

    @Test
    void listsThemAsJson() {
        known();
        assertEquals(0, run("credential", "list", "--json"));
        assertEquals("""
                {
                  "credentials": [
                    {
                      "name": "ops",
                      "user": "deploy",
                      "identity": "key",
                      "keyFile": "/keys/ops",
                      "stored": [
                        "passphrase"
                      ],
                      "hosts": []
                    }
                  ]
                }
                """, io.printed());
    }

    @Test
    void theStorageIsProtectedAnewByTheKeyringOrAMasterPassword() {
        assertEquals(0, run("credential", "protect"));
        assertEquals(0, run("credential", "protect", "--master-password"));
        assertEquals(List.of("protect false", "protect true"),
                world.calls.stream().filter(call -> !call.equals("open")).toList());
    }

    @Test
    void namesOneThatIsNotThere() {
        assertEquals(105, run("credential", "show", "ops"));
        assertEquals(105, run("credential", "set", "ops"));
        assertEquals(105, run("credential", "remove", "ops"));
    }

    @Test
    void aHostRefersToOneByName() {
        assertEquals(0, run("host", "add", "h9", "--address", "h9", "--credential", "ops"));
        assertEquals(new Identity.Credential("ops"),
                world.inventory.hosts().stream().filter(h -> h.id().name().equals("h9")).findFirst().orElseThrow()
                        .identity());
        assertEquals(0, run("folder", "set", "prod", "credential=ops"));
        assertEquals(new Identity.Credential("ops"), world.inventory.folder("prod").orElseThrow().identity());
        assertEquals(0, run("host", "set", "h9", "credential="));
        assertEquals(new Identity.Automatic(),
                world.inventory.hosts().stream().filter(h -> h.id().name().equals("h9")).findFirst().orElseThrow()
                        .identity());
    }

    @Test
    void aNewMasterPasswordIsTypedTwice() {
        io.typing("").secrets.addAll(List.of("one", "one", "one", "two"));
        run("credential", "list");
        assertEquals("one", new String(world.prompts.masterPassword("Choose one", true).orElseThrow().reveal()));
        assertEquals(Optional.empty(), world.prompts.masterPassword("Choose one", true));
    }

    private void known() {
        world.credentials.put(new Credential("ops", "deploy", new Identity.KeyFile(Path.of("/keys/ops"))),
                Map.of(SecretKind.PASSPHRASE, Optional.of(new Secret("planted".toCharArray()))));
    }

    private int run(String... line) {
        return Main.run(line, io, world);
    }
}
