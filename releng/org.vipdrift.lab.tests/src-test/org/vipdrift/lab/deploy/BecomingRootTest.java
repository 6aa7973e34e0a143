package org.vipdrift.lab.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vipdrift.core.Become;
import org.vipdrift.core.Cancellation;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Progress;
import org.vipdrift.deploy.AgentDeployment;
import org.vipdrift.deploy.AgentStatus.State;
import org.vipdrift.deploy.DeployReport;
import org.vipdrift.deploy.DeployReport.Outcome;
import org.vipdrift.deploy.DeployReport.Reason;
import org.vipdrift.lab.tests.Lab;
import org.vipdrift.lab.tests.OnLab;
import org.vipdrift.lab.tests.Passwords;
import org.vipdrift.remote.Credentials;
import org.vipdrift.remote.ExecResult;
import org.vipdrift.remote.Login;
import org.vipdrift.remote.RemoteException;
import org.vipdrift.remote.RemoteHosts;
import org.vipdrift.remote.RemoteProcess;
import org.vipdrift.remote.RemoteSession;
import org.vipdrift.remote.RemoteTarget;
import org.vipdrift.remote.Secret;
import org.vipdrift.remote.sshj.UserKeys;

/** Users who have to give a password to become root on a real host. */
@OnLab
@Timeout(180)
class BecomingRootTest {
    private static final String GUEST = "guest-secret";
    private static final String ROOT = "root's $ecret \\";
    private static final byte[] LINES = "a\r\n\u0003\u0004b".getBytes(StandardCharsets.UTF_8);

    private final HostUnderTest host;
    private final Passwords passwords;
    @TempDir
    Path folder;

    BecomingRootTest(Lab lab) {
        host = new HostUnderTest(lab);
        passwords = new Passwords(lab, host.name());
    }

    @BeforeEach
    void guestMayBecomeRootWithAPassword() {
        host.run("echo 'guest ALL=(ALL) ALL' > /etc/sudoers.d/guest; chmod 0440 /etc/sudoers.d/guest;"
                + " ! command -v doas || echo 'permit guest' > /etc/doas.conf");
        passwords.set(Map.of("root", ROOT));
    }

    @AfterEach
    void asItWas() {
        passwords.restore();
        host.run("rm -f /etc/sudoers.d/guest /etc/doas.conf");
    }

    @ParameterizedTest
    @EnumSource
    void aCommandHasItsInputOutputErrorsAndStatusAsRoot(Become way) throws Exception {
        assumeIsThere(way);
        try (RemoteSession session = session(way, password(way))) {
            ExecResult result = session.execAsRoot("sh -c 'id -u; cat; id -u >&2; exit 7'", LINES, HostUnderTest.LIMIT);
            assertEquals("0\n" + new String(LINES, StandardCharsets.UTF_8), result.output());
            assertEquals("0", result.errors().strip());
            assertEquals(7, result.status().orElseThrow());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aProcessAsRootIsAStreamForEveryOctet(Become way) throws Exception {
        assumeIsThere(way);
        byte[] octets = new byte[64 << 10];
        for (int i = 0; i < octets.length; i++) {
            octets[i] = (byte) (i * 31 >> 3);
        }
        try (RemoteSession session = session(way, password(way));
                RemoteProcess cat = session.startAsRoot("cat", HostUnderTest.LIMIT)) {
            Thread writer = Thread.ofVirtual().start(() -> write(cat, octets));
            assertEquals(java.util.HexFormat.of().formatHex(octets),
                    java.util.HexFormat.of().formatHex(cat.output().readNBytes(octets.length)));
            writer.join();
        }
    }

    private static void write(RemoteProcess cat, byte[] octets) {
        try {
            cat.input().write(octets);
            cat.input().flush();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anAgentIsInstalledAndRemovedAndNothingHasThePassword(Become way) throws Exception {
        assumeIsThere(way);
        String password = password(way);
        try (RemoteSession session = session(way, password)) {
            AgentDeployment deployment = new AgentDeployment(hosts(password));
            DeployReport report = deployment.install(session, new StandInAgent(folder, "1.0").build(), Progress.SILENT,
                    Cancellation.NEVER);
            assertEquals(Outcome.DONE, report.outcome(), report.toString());
            assertFalse(report.toString().contains(password), report.toString());
            assertEquals(State.RUNNING, deployment.status(session).state());
            assertFalse(host.run("ps axww; journalctl --no-pager -n 200; cat /opt/vipdrift-agent/current/* 2>&1 || :")
                    .contains(password));
            assertEquals(Outcome.DONE,
                    deployment.remove(session, Progress.SILENT, Cancellation.NEVER).outcome());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aWrongPasswordIsOneSentenceAndTriedOnce(Become way) throws Exception {
        assumeIsThere(way);
        RemoteHosts hosts = hosts("wrong-one");
        for (String said : List.of("did not accept the password of", "it is not tried again")) {
            try (RemoteSession session = hosts.connect(target(way), HostUnderTest.LIMIT)) {
                RemoteException failure = assertThrows(RemoteException.class,
                        () -> session.execAsRoot("true", new byte[0], HostUnderTest.LIMIT));
                assertTrue(failure.sentence().contains(said), failure.sentence());
            }
        }
    }

    @Test
    void whoMayNotUseSudoIsToldWhatSudoSaid() throws Exception {
        host.run("rm /etc/sudoers.d/guest");
        try (RemoteSession session = session(Become.SUDO, GUEST)) {
            DeployReport report = new AgentDeployment().install(session, new StandInAgent(folder, "1.0").build(),
                    Progress.SILENT, Cancellation.NEVER);
            assertEquals(Reason.NO_PERMISSION, report.reason());
            assertTrue(report.sentence().contains("guest is not in the sudoers file"), report.sentence());
        }
    }

    private void assumeIsThere(Become way) {
        assumeTrue(!host.run("command -v " + way.program() + " || :").isBlank(), "no " + way.program() + " there");
    }

    private static String password(Become way) {
        return way == Become.SU ? ROOT : GUEST;
    }

    private RemoteTarget target(Become way) {
        return host.target("guest", new Login.KeyFile(host.key())).becoming(way);
    }

    private RemoteSession session(Become way, String password) throws Exception {
        return hosts(password).connect(target(way), HostUnderTest.LIMIT);
    }

    private RemoteHosts hosts(String password) {
        return host.hosts(new Credentials() {
            @Override
            public Optional<Secret> password(HostId id) {
                return Optional.empty();
            }

            @Override
            public Optional<Secret> passphrase(HostId id, String keyFile) {
                return Optional.empty();
            }

            @Override
            public Optional<Secret> rootPassword(RemoteTarget target) {
                return Optional.of(new Secret(password.toCharArray()));
            }
        }, new UserKeys(Optional.empty(), List.of()));
    }
}
