package org.vipdrift.control.internal.verb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vipdrift.control.ControlException.Reason;
import org.vipdrift.control.Hosts.ConnectionTest;
import org.vipdrift.control.internal.session.Targets;
import org.vipdrift.core.HostId;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.Identity;
import org.vipdrift.inventory.Inventory;
import org.vipdrift.remote.Credentials;
import org.vipdrift.remote.ExecResult;
import org.vipdrift.remote.PresentedKey;
import org.vipdrift.remote.RemoteException;
import org.vipdrift.remote.RemoteHosts;
import org.vipdrift.remote.RemoteSession;

@Timeout(30)
class ConnectionProbeTest {
    private static final Host H1 = new Host(new HostId("h1"), "192.0.2.1", 22, "ops", new Identity.Automatic());

    @ParameterizedTest
    @CsvSource({"TIMEOUT, UNREACHABLE", "REFUSED, UNREACHABLE", "PROTOCOL, UNREACHABLE",
            "AUTHENTICATION, NO_PERMISSION"})
    void aHostWithoutASessionIsUnreachableUnlessItRefusesTheLogin(RemoteException.Reason transport, Reason expected) {
        ConnectionTest test = test((target, limit) -> {
            throw new RemoteException(transport, "No session.", null);
        });
        assertEquals("No session.", test.sentence());
        assertEquals(expected, test.failure());
    }

    @ParameterizedTest
    @CsvSource({"TIMEOUT, TIMEOUT", "PROTOCOL, FAILED", "LOST, UNREACHABLE"})
    void aHostThatLetsSomebodyInIsThereThoughItDoesNotAnswer(RemoteException.Reason transport, Reason expected) {
        ConnectionTest test = test(answering(Optional.empty(), transport));
        assertEquals("No answer.", test.sentence());
        assertEquals(expected, test.failure());
    }

    @ParameterizedTest
    @CsvSource({"systemd, neither, NO_PERMISSION", "none, root, CONFIGURATION", "none, neither, NO_PERMISSION"})
    void tellsAMissingRightFromAHostThatIsNotFit(String init, String rights, Reason expected) {
        assertEquals(expected, test(looking(init, rights)).failure());
    }

    @Test
    void aHostWithSystemdAndARightIsFine() {
        assertNull(test(looking("systemd", "sudo")).failure());
    }

    @Test
    void givesAHostUpThatKeepsNoLimitAndSaysHowLongItWaited() {
        ConnectionTest test = test((target, limit) -> {
            while (!Thread.currentThread().isInterrupted()) {
                LockSupport.park();
            }
            throw new InterruptedException();
        }, Duration.ofMillis(200));
        assertEquals("h1 did not answer within 1.2 s.", test.sentence());
        assertEquals(Reason.TIMEOUT, test.failure());
    }

    @Test
    void aHostWhoseUserBecomesRootByAPasswordIsFine() {
        ConnectionTest test = test(looking("systemd", "neither", () -> new ExecResult(OptionalInt.of(0), "", "")));
        assertTrue(test.succeeded());
        assertTrue(test.details().contains("Rights: sudo with a password"), test::toString);
    }

    @Test
    void whyAPasswordMadeNobodyRootIsSaid() {
        ConnectionTest test = test(looking("systemd", "neither", () -> {
            throw new RemoteException(RemoteException.Reason.AUTHENTICATION, "sudo did not accept it.", null);
        }));
        assertEquals("sudo did not accept it.", test.sentence());
        assertEquals(Reason.NO_PERMISSION, test.failure());
    }

    /** What becomes of a try to become root. */
    private interface Ascending {
        ExecResult get() throws RemoteException;
    }

    private static RemoteHosts looking(String init, String rights) {
        return looking(init, rights, () -> new ExecResult(OptionalInt.of(1), "", "sudo: a password is required"));
    }

    private static RemoteHosts looking(String init, String rights, Ascending asRoot) {
        return answering(Optional.of("Linux\n6.1\nx86_64\nDebian\n" + init + "\n" + rights + "\nabsent\n"),
                RemoteException.Reason.LOST, asRoot);
    }

    private static RemoteHosts answering(Optional<String> output, RemoteException.Reason failure) {
        return answering(output, failure, () -> {
            throw new AssertionError("nobody becomes root here");
        });
    }

    /** A host that lets everybody in, and says this or fails like that. */
    private static RemoteHosts answering(Optional<String> output, RemoteException.Reason failure,
            Ascending asRoot) {
        return (target, limit) -> (RemoteSession) Proxy.newProxyInstance(RemoteSession.class.getClassLoader(),
                new Class<?>[] {RemoteSession.class}, (session, method, arguments) -> switch (method.getName()) {
                    case "target" -> target;
                    case "hostKey" -> new PresentedKey("192.0.2.1", 22, "ssh-ed25519", "SHA256:x", "x");
                    case "exec" -> new ExecResult(OptionalInt.of(0),
                            output.orElseThrow(() -> new RemoteException(failure, "No answer.", null)), "");
                    case "execAsRoot" -> asRoot.get();
                    case "close" -> null;
                    default -> throw new AssertionError(method + " is not expected");
                });
    }

    private static ConnectionTest test(RemoteHosts hosts) {
        return test(hosts, Duration.ofSeconds(10));
    }

    private static ConnectionTest test(RemoteHosts hosts, Duration limit) {
        try {
            return new ConnectionProbe(credentials -> hosts, Credentials.NONE)
                    .run(H1, Targets.of(Inventory.EMPTY, H1), null, limit);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
