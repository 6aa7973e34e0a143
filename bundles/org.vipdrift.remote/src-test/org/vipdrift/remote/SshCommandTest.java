package org.vipdrift.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vipdrift.core.HostId;
import org.vipdrift.core.InvalidValueException;
import org.vipdrift.remote.HostConfig.NewKeys;

/** What the real ssh takes its words for (ssh -G). */
@Timeout(30)
class SshCommandTest {
    private static final Path OWN = Path.of("/data of 100%d/known_hosts");
    private static final HostConfig SAID = new HostConfig("h1", 22, "ops", List.of(), false, Optional.empty(),
            List.of(),
            Optional.empty(), List.of(Path.of("/home/anna b/.ssh/known_hosts")), NewKeys.ASK, Optional.empty(),
            List.of());

    private static final Optional<Path> NO_FILE = Optional.empty();

    @Test
    void whatNobodyNamedIsLeftToTheConfiguration() {
        assertEquals(List.of("ssh", "-o",
                "UserKnownHostsFile=\"/home/anna b/.ssh/known_hosts\" \"/data of 100%%d/known_hosts\"", "--", "web"),
                SshCommand.words(target("web", 0, "", new Login.Automatic()), SAID, OWN, NO_FILE));
    }

    @Test
    void theInventorysUserPortAndKeyCount() throws Exception {
        List<String> words = SshCommand.words(
                target("h1.example.org", 2222, "web.ops", new Login.KeyFile(Path.of("/keys of/100%d"))), SAID, OWN,
                NO_FILE);
        String taken = asked(words);
        for (String line : List.of("user web.ops", "hostname h1.example.org", "port 2222",
                "identityfile /keys of/100%%d", "identitiesonly yes",
                "userknownhostsfile /home/anna b/.ssh/known_hosts /data of 100%d/known_hosts")) {
            assertTrue(taken.lines().anyMatch(line::equals), line + " is not in " + taken);
        }
    }

    @Test
    void aNameThatBeginsLikeAnOptionIsNone() throws Exception {
        List<String> words = SshCommand.words(target("-oProxyCommand=id", 0, "ops", new Login.Automatic()), SAID, OWN,
                NO_FILE);
        assertTrue(!asked(words).contains("proxycommand id"));
    }

    @Test
    void theInventorysWayCountsWithThatOfItsFirstHostBefore() throws Exception {
        RemoteTarget far = new RemoteTarget(new HostId("far"), "2001:db8::1", 0, "", new Login.Automatic());
        RemoteTarget gate = through(new RemoteTarget(new HostId("gate"), "gate", 443, "bob", new Login.Automatic()),
                far);
        RemoteTarget last = through(new RemoteTarget(new HostId("last"), "last", 0, "eve", new Login.Automatic()),
                far);
        List<String> words = SshCommand.words(through(target("web", 0, "", new Login.Automatic()), gate, last), SAID,
                OWN, NO_FILE);
        assertTrue(words.contains("ProxyJump=[2001:db8::1],bob@gate:443,eve@last"), words::toString);
        assertTrue(asked(words).contains("proxyjump [2001:db8::1],bob@gate:443,eve@last"), asked(words));
        assertTrue(SshCommand.words(through(target("web", 0, "", new Login.Automatic())), SAID, OWN, NO_FILE)
                .contains("ProxyJump=none"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"$(id)", "a;b", "a`b`", "a%b", "-oProxyCommand=id", "a'b", "a|b", "a\\b"})
    void aJumpHostThatAShellWouldTakeForSomethingElseIsRefused(String name) {
        refused(target("gate", 0, name, new Login.Automatic()));
        refused(target(name, 0, "", new Login.Automatic()));
    }

    private static void refused(RemoteTarget gate) {
        RemoteTarget web = through(target("web", 0, "", new Login.Automatic()), gate);
        String sentence = String.valueOf(assertThrows(InvalidValueException.class,
                () -> SshCommand.words(web, SAID, OWN, NO_FILE)).getMessage());
        assertTrue(sentence.startsWith("The jump host "), sentence);
    }

    private static RemoteTarget through(RemoteTarget target, RemoteTarget... way) {
        return new RemoteTarget(target.host(), target.address(), target.port(), target.user(), target.login(),
                target.become(), Optional.of(List.of(way)), Optional.empty());
    }

    @Test
    void aPersonCanCopyItIntoAShell() throws Exception {
        List<String> words = List.of("printf", "%s|", "it's", "a b", "$(id)", "plain-1.0:2@x", "");
        Process shell = new ProcessBuilder("sh", "-c", SshCommand.line(words)).start();
        assertEquals("it's|a b|$(id)|plain-1.0:2@x||",
                new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    }

    private static String asked(List<String> words) throws Exception {
        List<String> asking = new ArrayList<>(words);
        asking.addAll(1, List.of("-G", "-F", "/dev/null"));
        Process ssh = new ProcessBuilder(asking).redirectErrorStream(true).start();
        return new String(ssh.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static RemoteTarget target(String address, int port, String user, Login login) {
        return new RemoteTarget(new HostId("h1"), address, port, user, login);
    }
}
