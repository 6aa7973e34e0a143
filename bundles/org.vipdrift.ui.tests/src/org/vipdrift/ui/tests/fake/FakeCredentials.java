package org.vipdrift.ui.tests.fake;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.vipdrift.control.ControlException;
import org.vipdrift.control.ControlException.Reason;
import org.vipdrift.control.Credential;
import org.vipdrift.control.CredentialStore;
import org.vipdrift.core.HostId;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.Identity;
import org.vipdrift.remote.Secret;
import org.vipdrift.remote.SecretKind;

/** Thread-safe. Credentials in memory, and what was to be stored or forgotten for them. */
public final class FakeCredentials implements CredentialStore {
    private final FakeInventory inventory;
    /** Guarded by this. */
    private final Map<String, Credential> known = new TreeMap<>();
    /** Guarded by this. */
    private final List<String> changes = new ArrayList<>();

    FakeCredentials(FakeInventory inventory) {
        this.inventory = inventory;
    }

    synchronized void reset() {
        known.clear();
        changes.clear();
    }

    /** "ops password stored", "ops passphrase forgotten". */
    public synchronized List<String> changes() {
        return List.copyOf(changes);
    }

    @Override
    public synchronized List<Credential> all() {
        return List.copyOf(known.values());
    }

    @Override
    public synchronized Credential find(String name) throws ControlException {
        return Optional.ofNullable(known.get(name)).orElseThrow(
                () -> new ControlException(Reason.NO_SUCH_ITEM, "There is no credential " + name + " here."));
    }

    @Override
    public synchronized void put(Credential credential, Map<SecretKind, Optional<Secret>> secrets) {
        Set<SecretKind> stored = EnumSet.noneOf(SecretKind.class);
        Optional.ofNullable(known.get(credential.name())).ifPresent(old -> stored.addAll(old.stored()));
        secrets.forEach((kind, secret) -> {
            changes.add(credential.name() + " " + kind.word() + (secret.isPresent() ? " stored" : " forgotten"));
            if (secret.isPresent()) {
                stored.add(kind);
            } else {
                stored.remove(kind);
            }
        });
        known.put(credential.name(),
                new Credential(credential.name(), credential.user(), credential.identity(), stored));
    }

    @Override
    public synchronized void remove(String name) throws ControlException {
        if (!usedBy(name).isEmpty()) {
            throw new ControlException(Reason.UNSAFE, "The credential " + name + " is still used.");
        }
        known.remove(name);
    }

    @Override
    public List<HostId> usedBy(String name) {
        return inventory.current().hosts().stream().filter(host -> inventory.current().effective(host).host()
                .identity() instanceof Identity.Credential(var other) && other.equals(name)).map(Host::id).toList();
    }

    @Override
    public void protect(boolean byMasterPassword) {
        throw new AssertionError("not asked for");
    }

    @Override
    public String place() {
        return "Secrets are in memory.";
    }
}
