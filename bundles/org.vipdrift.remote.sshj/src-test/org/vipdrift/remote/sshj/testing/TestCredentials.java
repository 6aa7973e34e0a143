package org.vipdrift.remote.sshj.testing;

import java.util.Optional;
import org.vipdrift.core.HostId;
import org.vipdrift.remote.Credentials;
import org.vipdrift.remote.Secret;

/** One password and one passphrase for everything; empty texts stand for none. */
public record TestCredentials(String password, String passphrase) implements Credentials {
    public static final TestCredentials RIGHT = new TestCredentials(TestSshServer.PASSWORD, "");

    @Override
    public Optional<Secret> password(HostId host) {
        return secret(password);
    }

    @Override
    public Optional<Secret> passphrase(HostId host, String keyFile) {
        return secret(passphrase);
    }

    private static Optional<Secret> secret(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(new Secret(text.toCharArray()));
    }
}
