package org.vipdrift.remote.sshj.internal;

import java.security.PublicKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import com.hierynomus.sshj.userauth.certificate.Certificate;
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
    private static final int HOST_CERTIFICATE = 2;
    /** Signatures of authorities that OpenSSH takes no more either. */
    private static final Set<String> SHA1 = Set.of("ssh-rsa", "ssh-dss");

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
            PresentedKey shown = shown(key instanceof Certificate<?> certificate ? certificate.getKey() : key);
            if (verdict instanceof HostKeyVerdict.Trusted before) {
                return before.key().equals(shown);
            }
            HostKeyVerdict now = key instanceof Certificate<?> certificate && isOfHost(certificate)
                    ? hostKeys.check(shown, PresentedKey.of(name, this.port, certificate.getSignatureKey()))
                    : hostKeys.check(shown);
            verdict = now;
            return now instanceof HostKeyVerdict.Trusted;
        } catch (RuntimeException e) {
            failure = e;
            return false;
        }
    }

    private PresentedKey shown(@Nullable PublicKey key) {
        return PresentedKey.of(name, port, new Buffer.PlainBuffer().putPublicKey(key).getCompactData());
    }

    /** PROTOCOL.certkeys; SSHJ looks neither at the kind of certificate nor at options, and takes one for no name. */
    private static boolean isOfHost(Certificate<?> certificate) {
        return certificate.getType() == HOST_CERTIFICATE && !certificate.getValidPrincipals().isEmpty()
                && certificate.getCritOptions().isEmpty() && !SHA1.contains(signatureType(certificate));
    }

    private static String signatureType(Certificate<?> certificate) {
        try {
            return new Buffer.PlainBuffer(certificate.getSignature()).readString();
        } catch (Buffer.BufferException e) {
            throw new IllegalArgumentException("its certificate's signature is damaged", e);
        }
    }

    boolean takesCertificates() {
        return hostKeys.takesCertificates(name, port);
    }

    /** SSHJ offers these types first. RSA keys are asked for by their modern signatures. */
    @Override
    public List<String> findExistingAlgorithms(@Nullable String hostname, int port) {
        Stream<String> plain = hostKeys.knownTypes(name, this.port).stream()
                .flatMap(type -> "ssh-rsa".equals(type) ? Stream.of("rsa-sha2-512", "rsa-sha2-256") : Stream.of(type));
        return Stream.concat(takesCertificates() ? SshjSettings.certificateTypes() : Stream.of(), plain).toList();
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
