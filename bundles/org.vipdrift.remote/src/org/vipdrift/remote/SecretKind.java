package org.vipdrift.remote;

import java.util.Locale;

/** What a secret is for. */
public enum SecretKind {
    /** The user's own, to log in. */
    PASSWORD,
    /** Of a private key file. */
    PASSPHRASE,
    /** By which the user becomes root: the user's own for sudo and doas, root's for su. */
    ROOT_PASSWORD;

    /** As it is typed: {@code root-password}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
