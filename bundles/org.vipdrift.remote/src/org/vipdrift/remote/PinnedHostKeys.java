package org.vipdrift.remote;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.vipdrift.core.InvalidValueException;
import org.vipdrift.core.Printable;

/**
 * Thread-safe. Trusts and stores a new key if it has the fingerprint a person has named. A host that shows another one
 * counts as changed; a host with another key on file stays changed.
 *
 * @param fingerprint "SHA256:" and 43 characters of base64, as OpenSSH prints it
 */
public record PinnedHostKeys(HostKeys known, String fingerprint) implements HostKeys {
    private static final Pattern FORM = Pattern.compile("SHA256:[A-Za-z0-9+/]{43}");

    /** @throws InvalidValueException if the fingerprint is not one */
    public PinnedHostKeys {
        if (!FORM.matcher(fingerprint).matches()) {
            throw new InvalidValueException("The host key fingerprint " + Printable.quoted(fingerprint)
                    + " is not usable: give it as \"ssh-keygen -lf KEY.pub\" prints it, SHA256: and 43 characters.");
        }
    }

    /** @throws UncheckedIOException if a new key cannot be stored */
    @Override
    public HostKeyVerdict check(PresentedKey key) {
        return switch (known.check(key)) {
            case HostKeyVerdict.Unknown unknown when !unknown.key().fingerprint().equals(fingerprint) -> other(key);
            case HostKeyVerdict.Unknown unknown -> store(unknown.key());
            case HostKeyVerdict.Trusted trusted when !trusted.key().fingerprint().equals(fingerprint) -> other(key);
            case HostKeyVerdict verdict -> verdict;
        };
    }

    private HostKeyVerdict other(PresentedKey key) {
        return new HostKeyVerdict.Changed(key,
                List.of(new HostKeyVerdict.KnownKey(key.type(), fingerprint, Path.of("--host-key"), 0)), "");
    }

    private HostKeyVerdict store(PresentedKey key) {
        try {
            known.trust(key);
            return new HostKeyVerdict.Trusted(key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<String> knownTypes(String address, int port) {
        return known.knownTypes(address, port);
    }

    @Override
    public HostKeys reading(List<Path> files) {
        return new PinnedHostKeys(known.reading(files), fingerprint);
    }

    @Override
    public void trust(PresentedKey key) throws IOException {
        known.trust(key);
    }
}
