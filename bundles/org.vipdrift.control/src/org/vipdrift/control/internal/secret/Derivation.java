package org.vipdrift.control.internal.secret;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.vipdrift.remote.Secret;

/** Where keys come from: chance, or a master password. */
final class Derivation {
    /** What OWASP's Password Storage Cheat Sheet asks for with HMAC-SHA-512. */
    static final int ITERATIONS = 210_000;
    private static final int MOST_ITERATIONS = 10_000_000;
    private static final int KEY = 32;
    private static final int NAME = 16;
    private static final String ALGORITHM = "PBKDF2WithHmacSHA512";

    private Derivation() {
    }

    /** A name for a new storage. */
    static String name() {
        return HexFormat.of().formatHex(random(NAME));
    }

    static String salt() {
        return Base64.getEncoder().encodeToString(random(KEY));
    }

    /** A new key as a text that a keyring takes. */
    static Secret text() {
        byte[] random = random(KEY);
        char[] characters = new char[2 * KEY];
        for (int i = 0; i < KEY; i++) {
            characters[2 * i] = Character.forDigit(random[i] >> 4 & 0xf, 16);
            characters[2 * i + 1] = Character.forDigit(random[i] & 0xf, 16);
        }
        Arrays.fill(random, (byte) 0);
        return new Secret(characters);
    }

    /** @throws IOException unless it is what {@link #text} makes */
    static SecretKey key(Secret text) throws IOException {
        char[] characters = text.reveal();
        byte[] bytes = new byte[KEY];
        try {
            if (characters.length != 2 * KEY) {
                throw new IOException("it is not " + 2 * KEY + " digits long");
            }
            for (int i = 0; i < KEY; i++) {
                bytes[i] = (byte) (HexFormat.fromHexDigit(characters[2 * i]) << 4
                        | HexFormat.fromHexDigit(characters[2 * i + 1]));
            }
            return new SecretKeySpec(bytes, "AES");
        } catch (NumberFormatException e) {
            throw new IOException("it is not in hexadecimal digits", e);
        } finally {
            Arrays.fill(characters, '\0');
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /** Takes about 0.2 s for {@link #ITERATIONS}. */
    static SecretKey key(Secret password, String salt, int iterations) throws IOException {
        if (iterations < 1 || iterations > MOST_ITERATIONS) {
            throw new IOException("its key is to be derived in " + iterations + " rounds, which nobody would ask for");
        }
        char[] characters = password.reveal();
        try {
            PBEKeySpec spec = new PBEKeySpec(characters, Base64.getDecoder().decode(salt), iterations,
                    KEY * Byte.SIZE);
            byte[] derived = SecretKeyFactory.getInstance(ALGORITHM).generateSecret(spec).getEncoded();
            spec.clearPassword();
            SecretKey key = new SecretKeySpec(derived, "AES");
            Arrays.fill(derived, (byte) 0);
            return key;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JVM has " + ALGORITHM, e);
        } catch (IllegalArgumentException e) {
            throw new IOException("its salt is damaged", e);
        } finally {
            Arrays.fill(characters, '\0');
        }
    }

    private static byte[] random(int length) {
        byte[] random = new byte[length];
        new SecureRandom().nextBytes(random);
        return random;
    }
}
