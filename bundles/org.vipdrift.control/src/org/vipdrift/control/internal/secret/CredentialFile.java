package org.vipdrift.control.internal.secret;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.vipdrift.core.HostId;
import org.vipdrift.remote.Secret;

/**
 * Thread-safe. Login passwords in a PKCS #12 key store of mode 0600, read and written whole. The store's own password is
 * that of {@link MasterPassword}. With the generated one, which lies beside it, this protects a copied or published
 * store, not against somebody who can read all of the person's files.
 */
public final class CredentialFile {
    private static final String KIND = "PKCS12";
    /** No host's name has a slash. */
    private static final String ROOT = "/root";
    private final Path file;
    private final MasterPassword master;

    public CredentialFile(Path file, MasterPassword master) {
        this.file = file;
        this.master = master;
    }

    /** The stored password, a copy the caller closes. */
    public Optional<Secret> password(HostId host) throws IOException {
        return named(host.name());
    }

    /** The stored password by which the host's user becomes root, a copy the caller closes. */
    public Optional<Secret> rootPassword(HostId host) throws IOException {
        return named(host.name() + ROOT);
    }

    private synchronized Optional<Secret> named(String name) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (Secret key = master.get()) {
            char[] password = key.reveal();
            java.security.Key found = load(password).getKey(name, password);
            Arrays.fill(password, '\0');
            return found == null ? Optional.empty() : Optional.of(secret(found.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw unreadable(e);
        }
    }

    public void keep(HostId host, Secret secret) throws IOException {
        keep(host.name(), secret);
    }

    /** @param secret absent to forget it */
    public void keepForRoot(HostId host, Optional<Secret> secret) throws IOException {
        if (secret.isPresent()) {
            keep(host.name() + ROOT, secret.get());
        } else {
            forget(host.name() + ROOT);
        }
    }

    private synchronized void keep(String name, Secret secret) throws IOException {
        change((store, password) -> store.setEntry(name,
                new KeyStore.SecretKeyEntry(new SecretKeySpec(bytes(secret), "AES")),
                new KeyStore.PasswordProtection(password)));
    }

    public void forget(HostId host) throws IOException {
        forget(host.name(), host.name() + ROOT);
    }

    private synchronized void forget(String... names) throws IOException {
        if (Files.exists(file)) {
            change((store, password) -> {
                for (String name : names) {
                    store.deleteEntry(name);
                }
            });
        }
    }

    private interface Change {
        void apply(KeyStore store, char[] password) throws GeneralSecurityException;
    }

    private void change(Change change) throws IOException {
        try (Secret key = master.get()) {
            char[] password = key.reveal();
            KeyStore store = load(password);
            change.apply(store, password);
            write(store, password);
            Arrays.fill(password, '\0');
        } catch (GeneralSecurityException e) {
            throw unreadable(e);
        }
    }

    private KeyStore load(char[] password) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KIND);
        if (Files.exists(file)) {
            try (InputStream in = Files.newInputStream(file)) {
                store.load(in, password);
            }
        } else {
            store.load(null, password);
        }
        return store;
    }

    private void write(KeyStore store, char[] password) throws IOException, GeneralSecurityException {
        Path folder = file.toAbsolutePath().getParent();
        Path fresh = Files.createTempFile(folder, "credentials", ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            try (OutputStream out = Files.newOutputStream(fresh)) {
                store.store(out, password);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static byte[] bytes(Secret secret) {
        char[] characters = secret.reveal();
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(characters));
        Arrays.fill(characters, '\0');
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        return bytes;
    }

    private static Secret secret(byte[] encoded) {
        CharBuffer decoded = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(encoded));
        char[] characters = new char[decoded.remaining()];
        decoded.get(characters);
        Arrays.fill(encoded, (byte) 0);
        return new Secret(characters);
    }

    private IOException unreadable(GeneralSecurityException e) {
        return new IOException("The credential store " + file + " can't be used: " + e.getMessage()
                + ". Set VIPDRIFT_MASTER_PASSWORD to the password it was made with, or move the file away.", e);
    }
}
