package org.vipdrift.control.internal.verb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.control.Credential;
import org.vipdrift.control.internal.session.Targets;
import org.vipdrift.core.HostId;
import org.vipdrift.inventory.Filing;
import org.vipdrift.inventory.Folder;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.Identity;
import org.vipdrift.inventory.Inventory;
import org.vipdrift.remote.SshConfig;

/** What a person's own ssh configuration says of hosts, before anything is connected. */
class SshWordsTest {
    @TempDir
    Path folder;

    @Test
    void whatTheInventoryLeavesOpenIsSaidWithWhereItComesFrom() throws Exception {
        Path key = Files.writeString(folder.resolve("key"), "");
        configured("""
                Host web
                  HostName 198.51.100.11
                  Port 2222
                  User anna
                  IdentityFile %s
                  IdentitiesOnly yes
                  ProxyJump bob@gate
                """.formatted(key));
        assertEquals(
                List.of("From the ssh config: address 198.51.100.11, port 2222, user anna, through gate, key " + key
                        + " and no others"),
                words().inherited(Inventory.EMPTY, host("", new Identity.Automatic())));
    }

    @Test
    void whatTheInventoryNamesIsNotSaid() throws Exception {
        configured("Host web\n  User anna\n");
        assertEquals(List.of(), words().inherited(Inventory.EMPTY, host("root", new Identity.Password())));
    }

    @Test
    void aWayThatCannotBeGoneIsSaid() throws Exception {
        configured("Host web\n  ProxyCommand nc -x proxy %h %p\n");
        String line = words().inherited(Inventory.EMPTY, host("root", new Identity.Password())).getFirst();
        assertTrue(line.startsWith("The ssh config has host h1 reached by a program"), line);
    }

    @Test
    void aTerminalsSshIsGivenTheNameOfTheConfigurationAndTheKeysAcceptedHere() throws Exception {
        configured("Host web\n  User anna\n  UserKnownHostsFile /k1\n  GlobalKnownHostsFile /k2\n");
        assertEquals(
                List.of("ssh", "-o", "UserKnownHostsFile=\"/k1\" \"/k2\" \"" + folder.resolve("known_hosts") + "\"",
                        "-l", "root", "--", "web"),
                words().words(Inventory.EMPTY, host("root", new Identity.Automatic())));
    }

    @Test
    void whatAFolderGivesIsTheInventorysForAllOfIt() throws Exception {
        configured(
                "Host web\n  User anna\n  Port 2222\n  ProxyJump other\nHost g\n  UserKnownHostsFile /k\n  GlobalKnownHostsFile /all\n");
        Host gate = new Host(new HostId("gate"), "g", 443, "bob", new Identity.Automatic());
        Host web = host("", new Identity.Password()).with(Filing.NONE.inFolder("prod"));
        Inventory filed = new Inventory(List.of(new Folder("prod").as("ops").through("gate")), List.of(gate, web),
                List.of());
        assertEquals(List.of("From the ssh config: port 2222"), words().inherited(filed, web));
        List<String> ssh = words().words(filed, web);
        assertEquals(List.of("-l", "ops", "-o", "ProxyJump=bob@g:443", "--", "web"), ssh.subList(5, ssh.size()));
        assertEquals("-F", ssh.get(1));
        assertEquals("Host g\n  UserKnownHostsFile \"/k\" \"/all\" \"" + folder.resolve("known_hosts") + "\"",
                Files.readString(Path.of(ssh.get(2))).lines().limit(2).collect(Collectors.joining("\n")));
        assertEquals(List.of("-o", "ProxyJump=none", "--", "web"),
                words().words(filed, web.through("none").as("root")).subList(5, 9));
    }

    @Test
    void aWayThatIsBadlyWrittenIsSaid() throws Exception {
        configured("");
        String line = words().inherited(Inventory.EMPTY, host("", new Identity.Automatic()).through("a b")).getFirst();
        assertTrue(line.startsWith("The jump host \"a b\" is not usable"), line);
    }

    private void configured(String text) throws IOException {
        Files.writeString(folder.resolve("config"), text);
    }

    @Test
    void whatACredentialGivesIsNotTakenForTheConfigs() throws Exception {
        configured("Host web\n  Port 2222\n");
        Host host = host("", new Identity.Credential("ops"));
        Credential ops = new Credential("ops", "deploy", new Identity.KeyFile(Path.of("/keys/ops")));
        List<String> lines = new SshWords(new Targets(name -> Optional.of(ops)), SshConfig.of(folder.resolve("config")),
                folder.resolve("known_hosts")).inherited(Inventory.EMPTY, host);
        assertEquals(List.of("From the credential ops: user deploy",
                "From the credential ops: login by key:/keys/ops", "From the ssh config: port 2222"), lines);
    }

    private SshWords words() {
        return new SshWords(Targets.PLAIN, SshConfig.of(folder.resolve("config")), folder.resolve("known_hosts"));
    }

    private static Host host(String user, Identity identity) {
        return new Host(new HostId("h1"), "web", Host.SSH_PORT, user, identity);
    }
}
