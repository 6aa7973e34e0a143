package org.vipdrift.cli;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.vipdrift.control.ControlException;
import org.vipdrift.control.Credential;
import org.vipdrift.control.CredentialStore;
import org.vipdrift.core.HostId;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.Identity;
import org.vipdrift.remote.Secret;
import org.vipdrift.remote.SecretKind;

/** Credentials in memory; what is stored is told to the world. */
final class FakeCredentials implements CredentialStore {
    final Map<String, Credential> known = new TreeMap<>();
    private final FakeWorld world;

    FakeCredentials(FakeWorld world) {
        this.world = world;
    }

    @Override
    public List<Credential> all() {
        return List.copyOf(known.values());
    }

    @Override
    public Credential find(String name) throws ControlException {
        return Optional.ofNullable(known.get(name)).orElseThrow(() -> new ControlException(
                ControlException.Reason.NO_SUCH_ITEM, "There is no credential \"" + name + "\" here."));
    }

    @Override
    public void put(Credential credential, Map<SecretKind, Optional<Secret>> secrets) {
        Set<SecretKind> stored = EnumSet.noneOf(SecretKind.class);
        Optional.ofNullable(known.get(credential.name())).ifPresent(old -> stored.addAll(old.stored()));
        secrets.forEach((kind, secret) -> {
            world.calls.add(credential.name() + " " + kind.word() + FakeWorld.shown(secret.orElse(null)));
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
    public void remove(String name) throws ControlException {
        find(name);
        known.remove(name);
    }

    @Override
    public List<HostId> usedBy(String name) {
        return world.inventory.hosts().stream().filter(host -> world.inventory.effective(host).host()
                .identity() instanceof Identity.Credential(var other) && other.equals(name)).map(Host::id).toList();
    }

    @Override
    public void protect(boolean byMasterPassword) {
        world.calls.add("protect " + byMasterPassword);
    }

    @Override
    public String place() {
        return "Secrets are in memory.";
    }
}
