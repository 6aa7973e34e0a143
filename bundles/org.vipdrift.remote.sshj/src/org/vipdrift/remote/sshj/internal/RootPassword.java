package org.vipdrift.remote.sshj.internal;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.core.Deadline;
import org.vipdrift.remote.Credentials;
import org.vipdrift.remote.RemoteException;
import org.vipdrift.remote.RemoteTarget;
import org.vipdrift.remote.Secret;

/** Guarded by its session's way to root. The password for it, asked for once, wiped when it is refused or the session ends. */
final class RootPassword implements AutoCloseable {
    private static final java.time.Duration DECLINED = java.time.Duration.ofMinutes(1);

    private final RemoteTarget target;
    private final Credentials credentials;
    private final RefusedPasswords refused;
    private @Nullable Secret known;
    private Deadline declined = Deadline.in(java.time.Duration.ZERO);

    RootPassword(RemoteTarget target, Credentials credentials, RefusedPasswords refused) {
        this.target = target;
        this.credentials = credentials;
        this.refused = refused;
    }

    /**
     * Who has declined is left alone for a minute.
     *
     * @return not to be closed; absent if there is none
     * @throws RemoteException AUTHENTICATION if it cannot be typed, or the host has refused just this one
     */
    Optional<Secret> get() throws RemoteException {
        Secret kept = known;
        if (kept != null) {
            return Optional.of(kept);
        }
        if (!declined.isPast()) {
            return Optional.empty();
        }
        Optional<Secret> asked = credentials.rootPassword(target);
        if (asked.isEmpty()) {
            declined = Deadline.in(DECLINED);
            return asked;
        }
        if (!isOneLine(asked.get())) {
            asked.get().close();
            throw RootFailures.unusable(target);
        }
        if (refused.contains(target, asked.get())) {
            asked.get().close();
            throw RootFailures.refusedBefore(target);
        }
        known = asked.get();
        return asked;
    }

    private static boolean isOneLine(Secret secret) {
        char[] characters = secret.reveal();
        try {
            return CharBuffer.wrap(characters).chars().noneMatch(c -> c == '\n' || c == '\r' || c == 0);
        } finally {
            Arrays.fill(characters, '\0');
        }
    }

    /** The host says that it is wrong. */
    void refuse() {
        Secret kept = known;
        if (kept != null) {
            refused.add(target, kept);
            close();
        }
    }

    @Override
    public void close() {
        Secret kept = known;
        if (kept != null) {
            kept.close();
            known = null;
        }
    }

    /** In UTF-8, in an array that holds nothing else; the caller wipes it. */
    static ByteBuffer octets(Secret secret) {
        char[] characters = secret.reveal();
        try {
            return StandardCharsets.UTF_8.encode(CharBuffer.wrap(characters));
        } finally {
            Arrays.fill(characters, '\0');
        }
    }
}
