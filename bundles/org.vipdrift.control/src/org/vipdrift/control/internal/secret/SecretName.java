package org.vipdrift.control.internal.secret;

import org.vipdrift.core.HostId;
import org.vipdrift.remote.SecretKind;

/** What a secret is called in the storage. No host's or credential's name has a slash. */
final class SecretName {
    private SecretName() {
    }

    static String of(HostId host, SecretKind kind) {
        return "host/" + host.name() + "/" + kind.word();
    }

    static String of(String credential, SecretKind kind) {
        return "credential/" + credential + "/" + kind.word();
    }

    /** The passphrase of a key file, whichever host it is for. */
    static String passphrase(String keyFile) {
        return "key/" + keyFile;
    }
}
