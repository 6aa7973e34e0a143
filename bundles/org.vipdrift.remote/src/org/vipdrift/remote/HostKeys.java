package org.vipdrift.remote;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Thread-safe. The host keys we trust (known_hosts, sshd(8) "SSH_KNOWN_HOSTS FILE FORMAT"). */
public interface HostKeys {

    HostKeyVerdict check(PresentedKey key);

    /**
     * A host's key with a certificate, whose signature, time and names were checked already.
     *
     * @param authority the key that signed it
     */
    default HostKeyVerdict check(PresentedKey key, PresentedKey authority) {
        return check(key);
    }

    /** Whether certificates are taken for a host: some authority is on file for it. */
    default boolean takesCertificates(String address, int port) {
        return false;
    }

    /** Key types on file for a host, those first that should be offered first; empty if none is. */
    List<String> knownTypes(String address, int port);

    /** The same, with these files to be read in place of the user's and the system's; what reads no files stays as it is. */
    default HostKeys reading(List<Path> files) {
        return this;
    }

    /** Appends the key; a line that is already there is not repeated. */
    void trust(PresentedKey key) throws IOException;
}
