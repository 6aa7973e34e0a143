package org.vipdrift.remote.sshj.testing;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;

/** Key pairs made once per test run; they protect nothing. */
public enum TestKeyPairs {
    RSA_ONE, ECDSA_ONE, ECDSA_TWO, ECDSA_USER, ECDSA_STRANGER;

    private final KeyPair pair = generate(name().startsWith("RSA"));

    public KeyPair pair() {
        return pair;
    }

    private static KeyPair generate(boolean rsa) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(rsa ? "RSA" : "EC");
            if (rsa) {
                generator.initialize(2048);
            } else {
                generator.initialize(new ECGenParameterSpec("secp256r1"));
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
