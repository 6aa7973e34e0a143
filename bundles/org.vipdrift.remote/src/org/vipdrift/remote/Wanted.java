package org.vipdrift.remote;

import org.vipdrift.core.HostId;

/**
 * Immutable. A secret that a host is to be given.
 *
 * @param keyFile the file a passphrase is of; empty for a password
 */
public record Wanted(SecretKind kind, HostId host, String keyFile) {

    public static Wanted password(HostId host) {
        return new Wanted(SecretKind.PASSWORD, host, "");
    }

    public static Wanted passphrase(HostId host, String keyFile) {
        return new Wanted(SecretKind.PASSPHRASE, host, keyFile);
    }

    public static Wanted rootPassword(HostId host) {
        return new Wanted(SecretKind.ROOT_PASSWORD, host, "");
    }
}
