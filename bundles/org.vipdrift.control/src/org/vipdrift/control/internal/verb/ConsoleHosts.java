package org.vipdrift.control.internal.verb;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.control.ControlException;
import org.vipdrift.control.ControlException.Reason;
import org.vipdrift.control.Hosts;
import org.vipdrift.control.internal.secret.SecureStorage;
import org.vipdrift.control.internal.secret.StoredCredentials;
import org.vipdrift.control.internal.session.Failures;
import org.vipdrift.control.internal.session.HostSessions;
import org.vipdrift.control.internal.session.Targets;
import org.vipdrift.core.Disk;
import org.vipdrift.core.HostId;
import org.vipdrift.core.InvalidValueException;
import org.vipdrift.core.Printable;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.Identity;
import org.vipdrift.inventory.Inventory;
import org.vipdrift.inventory.InventoryException;
import org.vipdrift.inventory.InventoryMerge;
import org.vipdrift.inventory.InventoryStore;
import org.vipdrift.inventory.VipGroup;
import org.vipdrift.remote.OnceTrustedHostKeys;
import org.vipdrift.remote.PresentedKey;
import org.vipdrift.remote.Secret;
import org.vipdrift.remote.SecretKind;

/** Thread-safe. The hosts of the inventory, with their passwords and keys. */
public final class ConsoleHosts implements Hosts {
    private final InventoryStore inventory;
    private final HostSessions sessions;
    private final SecureStorage storage;
    private final StoredCredentials stored;
    private final OnceTrustedHostKeys keys;
    private final ConnectionProbe probe;
    private final SshWords ssh;
    private final Targets targets;

    public ConsoleHosts(InventoryStore inventory, HostSessions sessions, SecureStorage storage,
            StoredCredentials stored,
            OnceTrustedHostKeys keys, ConnectionProbe probe, SshWords ssh) {
        this.inventory = inventory;
        this.sessions = sessions;
        this.storage = storage;
        this.stored = stored;
        this.keys = keys;
        this.probe = probe;
        this.ssh = ssh;
        targets = ssh.targets();
    }

    @Override
    public ConnectionTest test(Host host, @Nullable Secret password, Duration limit) throws InterruptedException {
        Inventory now = inventory.current();
        Identity identity = now.effective(host).host().identity();
        try {
            return probe.run(targets.given(now, host), targets.of(now, host), stored.with(host.id(), identity),
                    password, limit);
        } catch (InvalidValueException e) {
            return new ConnectionTest(false, null, List.of(), String.valueOf(e.getMessage()), Reason.CONFIGURATION);
        }
    }

    @Override
    public void add(Host host, @Nullable Secret password) throws ControlException {
        add(inventory.current(), host, password);
    }

    @Override
    public void add(Inventory seen, Host host, @Nullable Secret password) throws ControlException {
        try {
            inventory.merge(new InventoryMerge(seen, seen.with(host)));
            if (password != null) {
                storage.keep(host.id(), kind(host), password);
            }
            sessions.drop(host.id());
        } catch (InventoryException e) {
            throw Failures.of(e);
        } catch (IOException e) {
            throw notWritten(host.id() + " was added, but its password could not be kept", e);
        }
    }

    private static SecretKind kind(Host host) {
        return host.identity() instanceof Identity.KeyFile ? SecretKind.PASSPHRASE : SecretKind.PASSWORD;
    }

    /** A session that leads elsewhere from now on ends by itself when it is next asked for. */
    @Override
    public Inventory change(UnaryOperator<Inventory> change) throws ControlException {
        try {
            return inventory.update(change);
        } catch (InventoryException e) {
            throw Failures.of(e);
        }
    }

    @Override
    public Inventory change(Inventory seen, UnaryOperator<Inventory> change) throws ControlException {
        try {
            return inventory.merge(new InventoryMerge(seen, change.apply(seen)));
        } catch (InventoryException e) {
            throw Failures.of(e);
        }
    }

    @Override
    public void keepRootPassword(HostId host, @Nullable Secret password) throws ControlException {
        try {
            if (password == null) {
                storage.forget(host, SecretKind.ROOT_PASSWORD);
            } else {
                storage.keep(host, SecretKind.ROOT_PASSWORD, password);
            }
        } catch (IOException e) {
            throw notWritten("The password by which to become root on " + host + " could not be kept", e);
        }
    }

    @Override
    public List<String> inherited(Host host) throws InterruptedException {
        return ssh.inherited(inventory.current(), host);
    }

    @Override
    public List<String> terminal(Host host) throws ControlException, InterruptedException {
        try {
            return ssh.words(inventory.current(), host);
        } catch (InvalidValueException e) {
            throw new ControlException(Reason.INVALID, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw notWritten("What ssh is to know of the way to " + host.id() + " could not be written", e);
        }
    }

    @Override
    public void remove(HostId id) throws ControlException {
        inventory.current().host(id).orElseThrow(() -> new ControlException(Reason.NO_SUCH_ITEM,
                "There is no host " + id + " in the inventory."));
        for (VipGroup group : inventory.current().groupsOf(id)) {
            throw new ControlException(Reason.UNSAFE, id + " is a member of the group " + group.id()
                    + ": remove the group, or take the host out of it, first.");
        }
        try {
            inventory.update(now -> now.without(id));
            sessions.drop(id);
            storage.forget(id);
        } catch (InventoryException e) {
            throw Failures.of(e);
        } catch (IOException e) {
            throw notWritten(id + " was removed, but its password is still in secure storage", e);
        }
    }

    @Override
    public void trust(PresentedKey key) throws ControlException {
        try {
            keys.trust(key);
        } catch (IOException e) {
            throw notWritten("The key of " + key.address() + " could not be stored", e);
        }
    }

    private static ControlException notWritten(String what, IOException e) {
        return new ControlException(Disk.isFull(e) ? Reason.FAILED : Reason.NO_PERMISSION,
                what + ": " + Printable.sentence(Disk.why(e)));
    }

    @Override
    public void trustOnce(PresentedKey key) {
        keys.trustOnce(key);
    }
}
