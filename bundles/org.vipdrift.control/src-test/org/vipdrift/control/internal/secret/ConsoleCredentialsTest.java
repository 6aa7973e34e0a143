package org.vipdrift.control.internal.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.control.ControlException;
import org.vipdrift.control.ControlException.Reason;
import org.vipdrift.control.Credential;
import org.vipdrift.control.internal.session.Targets;
import org.vipdrift.core.HostId;
import org.vipdrift.core.InvalidValueException;
import org.vipdrift.inventory.Filing;
import org.vipdrift.inventory.Folder;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.HostSetting;
import org.vipdrift.inventory.Identity;
import org.vipdrift.inventory.Inventory;
import org.vipdrift.inventory.YamlInventoryStore;
import org.vipdrift.remote.Login;
import org.vipdrift.remote.RemoteTarget;
import org.vipdrift.remote.Secret;
import org.vipdrift.remote.SecretKind;

/** Named credentials: what they give to hosts and folders that refer to them. */
class ConsoleCredentialsTest {
    private static final Identity KEY = new Identity.KeyFile(Path.of("/keys/ops"));
    private static final Credential OPS = new Credential("ops", "deploy", KEY);
    private final KnownKeyring keyring = new KnownKeyring();
    @TempDir
    Path folder;
    private YamlInventoryStore inventory;
    private ConsoleCredentials credentials;

    @BeforeEach
    void open() throws Exception {
        inventory = YamlInventoryStore.open(folder.resolve("inventory.yaml"));
        credentials = new ConsoleCredentials(new SecureStorage(folder.resolve("credentials.json"), Map.of(),
                new Sitting(), () -> Optional.of(keyring)), inventory);
    }

    @Test
    void aCredentialWithoutSecretsNeedsNoKey() throws Exception {
        credentials.put(OPS, Map.of());
        assertEquals(List.of(OPS), credentials.all());
        assertEquals(Map.of(), keyring.items);
        assertEquals("No secret is stored yet.", credentials.place());
    }

    @Test
    void itSaysWhichSecretsAreStoredAndNeverWhatTheyAre() throws Exception {
        credentials.put(OPS, Map.of(SecretKind.PASSPHRASE, Optional.of(new Secret("planted".toCharArray()))));
        assertEquals(Set.of(SecretKind.PASSPHRASE), credentials.find("ops").stored());
        credentials.put(new Credential("ops", "other", KEY), Map.of());
        assertTrue(credentials.find("ops").has(SecretKind.PASSPHRASE), "it stays when something else is changed");
        credentials.put(OPS, Map.of(SecretKind.PASSPHRASE, Optional.empty()));
        assertEquals(OPS, credentials.find("ops"));
        assertEquals("Secrets are in " + folder.resolve("credentials.json") + ", opened by your session's keyring.",
                credentials.place());
    }

    @Test
    void oneThatIsUsedIsNotRemoved() throws Exception {
        credentials.put(OPS, Map.of());
        Host host = host("h1", "", "prod/db");
        inventory.update(now -> now.with(host).with(folder("prod", "", "credential:ops")));
        assertEquals(List.of(host.id()), credentials.usedBy("ops"));
        ControlException used = assertThrows(ControlException.class, () -> credentials.remove("ops"));
        assertEquals(Reason.UNSAFE, used.reason());
        assertEquals("The credential ops is still used by host h1 and 1 more: have them log in in another way first.",
                used.sentence());
        inventory.update(now -> now.withoutFolder("prod"));
        credentials.remove("ops");
        assertEquals(Reason.NO_SUCH_ITEM,
                assertThrows(ControlException.class, () -> credentials.remove("ops")).reason());
    }

    @Test
    void itGivesUserAndKeyToTheHostsOfAFolder() throws Exception {
        credentials.put(OPS, Map.of());
        RemoteTarget target = target(host("h1", "", "prod/db"), folder("prod", "", "credential:ops"));
        assertEquals("deploy", target.user());
        assertEquals(new Login.KeyFile(Path.of("/keys/ops")), target.login());
    }

    @Test
    void aUserThatIsNearerOrAtTheSamePlaceGoesBeforeTheCredentials() throws Exception {
        credentials.put(OPS, Map.of());
        assertEquals("own", target(host("h1", "own", "prod"), folder("prod", "", "credential:ops")).user());
        assertEquals("same", target(host("h1", "", "prod"), folder("prod", "same", "credential:ops")).user());
        assertEquals("deploy", target(host("h1", "", "prod/db"), folder("prod", "outer", ""),
                folder("prod/db", "", "credential:ops")).user());
        assertEquals("inner", target(host("h1", "", "prod/db"), folder("prod", "", "credential:ops"),
                folder("prod/db", "inner", "")).user());
    }

    @Test
    void oneThatIsNotKnownHereIsNamed() throws Exception {
        assertEquals("Host h1 logs in by the credential ops, which is not known here: add it, as by \"vipdrift"
                + " credential add ops\".",
                assertThrows(InvalidValueException.class,
                        () -> target(host("h1", "", "prod"), folder("prod", "", "credential:ops"))).getMessage());
    }

    private RemoteTarget target(Host host, Folder... folders) throws Exception {
        Inventory now = Inventory.EMPTY.with(host);
        for (Folder each : folders) {
            now = now.with(each);
        }
        return new Targets(credentials::known).of(now, host);
    }

    private static Host host(String name, String user, String path) {
        return new Host(new HostId(name), "192.0.2.1", 22, user, new Identity.Automatic())
                .with(Filing.NONE.inFolder(path));
    }

    private static Folder folder(String path, String user, String identity) {
        return HostSetting.parse("user=" + user)
                .applied(HostSetting.parse("identity=" + identity).applied(new Folder(path)));
    }
}
