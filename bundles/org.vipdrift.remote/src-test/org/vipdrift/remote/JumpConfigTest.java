package org.vipdrift.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.core.Become;
import org.vipdrift.core.HostId;
import org.vipdrift.core.InvalidValueException;

/** What the real ssh takes from the file for a host on the way (ssh -G). */
@Timeout(30)
class JumpConfigTest {
    private static final RemoteTarget GATE = target("gate", new Login.KeyFile(Path.of("/keys of/100%d")));
    private static final RemoteTarget LAST = target("2001:db8::1", new Login.Automatic());

    @TempDir
    Path folder;

    @Test
    void aHostOnTheWayHasItsKeyAndTheHostKeysAcceptedHere() throws Exception {
        List<String> gate = asked(List.of(GATE, LAST), "gate");
        assertTrue(gate.contains("identityfile /keys of/100%%d"), gate::toString);
        assertTrue(gate.contains("identitiesonly yes"), gate::toString);
        assertTrue(gate.contains("userknownhostsfile /k1 /all " + folder.resolve("own keys")), gate::toString);
        List<String> last = asked(List.of(GATE, LAST), "2001:db8::1");
        assertTrue(last.contains("identitiesonly no"), last::toString);
        assertTrue(last.contains("userknownhostsfile /k2 /all " + folder.resolve("own keys")), last::toString);
    }

    @Test
    void aHostThatIsNotOnTheWayHasThePersonsAlone() throws Exception {
        assertEquals(asked(List.of(), "web"), asked(List.of(GATE, LAST), "web"));
    }

    @Test
    void theHostByWhichTheFirstIsReachedIsOnTheWay() throws Exception {
        RemoteTarget behind = new RemoteTarget(new HostId("behind"), "behind", 0, "", new Login.Automatic(),
                Become.USUAL, Optional.of(List.of(GATE)), Optional.empty());
        assertTrue(asked(List.of(behind), "gate").contains("identitiesonly yes"));
    }

    @Test
    void thePersonsConfigurationAndTheSystemsCountForAllElse() throws Exception {
        assertEquals(List.of("Match all", "  Include ~/.ssh/config", "  Include /etc/ssh/ssh_config"),
                text(List.of()).lines().toList());
    }

    @Test
    void aFileWithAnotherLineInItsNameIsRefused() {
        RemoteTarget gate = target("gate", new Login.KeyFile(Path.of("/k\nProxyCommand id")));
        String sentence = String.valueOf(
                assertThrows(InvalidValueException.class, () -> text(List.of(gate))).getMessage());
        assertTrue(sentence.startsWith("The key file "), sentence);
    }

    private String text(List<RemoteTarget> way) throws Exception {
        Path config = Files.writeString(folder.resolve("config"), """
                Host gate
                  UserKnownHostsFile /k1
                Host 2001:db8::1
                  UserKnownHostsFile /k2
                Host *
                  GlobalKnownHostsFile /all
                """);
        return JumpConfig.text(way, SshConfig.of(config), folder.resolve("own keys"));
    }

    private List<String> asked(List<RemoteTarget> way, String name) throws Exception {
        Path file = Files.writeString(folder.resolve("asked"), text(way));
        Process ssh = new ProcessBuilder("ssh", "-G", "-F", file.toString(), "--", name).redirectErrorStream(true)
                .start();
        return new String(ssh.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }

    private static RemoteTarget target(String address, Login login) {
        return new RemoteTarget(new HostId("h1"), address, 0, "", login);
    }
}
