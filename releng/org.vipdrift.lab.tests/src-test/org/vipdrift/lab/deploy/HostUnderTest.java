package org.vipdrift.lab.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.vipdrift.core.HostId;
import org.vipdrift.lab.tests.HostListing;
import org.vipdrift.lab.tests.Lab;
import org.vipdrift.remote.Credentials;
import org.vipdrift.remote.KnownHosts;
import org.vipdrift.remote.Login;
import org.vipdrift.remote.RemoteException;
import org.vipdrift.remote.RemoteHosts;
import org.vipdrift.remote.RemoteSession;
import org.vipdrift.remote.RemoteTarget;
import org.vipdrift.remote.Secret;
import org.vipdrift.remote.sshj.SshjRemoteHosts;
import org.vipdrift.remote.sshj.UserKeys;

/** The last host of the lab, reached as a console reaches it, and looked at from outside. */
final class HostUnderTest {
    static final Duration LIMIT = Duration.ofSeconds(20);

    private final Lab lab;
    private final String name;

    HostUnderTest(Lab lab) {
        this.lab = lab;
        this.name = lab.hosts().getLast();
    }

    String name() {
        return name;
    }

    RemoteTarget target(String user, Login login) {
        return new RemoteTarget(new HostId(name), lab.address(name), RemoteTarget.SSH_PORT, user, login);
    }

    RemoteHosts hosts() {
        return hosts(Credentials.NONE, new UserKeys(Optional.empty(), List.of(lab.key())));
    }

    RemoteHosts hosts(Credentials credentials, UserKeys keys) {
        return new SshjRemoteHosts(new KnownHosts(lab.knownHosts(), List.of()), credentials, keys);
    }

    RemoteSession session(String user) throws RemoteException, InterruptedException {
        return hosts().connect(target(user, new Login.KeyFile(lab.key())), LIMIT);
    }

    /** Runs a command as root, not over the session under test. */
    String run(String command) {
        return lab.ssh(name, command);
    }

    HostListing listing() {
        return HostListing.of(lab, name);
    }

    /** Nothing has been added, removed or changed since a listing. */
    void assertSince(HostListing before) {
        assertEquals(List.of(), listing().changesSince(before));
    }

    void cut() {
        lab.tell("cut", name);
    }

    void mend() {
        lab.tell("mend", name);
    }

    Path key() {
        return lab.key();
    }

    /** The same password for everything. */
    static Credentials password(String password) {
        return new Credentials() {
            @Override
            public Optional<Secret> password(HostId host) {
                return Optional.of(new Secret(password.toCharArray()));
            }

            @Override
            public Optional<Secret> passphrase(HostId host, String keyFile) {
                return Optional.empty();
            }
        };
    }
}
