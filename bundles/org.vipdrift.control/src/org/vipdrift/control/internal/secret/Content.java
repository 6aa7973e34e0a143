package org.vipdrift.control.internal.secret;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vipdrift.inventory.Identity;

/**
 * Immutable. What stands in the file of the secure storage.
 *
 * @param protection absent before the first secret
 * @param credentials by name
 * @param secrets each sealed, by name: {@code host/h1/password}, {@code credential/ops/passphrase}
 */
record Content(Optional<Protection> protection, SortedMap<String, Named> credentials,
        SortedMap<String, String> secrets) {
    static final Content EMPTY = new Content(Optional.empty(), new TreeMap<>(), new TreeMap<>());

    /** What is no secret of a credential. */
    record Named(String user, Identity identity) {
    }

    Content {
        credentials = Collections.unmodifiableSortedMap(new TreeMap<>(credentials));
        secrets = Collections.unmodifiableSortedMap(new TreeMap<>(secrets));
    }

    Content with(Protection other) {
        return new Content(Optional.of(other), credentials, secrets);
    }

    Content with(String name, Named credential) {
        SortedMap<String, Named> changed = new TreeMap<>(credentials);
        changed.put(name, credential);
        return new Content(protection, changed, secrets);
    }

    Content without(String credential) {
        SortedMap<String, Named> changed = new TreeMap<>(credentials);
        changed.remove(credential);
        return new Content(protection, changed, secrets);
    }

    /** @param changes sealed ones to put, empty ones to take away */
    Content with(Map<String, Optional<String>> changes) {
        SortedMap<String, String> changed = new TreeMap<>(secrets);
        changes.forEach((name, sealed) -> sealed.ifPresentOrElse(text -> changed.put(name, text),
                () -> changed.remove(name)));
        return new Content(protection, credentials, changed);
    }
}
