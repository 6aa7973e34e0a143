package org.vipdrift.remote.sshj.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.util.Base64;
import java.util.Optional;
import net.schmizz.sshj.common.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vipdrift.remote.Secret;
import org.vipdrift.remote.sshj.internal.PrivateKeyFile.Content;
import org.vipdrift.remote.sshj.testing.TestKeyFiles;

class PrivateKeyFileTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"rsa-openssh,SHA256withRSA", "rsa-pem,SHA256withRSA", "rsa-pkcs8,SHA256withRSA",
            "ecdsa-openssh,SHA256withECDSA", "ecdsa-pem,SHA256withECDSA", "ecdsa-pkcs8,SHA256withECDSA",
            "ed25519-openssh,Ed25519", "ed25519-pkcs8,Ed25519"})
    void readsBothHalvesOfAKeyWithAndWithoutPassphrase(String form, String algorithm) throws Exception {
        for (String passphrase : new String[] {"", "open sesame é"}) {
            Path file = TestKeyFiles.make(folder, form, passphrase);
            KeyPair pair = assertInstanceOf(Content.Key.class, PrivateKeyFile.read(file, secret(passphrase))).pair();
            assertEquals(TestKeyFiles.wire(file), Base64.getEncoder()
                    .encodeToString(new Buffer.PlainBuffer().putPublicKey(pair.getPublic()).getCompactData()));
            assertTrue(belongTogether(pair, algorithm));
        }
    }

    @ParameterizedTest
    @CsvSource({"rsa-openssh", "rsa-pem", "rsa-pkcs8", "ed25519-openssh", "ed25519-pkcs8"})
    void saysWhatALockedKeyNeeds(String form) throws Exception {
        Path file = TestKeyFiles.make(folder, form, "open sesame");
        assertEquals(new Content.Locked("it needs a passphrase"), PrivateKeyFile.read(file, Optional.empty()));
        assertEquals(new Content.Locked("its passphrase is a different one"),
                PrivateKeyFile.read(file, secret("wrong")));
    }

    @Test
    void namesTheWayOutOfAnEncryptionItDoesNotRead() throws Exception {
        Path file = Files.writeString(folder.resolve("old"), "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n"
                + "DEK-Info: DES-EDE3-CBC,00112233\n\nAAAA\n-----END RSA PRIVATE KEY-----\n");
        assertEquals(
                new Content.Unusable("holds no private key that can be used (it is encrypted in a way VipDrift does"
                        + " not read; convert it by: ssh-keygen -p -f FILE)"),
                PrivateKeyFile.read(file, secret("x")));
    }

    private static Optional<Secret> secret(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(new Secret(text.toCharArray()));
    }

    private static boolean belongTogether(KeyPair pair, String algorithm) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(algorithm);
        signature.initSign(pair.getPrivate());
        signature.update((byte) 1);
        byte[] signed = signature.sign();
        signature.initVerify(pair.getPublic());
        signature.update((byte) 1);
        return signature.verify(signed);
    }
}
