package org.vipdrift.remote.internal;

import java.nio.file.Path;
import java.util.Base64;
import org.vipdrift.core.InvalidValueException;
import org.vipdrift.remote.HostKeyVerdict.KnownKey;
import org.vipdrift.remote.PresentedKey;

/**
 * Immutable. One line of a known_hosts file (sshd(8)): {@code [@marker] names type base64 [comment]}.
 *
 * @param key its address is of no meaning
 */
public record KnownHostsEntry(Marker marker, HostNames names, PresentedKey key, Path file, int line) {

    /** CERT_AUTHORITY lines are about who signs certificates, and say nothing about a plain key. */
    public enum Marker {
        NONE, REVOKED, CERT_AUTHORITY
    }

    /** @throws IllegalArgumentException with what is wrong, to follow "it was skipped because" */
    static KnownHostsEntry parse(String text, Path file, int line) {
        String[] words = text.strip().split("[ \t]+", 5);
        Marker marker = marker(words[0]);
        int first = marker == Marker.NONE ? 0 : 1;
        if (words.length < first + 3) {
            throw new IllegalArgumentException("it has not names, key type and key");
        }
        PresentedKey key = key(words[first + 2]);
        if (!key.type().equals(words[first + 1])) {
            throw new IllegalArgumentException("its key is not of the type it says");
        }
        return new KnownHostsEntry(marker, HostNames.parse(words[first]), key, file, line);
    }

    private static Marker marker(String word) {
        return switch (word) {
            case "@revoked" -> Marker.REVOKED;
            case "@cert-authority" -> Marker.CERT_AUTHORITY;
            default -> {
                if (word.startsWith("@")) {
                    throw new IllegalArgumentException("its marker is not known");
                }
                yield Marker.NONE;
            }
        };
    }

    private static PresentedKey key(String base64) {
        try {
            return PresentedKey.of("", 0, Base64.getDecoder().decode(base64));
        } catch (InvalidValueException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("its key is not base64", e);
        }
    }

    public boolean isFor(String address, int port) {
        return names.match(HostNames.nameOf(address, port));
    }

    public boolean holds(PresentedKey other) {
        return key.encoded().equals(other.encoded());
    }

    public KnownKey asKnownKey() {
        return new KnownKey(key.type(), key.fingerprint(), file, line);
    }
}
