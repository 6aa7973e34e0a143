package org.vipdrift.remote;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;

/** What the known hosts say of a presented key. */
public sealed interface HostKeyVerdict {

    /** What was shown. Never null; records' own accessors carry no null annotation they could inherit. */
    @NonNullByDefault({})
    PresentedKey key();

    record Trusted(PresentedKey key) implements HostKeyVerdict {
    }

    /** No key of this host is on file. */
    record Unknown(PresentedKey key) implements HostKeyVerdict {
    }

    /**
     * Another key of this host is on file, of whatever type.
     *
     * @param known what is on file, each as type, fingerprint, file and line
     * @param removalCommand the command that removes the old ones, to be shown, never run
     */
    record Changed(PresentedKey key, List<KnownKey> known, String removalCommand) implements HostKeyVerdict {
        public Changed {
            known = List.copyOf(known);
        }
    }

    /** The key is marked {@code @revoked}. */
    record Revoked(PresentedKey key, Path file, int line) implements HostKeyVerdict {
    }

    /** One line on file. */
    record KnownKey(String type, String fingerprint, Path file, int line) {
    }
}
