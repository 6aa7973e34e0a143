package org.vipdrift.remote.sshj.internal;

import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import net.schmizz.sshj.userauth.keyprovider.KeyPairWrapper;
import net.schmizz.sshj.userauth.method.AuthPublickey;
import org.vipdrift.remote.Credentials;
import org.vipdrift.remote.Login;
import org.vipdrift.remote.RemoteException;
import org.vipdrift.remote.sshj.UserKeys;
import org.vipdrift.remote.sshj.internal.PrivateKeyFile.Content;

/**
 * Confined to one thread. Proves to a host who the person is. Secrets are asked for between attempts, on the caller's
 * thread, and that time does not count.
 */
public final class LoginAttempt {
    private final Attempts attempts;
    private final Credentials credentials;
    private final UserKeys userKeys;
    private final LoginFailures failures;
    private final PersonLogins person;

    public LoginAttempt(HostConnection connection, Credentials credentials, UserKeys userKeys, Duration limit) {
        this.credentials = credentials;
        this.userKeys = userKeys;
        this.failures = new LoginFailures(connection.target(), connection.client().getUserAuth());
        this.attempts = new Attempts(connection, failures, limit);
        this.person = new PersonLogins(attempts, credentials, failures);
    }

    public void run() throws RemoteException, InterruptedException {
        switch (attempts.target().login()) {
            case Login.Password login -> person.password();
            case Login.KeyFile login -> keyFile(login.file());
            case Login.Configured login -> keys(login);
            case Login.Automatic login -> keys(new Login.Configured(userKeys.files(), false, userKeys.agent()));
        }
    }

    /** Time a person has taken does not count. */
    public Duration left() {
        return attempts.left();
    }

    private void keyFile(Path file) throws RemoteException, InterruptedException {
        KeyPair pair = switch (new LockedKeys(attempts, credentials).read(file)) {
            case Content.Key key -> key.pair();
            case Content.Locked locked -> throw failures.locked(file, locked);
            case Content.Unusable unusable -> throw failures.unusable(file, unusable.why());
        };
        if (!attempts.accepts(new AuthPublickey(new KeyPairWrapper(pair))) && !person.further()) {
            throw failures.keyFile(file);
        }
    }

    private void keys(Login.Configured login) throws RemoteException, InterruptedException {
        if (!new KeyLogins(attempts, new LockedKeys(attempts, credentials), login).run() && !person.further()) {
            throw failures.automatic(attempts.tried());
        }
    }
}
