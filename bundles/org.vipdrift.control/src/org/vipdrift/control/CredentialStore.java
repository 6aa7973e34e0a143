package org.vipdrift.control;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vipdrift.core.HostId;
import org.vipdrift.remote.Secret;
import org.vipdrift.remote.SecretKind;

/**
 * Thread-safe. The named credentials of this data folder; console and command line share them. No secret ever comes out of
 * it. Its exceptions are INVALID for a damaged file, NO_PERMISSION where the storage can't be used or opened.
 */
public interface CredentialStore {
    /** There are none, and none can be kept. */
    CredentialStore NONE = new CredentialStore() {
        @Override
        public List<Credential> all() {
            return List.of();
        }

        @Override
        public Credential find(String name) throws ControlException {
            throw none();
        }

        @Override
        public void put(Credential credential, Map<SecretKind, Optional<Secret>> secrets) throws ControlException {
            throw none();
        }

        @Override
        public void remove(String name) throws ControlException {
            throw none();
        }

        @Override
        public void protect(boolean byMasterPassword) throws ControlException {
            throw none();
        }

        @Override
        public List<HostId> usedBy(String name) {
            return List.of();
        }

        @Override
        public String place() {
            return "There are no credentials here.";
        }

        private ControlException none() {
            return new ControlException(ControlException.Reason.NO_SUCH_ITEM, place());
        }
    };

    /** By name, in alphabetical order; opens nothing. */
    List<Credential> all() throws ControlException;

    /** @throws ControlException NO_SUCH_ITEM */
    Credential find(String name) throws ControlException;

    /**
     * Adds the credential, or replaces the one of its name. A secret is put in secure storage, which is opened for that.
     *
     * @param secrets those to keep, and those to forget, which are empty; all others stay as they are. Not closed.
     */
    void put(Credential credential, Map<SecretKind, Optional<Secret>> secrets) throws ControlException;

    /** @throws ControlException UNSAFE if a host or folder refers to it, NO_SUCH_ITEM */
    void remove(String name) throws ControlException;

    /** The hosts that log in by it, by themselves or by their folder. */
    List<HostId> usedBy(String name);

    /**
     * Opens the secure storage a last time by what it was opened by, and seals all that is in it by a new key.
     *
     * @param byMasterPassword a person chooses one; else the key goes to the session's keyring
     */
    void protect(boolean byMasterPassword) throws ControlException;

    /** In a sentence: where secrets are, and what opens that. */
    String place() throws ControlException;
}
