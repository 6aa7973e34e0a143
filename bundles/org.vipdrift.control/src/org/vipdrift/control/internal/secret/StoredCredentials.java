package org.vipdrift.control.internal.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.vipdrift.core.Become;
import org.vipdrift.core.HostId;
import org.vipdrift.remote.Credentials;
import org.vipdrift.remote.Login;
import org.vipdrift.remote.OperatorPrompts;
import org.vipdrift.remote.RemoteTarget;
import org.vipdrift.remote.Secret;

/** Thread-safe. The stored password of a host; a person is asked for what is not stored. */
public record StoredCredentials(CredentialFile file, OperatorPrompts prompts) implements Credentials {

    @Override
    public Optional<Secret> password(HostId host) {
        Optional<Secret> stored = stored(host);
        return stored.isPresent() ? stored : prompts.password(host, "The password for " + host);
    }

    @Override
    public Optional<Secret> passphrase(HostId host, String keyFile) {
        Optional<Secret> stored = stored(host);
        return stored.isPresent() ? stored : prompts.password(host, "The passphrase of " + keyFile + " for " + host);
    }

    /** The one stored for that; else, where the user's own is asked for, that of the login; else a person's. */
    @Override
    public Optional<Secret> rootPassword(RemoteTarget target) {
        Optional<Secret> stored = stored(() -> file.rootPassword(target.host()));
        if (stored.isEmpty() && isOwn(target)) {
            stored = stored(target.host());
        }
        return stored.isPresent() ? stored : prompts.password(target.host(), question(target));
    }

    /** Whether the program asks for the password the user logs in with: a key's passphrase is kept at the same place. */
    public static boolean isOwn(RemoteTarget target) {
        return target.become() != Become.SU && target.login() instanceof Login.Password;
    }

    private static String question(RemoteTarget target) {
        return target.become() == Become.SU ? "The password of root on " + target.host() + ", for su"
                : "The password of " + target.user() + " on " + target.host() + ", for " + target.become().program();
    }

    @Override
    public Optional<Secret> answer(HostId host, String question) {
        return prompts.password(host, host + " asks: " + question);
    }

    private Optional<Secret> stored(HostId host) {
        return stored(() -> file.password(host));
    }

    /** A look into the file. */
    private interface Look {
        Optional<Secret> look() throws IOException;
    }

    private static Optional<Secret> stored(Look look) {
        try {
            return look.look();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
