package org.vipdrift.remote.sshj.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.Optional;
import net.schmizz.sshj.SSHClient;
import net.schmizz.sshj.userauth.keyprovider.KeyProvider;
import net.schmizz.sshj.userauth.password.PasswordFinder;
import net.schmizz.sshj.userauth.password.Resource;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.remote.Secret;

/** Reads private key files: OpenSSH's own form, PKCS#8 and the older PEM forms, each with or without passphrase. */
final class PrivateKeyFile {
    private static final int LARGEST = 64 << 10;

    private PrivateKeyFile() {
    }

    /** What a key file holds. */
    sealed interface Content {
        record Key(KeyPair pair) implements Content {
        }

        /** @param why "it needs a passphrase", "its passphrase is a different one" */
        record Locked(String why) implements Content {
        }

        /** @param why to follow the file's name: "does not exist" */
        record Unusable(String why) implements Content {
        }
    }

    static Content read(Path file, Optional<Secret> passphrase) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            return bytes.length > LARGEST ? new Content.Unusable("is too large to be a private key")
                    : parse(new String(bytes, StandardCharsets.ISO_8859_1), passphrase);
        } catch (NoSuchFileException e) {
            return new Content.Unusable("does not exist");
        } catch (IOException e) {
            return new Content.Unusable("could not be read (" + e.getClass().getSimpleName() + ")");
        }
    }

    private static Content parse(String text, Optional<Secret> passphrase) {
        Passphrase asked = new Passphrase(passphrase);
        try {
            return new Content.Key(pair(OldPem.isEncrypted(text) ? OldPem.decrypt(text, asked) : text, asked));
        } catch (IOException | RuntimeException e) {
            if (asked.wanted) {
                return new Content.Locked(passphrase.isEmpty() ? "it needs a passphrase"
                        : "its passphrase is a different one");
            }
            return new Content.Unusable("holds no private key that can be used (" + Causes.message(e) + ")");
        }
    }

    private static KeyPair pair(String text, Passphrase passphrase) throws IOException {
        if (Ed25519Pem.isPkcs8(text)) {
            Optional<KeyPair> pair = Ed25519Pem.read(text, passphrase);
            if (pair.isPresent()) {
                return pair.get();
            }
        }
        KeyProvider provider = new SSHClient(SshjSettings.shared()).loadKeys(text, null, passphrase);
        return new KeyPair(provider.getPublic(), provider.getPrivate());
    }

    /** Confined to one reading. Remembers whether it was asked for. */
    static final class Passphrase implements PasswordFinder {
        private final Optional<Secret> secret;
        private boolean wanted;

        Passphrase(Optional<Secret> secret) {
            this.secret = secret;
        }

        /** @throws IllegalStateException if there is none, which ends the reading */
        @Override
        public char[] reqPassword(@Nullable Resource<?> resource) {
            wanted = true;
            return secret.orElseThrow(() -> new IllegalStateException("no passphrase")).reveal();
        }

        @Override
        public boolean shouldRetry(@Nullable Resource<?> resource) {
            return false;
        }
    }
}
