package org.vipdrift.control.internal.secret;

import java.io.IOException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.vipdrift.control.ControlException;
import org.vipdrift.control.ControlException.Reason;
import org.vipdrift.control.Credential;
import org.vipdrift.control.CredentialStore;
import org.vipdrift.control.internal.secret.Content.Named;
import org.vipdrift.core.Disk;
import org.vipdrift.core.HostId;
import org.vipdrift.core.InvalidValueException;
import org.vipdrift.core.Printable;
import org.vipdrift.inventory.Folder;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.Identity;
import org.vipdrift.inventory.Inventory;
import org.vipdrift.inventory.InventoryStore;
import org.vipdrift.remote.Secret;
import org.vipdrift.remote.SecretKind;

/** Thread-safe. The named credentials in the secure storage, and who refers to them. */
public final class ConsoleCredentials implements CredentialStore {
    private final SecureStorage storage;
    private final InventoryStore inventory;

    public ConsoleCredentials(SecureStorage storage, InventoryStore inventory) {
        this.storage = storage;
        this.inventory = inventory;
    }

    @Override
    public List<Credential> all() throws ControlException {
        Content now = content();
        return now.credentials().keySet().stream().flatMap(name -> found(now, name).stream()).toList();
    }

    @Override
    public Credential find(String name) throws ControlException {
        return found(content(), name).orElseThrow(() -> new ControlException(Reason.NO_SUCH_ITEM,
                "There is no credential " + Printable.quoted(name) + " here."));
    }

    /** @throws InvalidValueException with a sentence, if the storage can't be read */
    public Optional<Credential> known(String name) {
        try {
            return found(storage.content(), name);
        } catch (IOException e) {
            throw new InvalidValueException(String.valueOf(e.getMessage()));
        }
    }

    /** The name of the credential that a host or its folder refers to. */
    public Optional<String> of(HostId host) {
        Inventory now = inventory.current();
        return now.host(host).flatMap(own -> name(now, own));
    }

    private static Optional<String> name(Inventory now, Host host) {
        return now.effective(host).host().identity() instanceof Identity.Credential(var name) ? Optional.of(name)
                : Optional.empty();
    }

    private static Optional<Credential> found(Content now, String name) {
        Set<SecretKind> stored = EnumSet.noneOf(SecretKind.class);
        Stream.of(SecretKind.values()).filter(kind -> now.secrets().containsKey(SecretName.of(name, kind)))
                .forEach(stored::add);
        return Optional.ofNullable(now.credentials().get(name))
                .map(named -> new Credential(name, named.user(), named.identity(), stored));
    }

    private Content content() throws ControlException {
        try {
            return storage.content();
        } catch (IOException e) {
            throw new ControlException(Reason.INVALID, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void put(Credential credential, Map<SecretKind, Optional<Secret>> secrets) throws ControlException {
        Map<String, Optional<Secret>> named = new HashMap<>();
        secrets.forEach((kind, secret) -> named.put(SecretName.of(credential.name(), kind), secret));
        change("The credential " + credential.name() + " was not kept: ", named,
                new Change(credential.name(), Optional.of(new Named(credential.user(), credential.identity()))));
    }

    @Override
    public void remove(String name) throws ControlException {
        find(name);
        demandUnused(name);
        Map<String, Optional<Secret>> all = new HashMap<>();
        for (SecretKind kind : SecretKind.values()) {
            all.put(SecretName.of(name, kind), Optional.empty());
        }
        change("The credential " + name + " was not removed: ", all, new Change(name, Optional.empty()));
    }

    private void demandUnused(String name) throws ControlException {
        List<String> users = Stream.concat(usedBy(name).stream().map(host -> "host " + host),
                inventory.current().folders().stream().filter(folder -> refersTo(folder, name))
                        .map(folder -> "folder " + folder.path()))
                .toList();
        if (!users.isEmpty()) {
            throw new ControlException(Reason.UNSAFE, "The credential " + name + " is still used by " + users.getFirst()
                    + (users.size() > 1 ? " and " + (users.size() - 1) + " more" : "")
                    + ": have them log in in another way first.");
        }
    }

    private static boolean refersTo(Folder folder, String name) {
        return folder.identity() instanceof Identity.Credential(var other) && other.equals(name);
    }

    @Override
    public List<HostId> usedBy(String name) {
        Inventory now = inventory.current();
        return now.hosts().stream().filter(host -> name(now, host).filter(name::equals).isPresent()).map(Host::id)
                .toList();
    }

    @Override
    public void protect(boolean byMasterPassword) throws ControlException {
        try {
            storage.protect(byMasterPassword);
        } catch (IOException e) {
            throw refusal("The secure storage is protected as before: ", e);
        }
    }

    @Override
    public String place() throws ControlException {
        String file = "Secrets are in " + storage.path() + ", ";
        return content().protection().map(protection -> switch (protection) {
            case Protection.ByKeyring by -> file + "opened by your session's keyring.";
            case Protection.ByMasterPassword by -> file + "opened by its master password.";
        }).orElse("No secret is stored yet.");
    }

    /** @param named absent to take it away */
    private record Change(String name, Optional<Named> named) {
        Content on(Content now) {
            return named.map(credential -> now.with(name, credential)).orElseGet(() -> now.without(name));
        }
    }

    private void change(String failure, Map<String, Optional<Secret>> secrets, Change change) throws ControlException {
        try {
            storage.change(secrets, change::on);
        } catch (IOException e) {
            throw refusal(failure, e);
        }
    }

    private static ControlException refusal(String failure, IOException e) {
        return new ControlException(Disk.isFull(e) ? Reason.FAILED : Reason.NO_PERMISSION,
                failure + Printable.sentence(Disk.why(e)));
    }
}
