package org.vipdrift.control.internal.secret;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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
     * @param secrets those to keep, and those to forget, which are empty; not closed
     * @param more what else changes with them
     */
    void change(Map<String, Optional<Secret>> secrets, UnaryOperator<Content> more) throws IOException {
        boolean keeps = secrets.values().stream().anyMatch(Optional::isPresent);
        Optional<Seal> seal = keeps ? Optional.of(writing()) : Optional.empty();
        Map<String, Optional<String>> sealed = new HashMap<>();
        secrets.forEach((name, secret) -> sealed.put(name,
                secret.flatMap(text -> seal.map(s -> s.closed(name, text)))));
        file.change(now -> {
            if (seal.isPresent() && now.protection().filter(p -> p.id().equals(seal.get().id())).isEmpty()) {
                throw new IOException("The secure storage " + file.path()
                        + " was made anew by another program just now; try again.");
            }
            return more.apply(now).with(sealed);
        });
    }

    /** Nobody is asked anything while the file is held. */
    private Seal writing() throws IOException {
        Optional<Protection> known = file.read().protection();
        if (known.isPresent()) {
            return keys.open(known.get());
        }
        Protection made = keys.make();
        file.change(now -> now.protection().isPresent() ? now : now.with(made));
        return keys.open(file.read().protection().orElse(made));
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
