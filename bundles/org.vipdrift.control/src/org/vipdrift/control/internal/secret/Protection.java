package org.vipdrift.control.internal.secret;

import org.eclipse.jdt.annotation.NonNullByDefault;

/** Immutable. What opens the secure storage. Never null; records' own accessors have no annotation they could inherit. */
sealed interface Protection {

    /** The storage's name, random: it is under this that a keyring keeps the key, and each secret is bound to it. */
    @NonNullByDefault({})
    String id();

    /** A known text, sealed: tells a wrong key. */
    @NonNullByDefault({})
    String check();

    /** A random key, which is in the keyring of the person's session. */
    record ByKeyring(String id, String check) implements Protection {
    }

    /**
     * A key derived from a password by PBKDF2 (RFC 8018, section 5.2) with HMAC-SHA-512.
     *
     * @param salt in base64
     */
    record ByMasterPassword(String id, String check, String salt, int iterations) implements Protection {
    }
}
