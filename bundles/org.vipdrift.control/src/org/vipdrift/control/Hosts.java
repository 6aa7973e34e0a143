package org.vipdrift.control;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.core.HostId;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.Inventory;
import org.vipdrift.remote.HostKeyVerdict;
import org.vipdrift.remote.PresentedKey;
import org.vipdrift.remote.Secret;

/** Thread-safe. Adds, tests and removes hosts. */
public interface Hosts {

    /**
     * Connects, logs in, looks round. Works for hosts that are not in the inventory yet (the dialog's Test connection).
     * An unknown host key is no exception here but a result with the verdict.
     *
     * @param password tried for a password login (or a key's passphrase) instead of the stored one; null for the
     *            stored one
     */
    ConnectionTest test(Host host, @Nullable Secret password, Duration limit) throws InterruptedException;

    /** Adds or replaces the host in the inventory; keeps the password in secure storage if one is given. */
    void add(Host host, @Nullable Secret password) throws ControlException;

    /**
     * As {@link #add(Host, Secret)}, by somebody who saw the inventory as it was.
     *
     * @throws ControlException UNSAFE with the differences if another program has changed the same host since
     */
    default void add(Inventory seen, Host host, @Nullable Secret password) throws ControlException {
        add(host, password);
    }

    /**
     * Changes many hosts and folders at once: all of it, or nothing if a rule is broken.
     *
     * @return the inventory as it is now
     */
    Inventory change(UnaryOperator<Inventory> change) throws ControlException;

    /**
     * As {@link #change(UnaryOperator)}, by somebody who saw the inventory as it was: what another program changed since
     * stays.
     *
     * @throws ControlException UNSAFE with the differences if another program has changed the same host or folder since
     */
    default Inventory change(Inventory seen, UnaryOperator<Inventory> change) throws ControlException {
        return change(change);
    }

    /**
     * Keeps the password by which the host's user becomes root: the user's own, or root's for su.
     *
     * @param password null to forget the one that was kept
     */
    void keepRootPassword(HostId host, @Nullable Secret password) throws ControlException;

    /**
     * What the inventory leaves open and OpenSSH's configuration says (address, port, user, keys, hosts on the way), as
     * lines that begin with where it comes from; nothing is connected.
     */
    List<String> inherited(Host host) throws InterruptedException;

    /**
     * The words of OpenSSH's program that leads to the host as a person at a terminal; nothing is connected. What is said
     * of jump hosts is in a file beside the inventory.
     *
     * @throws ControlException INVALID if a jump host cannot be named to that program; FAILED or NO_PERMISSION if the file cannot be
     *             written
     */
    List<String> terminal(Host host) throws ControlException, InterruptedException;

    /** @throws ControlException UNSAFE if a group still has it as a member */
    void remove(HostId host) throws ControlException;

    /** A person has decided to trust this key from now on. */
    void trust(PresentedKey key) throws ControlException;

    /** A person has decided to trust this key until this control is closed. */
    void trustOnce(PresentedKey key);

    /**
     * What a test found.
     *
     * @param succeeded connected, logged in, and able to manage (root, or able to become it)
     * @param verdict of the host key if one was shown
     * @param details lines to show: system, architecture, sudo, agent
     * @param sentence the result, or what failed, where, why and what to do
     */
    record ConnectionTest(boolean succeeded, @Nullable HostKeyVerdict verdict, List<String> details,
            String sentence, ControlException.@Nullable Reason failure) {
    }
}
