package org.vipdrift.remote;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** Thread-safe. Trusts and stores the first key a host shows, as OpenSSH's {@code accept-new}; never a changed one. */
public record AcceptNewHostKeys(HostKeys known) implements HostKeys {

    /** @throws UncheckedIOException if a new key cannot be stored */
    @Override
    public HostKeyVerdict check(PresentedKey key) {
        return accepted(key, known.check(key));
    }

    /** @throws UncheckedIOException if a new key cannot be stored */
    @Override
    public HostKeyVerdict check(PresentedKey key, PresentedKey authority) {
        return accepted(key, known.check(key, authority));
    }

    private HostKeyVerdict accepted(PresentedKey key, HostKeyVerdict verdict) {
        return switch (verdict) {
            case HostKeyVerdict.Unknown unknown -> {
                store(unknown.key());
                yield new HostKeyVerdict.Trusted(key);
            }
            case HostKeyVerdict other -> other;
        };
    }

    private void store(PresentedKey key) {
        try {
            known.trust(key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<String> knownTypes(String address, int port) {
        return known.knownTypes(address, port);
    }

    @Override
    public boolean takesCertificates(String address, int port) {
        return known.takesCertificates(address, port);
    }

    @Override
    public HostKeys reading(List<Path> files) {
        return new AcceptNewHostKeys(known.reading(files));
    }

    @Override
    public void trust(PresentedKey key) throws IOException {
        known.trust(key);
    }
}
