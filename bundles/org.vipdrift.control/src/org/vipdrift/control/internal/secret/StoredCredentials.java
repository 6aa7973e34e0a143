package org.vipdrift.control.internal.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.vipdrift.core.HostId;
import org.vipdrift.remote.Credentials;
import org.vipdrift.remote.OperatorPrompts;
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

    @Override
    public Optional<Secret> answer(HostId host, String question) {
        return prompts.password(host, host + " asks: " + question);
    }

    private Optional<Secret> stored(HostId host) {
        try {
            return file.password(host);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
