package org.vipdrift.remote;

import java.io.IOException;
import java.util.Optional;

/**
 * Thread-safe. Where a person's desktop session keeps secrets from one login to the next. It may ask the person to unlock
 * it, in a window of its own, and is waited for no longer than that takes.
 */
public interface Keyring {

    /**
     * @return what was kept under this name, a fresh copy the caller closes; absent if nothing was
     * @throws IOException with the reason, if the keyring does not answer or stays locked
     */
    Optional<Secret> find(String name) throws IOException;

    /**
     * Keeps a secret in place of the one that had this name.
     *
     * @param label what the person reads in a program that shows the keyring
     */
    void keep(String name, String label, Secret secret) throws IOException;

    void forget(String name) throws IOException;
}
