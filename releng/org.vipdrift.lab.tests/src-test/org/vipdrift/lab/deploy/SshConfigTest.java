package org.vipdrift.lab.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.core.HostId;
import org.vipdrift.lab.tests.Lab;
import org.vipdrift.lab.tests.OnLab;
import org.vipdrift.remote.ConfiguredHosts;
import org.vipdrift.remote.Credentials;
import org.vipdrift.remote.HostKeyException;
import org.vipdrift.remote.KnownHosts;
import org.vipdrift.remote.Login;
import org.vipdrift.remote.RemoteException;
import org.vipdrift.remote.RemoteSession;
import org.vipdrift.remote.RemoteTarget;
import org.vipdrift.remote.Secret;
import org.vipdrift.remote.SshConfig;
import org.vipdrift.remote.sshj.SshjRemoteHosts;
import org.vipdrift.remote.sshj.UserKeys;

/** Real hosts reached as an ssh_config says: through each other, and with more than a key. */
@OnLab
@Timeout(120)
class SshConfigTest {
    private static final int PORT = 2200;

    @TempDir
    private Path folder;
    private final Lab lab;
    private final String gate;
    private final HostUnderTest inside;

    SshConfigTest(Lab lab) {
        this.lab = lab;
        this.gate = lab.hosts().getFirst();
        this.inside = new HostUnderTest(lab);
    }

    @Test
    void aHostBehindAnotherIsReachedThroughIt() throws Exception {
        try (RemoteSession session = connect(lab.knownHosts(), new SecretAnswers(""), "inside")) {
            assertEquals("root@" + lab.address(inside.name()), session.target().toString());
            assertEquals(lab.address(gate), words(session, "printf %s \"$SSH_CONNECTION\"")[0]);
            assertEquals(inside.name(), words(session, "hostname")[0]);
        }
    }

    @Test
    void theHostOnTheWayIsKnownByItsOwnKey() throws Exception {
        Path known = folder.resolve("known");
        Files.write(known, knownBut(gate));
        HostKeyException unknown = assertThrows(HostKeyException.class,
                () -> connect(known, new SecretAnswers(""), "inside").close());
        assertEquals(lab.address(gate), unknown.verdict().key().address());
        Files.write(known, knownBut(inside.name()));
        HostKeyException behind = assertThrows(HostKeyException.class,
                () -> connect(known, new SecretAnswers(""), "inside").close());
        assertEquals(lab.address(inside.name()), behind.verdict().key().address());
    }

    private List<String> knownBut(String host) throws IOException {
        return Files.readAllLines(lab.knownHosts()).stream().filter(line -> !line.contains(lab.address(host))).toList();
    }

    @Test
    void aHostMayWantAKeyAndThenAnAnswer() throws Exception {
        inside.run("/usr/sbin/sshd -p " + PORT + " -o PidFile=/run/second-sshd.pid -o UsePAM=yes"
                + " -o KbdInteractiveAuthentication=yes -o AuthenticationMethods=publickey,keyboard-interactive");
        try {
            SecretAnswers answers = new SecretAnswers("ops-secret");
            connect(lab.knownHosts(), answers, "twice").close();
            assertTrue(answers.question.endsWith("Password:"), answers.question);
            RemoteException refused = assertThrows(RemoteException.class,
                    () -> connect(lab.knownHosts(), new SecretAnswers("wrong"), "twice").close());
            assertTrue(refused.sentence().contains("wants keyboard-interactive as well, and did not get it"),
                    refused.sentence());
        } finally {
            inside.run("kill $(cat /run/second-sshd.pid)");
        }
    }

    private static String[] words(RemoteSession session, String command) throws RemoteException, InterruptedException {
        return session.exec(command, new byte[0], HostUnderTest.LIMIT).output().strip().split("\\s+");
    }

    private RemoteSession connect(Path known, Credentials credentials, String name)
            throws RemoteException, InterruptedException, IOException {
        Path config = Files.writeString(folder.resolve("config"),
                """
                Host inside twice
                  HostName %s
                Host inside
                  User root
                  ProxyJump ops@gate
                Host twice
                  User ops
                  Port %d
                  HostKeyAlias %s
                Host gate
                  HostName %s
                Host *
                  IdentityFile %s
                  IdentitiesOnly yes
                  UserKnownHostsFile %s
                """.formatted(lab.address(inside.name()), PORT, lab.address(inside.name()), lab.address(gate),
                        lab.key(),
                        known),
                StandardCharsets.UTF_8);
        return new ConfiguredHosts(SshConfig.of(config), new SshjRemoteHosts(
                new KnownHosts(folder.resolve("own"), List.of()), credentials,
                new UserKeys(Optional.empty(), List.of())))
                .connect(new RemoteTarget(new HostId("h1"), name, 0, "", new Login.Automatic()), HostUnderTest.LIMIT);
    }

    /** Confined to one test. A person with one answer. */
    private static final class SecretAnswers implements Credentials {
        private final String answer;
        private volatile String question = "";

        SecretAnswers(String answer) {
            this.answer = answer;
        }

        @Override
        public Optional<Secret> password(HostId host) {
            return Optional.empty();
        }

        @Override
        public Optional<Secret> passphrase(HostId host, String keyFile) {
            return Optional.empty();
        }

        @Override
        public Optional<Secret> answer(HostId host, String asked) {
            question = asked;
            return Optional.of(new Secret(answer.toCharArray()));
        }
    }
}
