package org.vipdrift.remote.sshj.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.TimeoutException;
import net.schmizz.sshj.SSHClient;
import net.schmizz.sshj.common.DisconnectReason;
import net.schmizz.sshj.transport.TransportException;
import net.schmizz.sshj.userauth.UserAuthException;
import org.junit.jupiter.api.Test;
import org.vipdrift.core.HostId;
import org.vipdrift.remote.Login;
import org.vipdrift.remote.RemoteException;
import org.vipdrift.remote.RemoteException.Reason;
import org.vipdrift.remote.RemoteTarget;

class LoginFailuresTest {
    private final LoginFailures failures = new LoginFailures(
            new RemoteTarget(new HostId("h1"), "192.0.2.1", 22, "ops\u001b", new Login.Automatic()),
            new SSHClient(new SshjSettings()).getUserAuth());

    @Test
    void knowsTheMessageOfAServerThatHadEnough() {
        RemoteException broken = failures.broken(new UserAuthException(new TransportException(
                DisconnectReason.PROTOCOL_ERROR, "Too many authentication failures")), false, 0);
        assertEquals(Reason.AUTHENTICATION, broken.reason());
        assertEquals("Host h1 broke off the login of user ops\\u001b after too many keys; name the one key file it"
                + " knows.", broken.sentence());
    }

    @Test
    void showsWhatTheServerSaidWithoutItsEscapes() {
        RemoteException broken = failures.broken(new TransportException(DisconnectReason.UNKNOWN, "go \u001b[31maway."),
                false, 4);
        assertEquals(Reason.LOST, broken.reason());
        assertEquals("Host h1 broke off during the login of user ops\\u001b (go \\u001b[31maway); try again, and look"
                + " into the SSH server's log if it stays so.", broken.sentence());
    }

    /** What it said is lost where the connection is reset under a key that is still on its way. */
    @Test
    void knowsAServerThatHadEnoughByWhenItWentToo() {
        RemoteException broken = failures.broken(new UserAuthException("Broken pipe"), false, 5);
        assertEquals(Reason.AUTHENTICATION, broken.reason());
    }

    @Test
    void tellsALateAnswerFromALostConnection() {
        assertEquals(Reason.TIMEOUT, failures.broken(new UserAuthException(new TimeoutException()), true, 0).reason());
        assertEquals(Reason.LOST, failures.broken(new UserAuthException(new TimeoutException()), false, 5).reason());
    }
}
