package org.vipdrift.remote.sshj.internal;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.vipdrift.core.Deadline;
import org.vipdrift.remote.RemoteTarget;
import org.vipdrift.remote.Secret;

/**
 * Thread-safe. Which passwords hosts have refused to make somebody root by, as hashes with a salt of this run. Such a one is
 * not tried again for a while: pam_faillock(8) locks a user out after three failures within 15 minutes.
 */
public final class RefusedPasswords {
    static final Duration MEMORY = Duration.ofMinutes(10);
    private static final int SALT = 16;

    private final byte[] salt = new byte[SALT];
    private final Map<String, Deadline> refused = new ConcurrentHashMap<>();

    public RefusedPasswords() {
        new SecureRandom().nextBytes(salt);
    }

    boolean contains(RemoteTarget target, Secret password) {
        refused.values().removeIf(Deadline::isPast);
        return refused.containsKey(key(target, password));
    }

    void add(RemoteTarget target, Secret password) {
        refused.put(key(target, password), Deadline.in(MEMORY));
    }

    private String key(RemoteTarget target, Secret password) {
        ByteBuffer octets = RootPassword.octets(password);
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            digest.update(octets.array(), 0, octets.limit());
            return target.host() + " " + target.user() + " " + target.become() + " "
                    + HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has SHA-256", e);
        } finally {
            Arrays.fill(octets.array(), (byte) 0);
        }
    }
}
