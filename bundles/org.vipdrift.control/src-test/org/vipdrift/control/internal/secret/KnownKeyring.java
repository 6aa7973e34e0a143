package org.vipdrift.control.internal.secret;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.vipdrift.remote.Keyring;
import org.vipdrift.remote.Secret;

/** Thread-safe. A keyring in memory, which may be locked. */
final class KnownKeyring implements Keyring {
    final Map<String, String> items = new ConcurrentHashMap<>();
    boolean locked;

    @Override
    public Optional<Secret> find(String name) throws IOException {
        demandOpen();
        return Optional.ofNullable(items.get(name)).map(text -> new Secret(text.toCharArray()));
    }

    @Override
    public void keep(String name, String label, Secret secret) throws IOException {
        demandOpen();
        items.put(name, new String(secret.reveal()));
    }

    @Override
    public void forget(String name) {
        items.remove(name);
    }

    private void demandOpen() throws IOException {
        if (locked) {
            throw new IOException("Cannot unlock it");
        }
    }
}
