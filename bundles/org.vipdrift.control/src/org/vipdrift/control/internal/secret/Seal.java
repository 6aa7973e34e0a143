package org.vipdrift.control.internal.secret;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.vipdrift.remote.Secret;

/**
 * Immutable. Seals secrets by AES-256 in GCM (NIST SP 800-38D). Each is bound to its storage and its name, so that none can
 * be put in another's place, and filled up so that its length does not show.
 *
 * <pre>
 * base64( nonce, 12 octets, random | cipher text of UTF-8 with zero octets up to a multiple of 64 | tag, 16 octets )
 * </pre>
 *
 * @param id of the storage
 */
record Seal(SecretKey key, String id) {
    private static final String KNOWN = "secure storage of VipDrift";
    private static final String CHECK = "check";
    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int STEP = 64;

    /** Shows later whether a key is the right one. */
    String check() {
        try (Secret known = new Secret(KNOWN.toCharArray())) {
            return closed(CHECK, known);
        }
    }

    boolean fits(String check) throws IOException {
        try (Secret found = opened(CHECK, check)) {
            return Arrays.equals(found.reveal(), KNOWN.toCharArray());
        } catch (WrongKeyException e) {
            return false;
        }
    }

    String closed(String name, Secret secret) {
        byte[] plain = filled(secret);
        try {
            byte[] nonce = new byte[NONCE];
            new SecureRandom().nextBytes(nonce);
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, name).doFinal(plain);
            return Base64.getEncoder().encodeToString(
                    ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JVM has " + ALGORITHM, e);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    /** @return a fresh copy the caller closes */
    Secret opened(String name, String text) throws IOException {
        try {
            byte[] sealed = Base64.getDecoder().decode(text);
            byte[] nonce = Arrays.copyOf(sealed, NONCE);
            byte[] plain = cipher(Cipher.DECRYPT_MODE, nonce, name).doFinal(sealed, NONCE,
                    Math.max(0, sealed.length - NONCE));
            return secret(plain);
        } catch (AEADBadTagException e) {
            throw new WrongKeyException(name, e);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException("the secret " + name + " in it is damaged", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String name) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(ALGORITHM);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD((id + "\n" + name).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static byte[] filled(Secret secret) {
        char[] characters = secret.reveal();
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(characters));
        Arrays.fill(characters, '\0');
        byte[] filled = new byte[(encoded.remaining() / STEP + 1) * STEP];
        encoded.get(filled, 0, encoded.remaining());
        Arrays.fill(encoded.array(), (byte) 0);
        return filled;
    }

    private static Secret secret(byte[] filled) {
        int length = filled.length;
        while (length > 0 && filled[length - 1] == 0) {
            length--;
        }
        CharBuffer decoded = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(filled, 0, length));
        char[] characters = new char[decoded.remaining()];
        decoded.get(characters);
        Arrays.fill(decoded.array(), '\0');
        Arrays.fill(filled, (byte) 0);
        return new Secret(characters);
    }

    @Override
    public String toString() {
        return "seal of " + id;
    }
}
