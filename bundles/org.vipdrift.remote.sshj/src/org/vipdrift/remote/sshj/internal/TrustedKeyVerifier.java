package org.vipdrift.remote.sshj.internal;

import java.security.PublicKey;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.schmizz.sshj.common.Buffer;
import net.schmizz.sshj.transport.verification.HostKeyVerifier;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.remote.HostKeyVerdict;
import org.vipdrift.remote.HostKeys;
import org.vipdrift.remote.PresentedKey;
import org.vipdrift.remote.RemoteTarget;
import org.vipdrift.remote.Route;

/**
 * Thread-safe. The one verifier of a connection: asks {@link HostKeys}, never a person, and keeps the verdict. When keys
 * are exchanged again later the host must show the key it was let in with. The names SSHJ hands over are not used: the
 * key is looked up under the address the person gave, or the name the configuration has for it (HostKeyAlias).
 */
final class TrustedKeyVerifier implements HostKeyVerifier {
    private final HostKeys hostKeys;
    private final String name;
    private final int port;
    private volatile @Nullable HostKeyVerdict verdict;
    private volatile @Nullable RuntimeException failure;

    TrustedKeyVerifier(RemoteTarget target, HostKeys hostKeys) {
        Optional<String> alias = target.route().flatMap(Route::keyName);
        this.hostKeys = hostKeys;
        this.name = alias.orElse(target.address());
        this.port = alias.isPresent() ? RemoteTarget.SSH_PORT : target.port();
    }

    @Override
    public boolean verify(@Nullable String hostname, int port, @Nullable PublicKey key) {
        try {
            byte[] wire = new Buffer.PlainBuffer().putPublicKey(key).getCompactData();
            PresentedKey shown = PresentedKey.of(name, this.port, wire);
            if (verdict instanceof HostKeyVerdict.Trusted before) {
                return before.key().equals(shown);
            }
            HostKeyVerdict now = hostKeys.check(shown);
            verdict = now;
            return now instanceof HostKeyVerdict.Trusted;
        } catch (RuntimeException e) {
            failure = e;
            return false;
        }
    }

    /** SSHJ offers these types first. RSA keys are asked for by their modern signatures. */
    @Override
    public List<String> findExistingAlgorithms(@Nullable String hostname, int port) {
        return hostKeys.knownTypes(name, this.port).stream()
                .flatMap(type -> "ssh-rsa".equals(type) ? Stream.of("rsa-sha2-512", "rsa-sha2-256") : Stream.of(type))
                .toList();
    }

    /** The key the host was let in with. */
    PresentedKey accepted() {
        return verdict().map(HostKeyVerdict::key).orElseThrow();
    }

    /** Absent if no key was shown yet. */
    Optional<HostKeyVerdict> verdict() {
        return Optional.ofNullable(verdict);
    }

    /** What kept the key from being judged, a file that could not be written. */
    Optional<RuntimeException> failure() {
        return Optional.ofNullable(failure);
    }
}
