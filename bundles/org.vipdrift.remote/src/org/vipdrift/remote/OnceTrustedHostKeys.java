package org.vipdrift.remote;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Thread-safe. Adds to the keys on file those a person has accepted for as long as the program runs. */
public final class OnceTrustedHostKeys implements HostKeys {
    private final HostKeys known;
    private final Set<PresentedKey> accepted;

    public OnceTrustedHostKeys(HostKeys known) {
        this(known, ConcurrentHashMap.newKeySet());
    }

    private OnceTrustedHostKeys(HostKeys known, Set<PresentedKey> accepted) {
        this.known = known;
        this.accepted = accepted;
    }

    /** Accepts an unknown key until this object is gone; a changed or revoked one stays so. */
    public void trustOnce(PresentedKey key) {
        accepted.add(key);
    }

    @Override
    public HostKeyVerdict check(PresentedKey key) {
        return accepted(key, known.check(key));
    }

    @Override
    public HostKeyVerdict check(PresentedKey key, PresentedKey authority) {
        return accepted(key, known.check(key, authority));
    }

    private HostKeyVerdict accepted(PresentedKey key, HostKeyVerdict found) {
        return switch (found) {
            case HostKeyVerdict.Unknown unknown when accepted.contains(unknown.key()) ->
                new HostKeyVerdict.Trusted(key);
            case HostKeyVerdict verdict -> verdict;
        };
    }

    @Override
    public List<String> knownTypes(String address, int port) {
        List<String> types = known.knownTypes(address, port);
        return !types.isEmpty() ? types
                : accepted.stream().filter(key -> key.address().equals(address) && key.port() == port)
                        .map(PresentedKey::type).distinct().toList();
    }

    @Override
    public boolean takesCertificates(String address, int port) {
        return known.takesCertificates(address, port);
    }

    @Override
    public HostKeys reading(List<Path> files) {
        return new OnceTrustedHostKeys(known.reading(files), accepted);
    }

    @Override
    public void trust(PresentedKey key) throws IOException {
        known.trust(key);
    }
}
