package org.vipdrift.remote.internal.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Confined to one reading. What was said for a host; of each keyword the first value counts, of key files all. */
public final class Options {
    static final String HOST_NAME = "hostname";
    static final String USER = "user";
    static final String PORT = "port";
    static final String IDENTITY_FILE = "identityfile";
    static final String IDENTITIES_ONLY = "identitiesonly";
    static final String IDENTITY_AGENT = "identityagent";
    static final String PROXY_JUMP = "proxyjump";
    static final String PROXY_COMMAND = "proxycommand";
    static final String HOST_KEY_ALIAS = "hostkeyalias";
    static final String USER_KNOWN_HOSTS = "userknownhostsfile";
    static final String GLOBAL_KNOWN_HOSTS = "globalknownhostsfile";
    static final String STRICT = "stricthostkeychecking";

    private final Map<String, List<String>> values = new HashMap<>();
    private final Set<String> identities = new LinkedHashSet<>();
    private final Set<String> notes = new LinkedHashSet<>();

    void say(String keyword, List<String> value) {
        if (keyword.equals(IDENTITY_FILE)) {
            identities.addAll(value);
        } else {
            values.putIfAbsent(keyword, List.copyOf(value));
        }
    }

    Options copy() {
        Options copy = new Options();
        copy.values.putAll(values);
        copy.identities.addAll(identities);
        copy.notes.addAll(notes);
        return copy;
    }

    boolean has(String keyword) {
        return values.containsKey(keyword);
    }

    Optional<String> one(String keyword) {
        return all(keyword).stream().findFirst();
    }

    List<String> all(String keyword) {
        return keyword.equals(IDENTITY_FILE) ? List.copyOf(identities) : values.getOrDefault(keyword, List.of());
    }

    /** In the place of what was said before, as a second pass does with the host's name. */
    void replace(String keyword, String value) {
        values.put(keyword, List.of(value));
    }

    /** @param sentence for a person: what could not be taken into account, and where it stands */
    void note(String sentence) {
        notes.add(sentence);
    }

    List<String> notes() {
        return new ArrayList<>(notes);
    }
}
