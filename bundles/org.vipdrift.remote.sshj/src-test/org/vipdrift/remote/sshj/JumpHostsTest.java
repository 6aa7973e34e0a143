package org.vipdrift.remote.sshj;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.sshd.server.forward.AcceptAllForwardingFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.core.HostId;
import org.vipdrift.remote.HostConfig.NewKeys;
import org.vipdrift.remote.HostKeyException;
import org.vipdrift.remote.HostKeys;
import org.vipdrift.remote.KnownHosts;
import org.vipdrift.remote.Login;
import org.vipdrift.remote.RemoteException;
import org.vipdrift.remote.RemoteException.Reason;
import org.vipdrift.remote.RemoteSession;
import org.vipdrift.remote.RemoteTarget;
import org.vipdrift.remote.Route;
import org.vipdrift.remote.sshj.testing.Behaviour;
import org.vipdrift.remote.sshj.testing.TestCredentials;
import org.vipdrift.remote.sshj.testing.TestKeyPairs;
import org.vipdrift.remote.sshj.testing.TestSshServer;

/** Hosts that are reached through others, each of which shows its own key. */
@Timeout(60)
class JumpHostsTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    private static TestSshServer gate(TestKeyPairs key) {
        return new TestSshServer(key.pair())
                .with(mina -> mina.setForwardingFilter(AcceptAllForwardingFilter.INSTANCE)).start();
    }

    private static TestSshServer end() {
        return new TestSshServer().on("ask", Behaviour.says("answer", "", 0)).start();
    }

    @Test
    void aHostIsReachedThroughTwoOthersAndAllAreLeftTogether() throws Exception {
        try (TestSshServer one = gate(TestKeyPairs.ECDSA_TWO); TestSshServer two = gate(TestKeyPairs.RSA_ONE);
                TestSshServer end = end()) {
            try (RemoteSession session = connect(to(end, NewKeys.ACCEPT, hop("one", one, NewKeys.ACCEPT),
                    hop("two", two, NewKeys.ACCEPT)))) {
                assertEquals("answer", session.exec("ask", new byte[0], LONG).output());
            }
            one.awaitNoSessions();
            two.awaitNoSessions();
            end.awaitNoSessions();
            assertEquals(3, Files.readAllLines(folder.resolve("known_hosts")).size());
        }
    }

    @Test
    void aGateThatIsNotKnownIsNamedAndItsOwnKeyIsAskedFor() throws Exception {
        try (TestSshServer gate = gate(TestKeyPairs.ECDSA_TWO); TestSshServer end = end()) {
            HostKeyException unknown = assertThrows(HostKeyException.class,
                    () -> connect(to(end, NewKeys.ACCEPT, hop("gate", gate, NewKeys.ASK))));
            assertEquals(gate.port(), unknown.verdict().key().port());
            assertTrue(unknown.sentence().startsWith("The host key of gate ("), unknown.sentence());
            known().trust(unknown.verdict().key());
            HostKeyException behind = assertThrows(HostKeyException.class,
                    () -> connect(to(end, NewKeys.ASK, hop("gate", gate, NewKeys.ASK))));
            assertEquals(end.port(), behind.verdict().key().port());
            gate.awaitNoSessions();
        }
    }

    @Test
    void aGateThatForwardsNothingIsNamed() {
        try (TestSshServer gate = new TestSshServer(TestKeyPairs.ECDSA_TWO.pair()).start(); TestSshServer end = end()) {
            RemoteException refused = assertThrows(RemoteException.class,
                    () -> connect(to(end, NewKeys.ACCEPT, hop("gate", gate, NewKeys.ACCEPT))));
            assertEquals(Reason.UNREACHABLE, refused.reason());
            assertTrue(refused.sentence().startsWith("Host h1 could not be reached at 127.0.0.1 port " + end.port()
                    + " through gate ("), refused.sentence());
            gate.awaitNoSessions();
        }
    }

    @Test
    void theSessionEndsWithTheGate() throws Exception {
        try (TestSshServer end = end()) {
            TestSshServer gate = gate(TestKeyPairs.ECDSA_TWO);
            try (RemoteSession session = connect(to(end, NewKeys.ACCEPT, hop("gate", gate, NewKeys.ACCEPT)))) {
                gate.close();
                assertThrows(RemoteException.class, () -> session.exec("ask", new byte[0], LONG));
                assertFalse(session.isOpen());
            }
        }
    }

    @Test
    void aKeyOnFileUnderAnotherNameCountsForThatName() throws Exception {
        try (TestSshServer end = end()) {
            Route route = new Route(List.of(), Optional.of("farm"), List.of(), NewKeys.ACCEPT, List.of());
            connect(at(end, route)).close();
            assertTrue(Files.readString(folder.resolve("known_hosts")).startsWith("farm ecdsa-sha2-nistp256 "));
        }
    }

    @Test
    void theFilesOfTheConfigurationAreReadAndNewKeysAreTakenAsItSays() throws Exception {
        try (TestSshServer end = end()) {
            connect(to(end, NewKeys.ACCEPT)).close();
            Path other = Files.move(folder.resolve("known_hosts"), folder.resolve("other"));
            connect(at(end, new Route(List.of(), Optional.empty(), List.of(other), NewKeys.REFUSE, List.of()))).close();
            RemoteException refused = assertThrows(RemoteException.class, () -> connect(to(end, NewKeys.REFUSE)));
            assertFalse(refused instanceof HostKeyException);
            assertTrue(refused.sentence().contains("the ssh config takes no new ones (StrictHostKeyChecking yes)"),
                    refused.sentence());
        }
    }

    private static RemoteTarget hop(String name, TestSshServer server, NewKeys newKeys) {
        return new RemoteTarget(new HostId(name), "127.0.0.1", server.port(), TestSshServer.USER, new Login.Password(),
                Optional.of(new Route(List.of(), Optional.empty(), List.of(), newKeys, List.of())));
    }

    private static RemoteTarget to(TestSshServer server, NewKeys newKeys, RemoteTarget... hops) {
        return at(server, new Route(List.of(hops), Optional.empty(), List.of(), newKeys, List.of()));
    }

    private static RemoteTarget at(TestSshServer server, Route route) {
        return new RemoteTarget(new HostId("h1"), "127.0.0.1", server.port(), TestSshServer.USER, new Login.Password(),
                Optional.of(route));
    }

    private HostKeys known() {
        return new KnownHosts(folder.resolve("known_hosts"), List.of());
    }

    private RemoteSession connect(RemoteTarget target) throws RemoteException, InterruptedException {
        return new SshjRemoteHosts(known(), TestCredentials.RIGHT, new UserKeys(Optional.empty(), List.of()))
                .connect(target, LONG);
    }
}
