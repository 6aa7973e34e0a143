package org.vipdrift.remote.sshj.internal;

import java.io.IOException;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.eclipse.jdt.annotation.Nullable;

/** Reads Ed25519 keys in PKCS#8 form (RFC 5958, RFC 8410), as OpenSSL writes them; SSHJ knows RSA and ECDSA there. */
final class Ed25519Pem {
    private static final Pattern FORM = Pattern.compile(
            "-----BEGIN (ENCRYPTED )?PRIVATE KEY-----\\s+([A-Za-z0-9+/=\\s]+)-----END (ENCRYPTED )?PRIVATE KEY-----");
    private static final String NAME = "Ed25519";

    private Ed25519Pem() {
    }

    static boolean isPkcs8(String text) {
        return FORM.matcher(text.strip()).matches();
    }

    /** Absent if it is a key of another type. */
    static Optional<KeyPair> read(String text, PrivateKeyFile.Passphrase passphrase) throws IOException {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        byte[] der = Base64.getMimeDecoder().decode(matcher.group(2));
        try {
            PKCS8EncodedKeySpec spec = matcher.group(1) == null ? new PKCS8EncodedKeySpec(der)
                    : decrypt(der, passphrase);
            return isEd25519(spec.getEncoded()) ? Optional.of(pair(spec)) : Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IOException("it could not be decrypted", e);
        }
    }

    private static PKCS8EncodedKeySpec decrypt(byte[] der, PrivateKeyFile.Passphrase passphrase)
            throws IOException, GeneralSecurityException {
        EncryptedPrivateKeyInfo locked = new EncryptedPrivateKeyInfo(der);
        AlgorithmParameters parameters = locked.getAlgParameters();
        char[] characters = passphrase.reqPassword(null);
        PBEKeySpec secret = new PBEKeySpec(characters);
        try {
            Cipher cipher = Cipher.getInstance(parameters.toString());
            cipher.init(Cipher.DECRYPT_MODE, SecretKeyFactory.getInstance(parameters.toString()).generateSecret(secret),
                    parameters);
            return locked.getKeySpec(cipher);
        } finally {
            secret.clearPassword();
            Arrays.fill(characters, '\0');
        }
    }

    /** PrivateKeyInfo is SEQUENCE { version INTEGER, algorithm SEQUENCE { OID 06 03 2b 65 70 } ... }. */
    private static boolean isEd25519(byte[] der) {
        return der.length > 12 && der[7] == 0x06 && der[8] == 0x03 && der[9] == 0x2b && der[10] == 0x65
                && der[11] == 0x70;
    }

    /** The JDK computes a public key only while it makes a pair, so it is made again from its own seed. */
    private static KeyPair pair(PKCS8EncodedKeySpec spec) throws GeneralSecurityException {
        EdECPrivateKey key = (EdECPrivateKey) KeyFactory.getInstance(NAME).generatePrivate(spec);
        byte[] seed = key.getBytes().orElseThrow(() -> new GeneralSecurityException("no seed"));
        KeyPairGenerator generator = KeyPairGenerator.getInstance(NAME);
        generator.initialize(NamedParameterSpec.ED25519, new Seed(seed));
        return generator.generateKeyPair();
    }

    /** Confined to one use. Gives out one value. */
    private static final class Seed extends SecureRandom {
        private static final long serialVersionUID = 1L;
        private final byte[] seed;

        Seed(byte[] seed) {
            this.seed = seed;
        }

        @Override
        public void nextBytes(byte @Nullable [] bytes) {
            System.arraycopy(seed, 0, Objects.requireNonNull(bytes), 0, seed.length);
        }
    }
}
