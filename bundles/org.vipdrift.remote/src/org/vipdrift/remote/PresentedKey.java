package org.vipdrift.remote;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.vipdrift.core.InvalidValueException;

/**
 * A host key as a server showed it.
 *
 * @param address the name under which the host was asked for
 * @param type the key type's SSH name, "ssh-ed25519"
 * @param fingerprint "SHA256:" and unpadded base64, as OpenSSH prints it
 * @param encoded base64 of the SSH wire form, as a known_hosts line holds it
 */
public record PresentedKey(String address, int port, String type, String fingerprint, String encoded) {
    private static final int LONGEST_TYPE = 64;

    /**
     * The key in its SSH wire form (RFC 4253, 6.6): a string with the type's name, then what the type says.
     *
     * <pre>
     * | length of the name, 4 bytes, big-endian | name, ASCII | ... |
     * </pre>
     *
     * @throws InvalidValueException if it does not begin with a type's name
     */
    public static PresentedKey of(String address, int port, byte[] wire) {
        return new PresentedKey(address, port, typeOf(wire), "SHA256:" + base64(sha256(wire)).replace("=", ""),
                base64(wire));
    }

    private static String typeOf(byte[] wire) {
        int length = wire.length < Integer.BYTES ? -1 : ByteBuffer.wrap(wire).getInt();
        if (length <= 0 || length > LONGEST_TYPE || length > wire.length - Integer.BYTES) {
            throw new InvalidValueException("The host key does not begin with the name of its type.");
        }
        String type = new String(wire, Integer.BYTES, length, StandardCharsets.US_ASCII);
        if (!type.chars().allMatch(c -> c > ' ' && c < 0x7f && c != ',')) {
            throw new InvalidValueException("The type of the host key has characters no type has.");
        }
        return type;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
