package org.vipdrift.control.internal.verb;

import java.util.Optional;
import org.vipdrift.control.internal.secret.StoredCredentials;
import org.vipdrift.core.HostId;
import org.vipdrift.remote.Credentials;
import org.vipdrift.remote.RemoteTarget;
import org.vipdrift.remote.Secret;

/** Immutable. A secret a person has just typed, for whatever is asked. */
record GivenSecret(Secret secret, Credentials stored) implements Credentials {

    @Override
    public Optional<Secret> password(HostId host) {
        return Optional.of(secret.copy());
    }

    @Override
    public Optional<Secret> rootPassword(RemoteTarget target) {
        return StoredCredentials.isOwn(target) ? Optional.of(secret.copy()) : stored.rootPassword(target);
    }

    @Override
    public Optional<Secret> passphrase(HostId host, String keyFile) {
        return Optional.of(secret.copy());
    }
}
