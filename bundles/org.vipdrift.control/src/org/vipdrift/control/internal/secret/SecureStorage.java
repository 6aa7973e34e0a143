package org.vipdrift.control.internal.secret;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.vipdrift.core.HostId;
import org.vipdrift.remote.Keyring;
import org.vipdrift.remote.OperatorPrompts;
import org.vipdrift.remote.Secret;
import org.vipdrift.remote.SecretKind;

/**
 * Thread-safe. Secrets by name, and the credentials they belong to, in a file that is opened when a secret is first wanted.
 * All its exceptions carry sentences.
 */
public final class SecureStorage {
    private final StorageFile file;
    private final StorageKeys keys;

    public SecureStorage(Path path, Map<String, String> environment, OperatorPrompts prompts,
            Supplier<Optional<Keyring>> keyring) {
        file = new StorageFile(path);
        keys = new StorageKeys(path, new MasterPassword(environment), prompts, keyring);
    }

    Path path() {
        return file.path();
    }

    Content content() throws IOException {
        return file.read();
    }

    /** Another text for each time a secret was kept; absent if there is none. Opens nothing. */
    Optional<String> version(String name) throws IOException {
        return Optional.ofNullable(file.read().secrets().get(name));
    }

    /** @return a fresh copy the caller closes */
    Optional<Secret> find(String name) throws IOException {
        Content now = file.read();
        Optional<String> sealed = Optional.ofNullable(now.secrets().get(name));
        if (sealed.isEmpty() || now.protection().isEmpty()) {
            return Optional.empty();
        }
        Seal seal = keys.open(now.protection().get());
        try {
            return Optional.of(seal.opened(name, sealed.get()));
        } catch (IOException e) {
            throw new IOException("The secure storage " + file.path() + " is damaged: " + e.getMessage()
                    + ". Set that secret anew.", e);
        }
    }

    /**
     * Nobody is asked anything while other programs wait for the file. One that has protected it by another key meanwhile
     * was first: then it is done again by that.
     *
     * @param secrets those to keep, and those to forget, which are empty; not closed
     * @param more what else changes with them
     */
    void change(Map<String, Optional<Secret>> secrets, UnaryOperator<Content> more) throws IOException {
        boolean keeps = secrets.values().stream().anyMatch(Optional::isPresent);
        boolean done = false;
        while (!done) {
            Optional<Protection> known = file.read().protection();
            Optional<Protection> used = keeps && known.isEmpty() ? Optional.of(keys.make()) : known;
            Map<String, Optional<String>> sealed = keeps ? sealed(keys.open(used.orElseThrow()), secrets)
                    : sealed(secrets.keySet());
            done = file.change(now -> now.protection().equals(known),
                    now -> more.apply(used.map(now::with).orElse(now)).with(sealed));
        }
    }

    /**
     * Seals everything anew.
     *
     * @param byMasterPassword a person chooses one; else the key is the keyring's
     */
    void protect(boolean byMasterPassword) throws IOException {
        Content before = file.read();
        Map<String, Optional<Secret>> secrets = new HashMap<>();
        try {
            for (String name : before.secrets().keySet()) {
                secrets.put(name, find(name));
            }
            Protection made = byMasterPassword ? keys.choose("It is to be protected anew") : keys.makeInKeyring();
            Map<String, Optional<String>> sealed = sealed(keys.open(made), secrets);
            if (!file.change(before::equals, now -> now.with(made).with(sealed))) {
                throw new IOException("another program has changed it meanwhile; try again");
            }
            before.protection().ifPresent(keys::drop);
        } finally {
            secrets.values().forEach(secret -> secret.ifPresent(Secret::close));
        }
    }

    private static Map<String, Optional<String>> sealed(Seal seal, Map<String, Optional<Secret>> secrets) {
        Map<String, Optional<String>> sealed = new HashMap<>();
        secrets.forEach((name, secret) -> sealed.put(name, secret.map(text -> seal.closed(name, text))));
        return sealed;
    }

    private static Map<String, Optional<String>> sealed(Set<String> forgotten) {
        Map<String, Optional<String>> sealed = new HashMap<>();
        forgotten.forEach(name -> sealed.put(name, Optional.empty()));
        return sealed;
    }

    /** Keeps a host's own secret. */
    public void keep(HostId host, SecretKind kind, Secret secret) throws IOException {
        change(Map.of(SecretName.of(host, kind), Optional.of(secret)), now -> now);
    }

    public void forget(HostId host, SecretKind kind) throws IOException {
        forget(Map.of(SecretName.of(host, kind), Optional.empty()));
    }

    /** Forgets all of a host's own secrets. */
    public void forget(HostId host) throws IOException {
        Map<String, Optional<Secret>> all = new HashMap<>();
        for (SecretKind kind : SecretKind.values()) {
            all.put(SecretName.of(host, kind), Optional.empty());
        }
        forget(all);
    }

    private void forget(Map<String, Optional<Secret>> names) throws IOException {
        if (names.keySet().stream().anyMatch(file.read().secrets()::containsKey)) {
            change(names, now -> now);
        }
    }
}
