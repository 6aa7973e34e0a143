package org.vipdrift.control;

import java.util.Set;
import org.vipdrift.core.InvalidValueException;
import org.vipdrift.core.Name;
import org.vipdrift.inventory.Identity;
import org.vipdrift.remote.SecretKind;

/**
 * Immutable. Who a person is on hosts, under a name that hosts and folders refer to. Its secrets are in secure storage and
 * not in here.
 *
 * @param user empty if the host's or its folder's counts
 * @param identity how to log in; never another credential
 * @param stored which secrets are in secure storage
 */
public record Credential(String name, String user, Identity identity, Set<SecretKind> stored) {

    /** @throws InvalidValueException if a value is not usable */
    public Credential {
        Name.checked("credential", name);
        if (identity instanceof Identity.Credential) {
            throw new InvalidValueException("A credential can't refer to another one: name a key file or a password.");
        }
        if (user.startsWith("-") || user.chars().anyMatch(c -> c <= ' ' || c == '@' || c == 0x7f)) {
            throw new InvalidValueException("The user of credential " + name
                    + " is not usable: it has no blanks and no '@', and does not begin with '-'.");
        }
        stored = Set.copyOf(stored);
    }

    public Credential(String name, String user, Identity identity) {
        this(name, user, identity, Set.of());
    }

    public boolean has(SecretKind kind) {
        return stored.contains(kind);
    }
}
