package org.vipdrift.remote.sshj.internal;

import java.nio.file.Path;
import java.util.Optional;
import org.vipdrift.remote.Credentials;
import org.vipdrift.remote.RemoteException;
import org.vipdrift.remote.Secret;
import org.vipdrift.remote.Wanted;
import org.vipdrift.remote.sshj.internal.PrivateKeyFile.Content;

/** Confined to one login. Reads private key files, and asks for the passphrase of one that has one. */
record LockedKeys(Attempts attempts, Credentials credentials) {

    Content read(Path file) throws RemoteException {
        Content content = PrivateKeyFile.read(file, Optional.empty());
        Wanted wanted = Wanted.passphrase(attempts.target().host(), file.toString());
        boolean again = content instanceof Content.Locked;
        while (again) {
            Optional<Secret> passphrase = attempts
                    .asked(() -> credentials.passphrase(wanted.host(), wanted.keyFile()));
            content = passphrase.isPresent() ? opened(file, passphrase.get()) : content;
            again = passphrase.isPresent() && content instanceof Content.Locked && credentials.refused(wanted);
            if (content instanceof Content.Key) {
                credentials.accepted(wanted);
            }
        }
        return content;
    }

    private static Content opened(Path file, Secret passphrase) {
        try (passphrase) {
            return PrivateKeyFile.read(file, Optional.of(passphrase));
        }
    }
}
