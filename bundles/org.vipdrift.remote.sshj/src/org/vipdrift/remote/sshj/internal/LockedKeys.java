package org.vipdrift.remote.sshj.internal;

import java.nio.file.Path;
import java.util.Optional;
import org.vipdrift.remote.Credentials;
import org.vipdrift.remote.Secret;
import org.vipdrift.remote.sshj.internal.PrivateKeyFile.Content;

/** Confined to one login. Reads private key files, and asks for the passphrase of one that has one. */
record LockedKeys(Attempts attempts, Credentials credentials) {

    Content read(Path file) {
        Content content = PrivateKeyFile.read(file, Optional.empty());
        if (!(content instanceof Content.Locked)) {
            return content;
        }
        Optional<Secret> passphrase = attempts
                .asked(() -> credentials.passphrase(attempts.target().host(), file.toString()));
        try {
            return passphrase.isEmpty() ? content : PrivateKeyFile.read(file, passphrase);
        } finally {
            passphrase.ifPresent(Secret::close);
        }
    }
}
