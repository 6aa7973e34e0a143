package org.vipdrift.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.core.InvalidValueException;
import org.vipdrift.remote.HostKeyVerdict.Changed;
import org.vipdrift.remote.HostKeyVerdict.Revoked;
import org.vipdrift.remote.HostKeyVerdict.Trusted;
import org.vipdrift.remote.HostKeyVerdict.Unknown;

class HostKeyPoliciesTest {
    private static final PresentedKey KEY = TestKeys.ed25519("db1", 22, "one");
    private static final PresentedKey OTHER = TestKeys.ed25519("db1", 22, "two");

    @TempDir
    private Path folder;
    private Path own;
    private KnownHosts known;

    @BeforeEach
    void oneFile() {
        own = folder.resolve("known_hosts");
        known = new KnownHosts(own, List.of());
    }

    @Test
    void acceptNewStoresTheFirstKeyAndNeverTheSecond() {
        AcceptNewHostKeys policy = new AcceptNewHostKeys(known);
        assertInstanceOf(Trusted.class, policy.check(KEY));
        assertInstanceOf(Trusted.class, known.check(KEY));
        assertInstanceOf(Changed.class, policy.check(OTHER));
    }

    @Test
    void acceptNewDoesNotAcceptARevokedKey() throws IOException {
        Files.writeString(own, "@revoked * ssh-ed25519 " + KEY.encoded() + "\n");
        assertInstanceOf(Revoked.class, new AcceptNewHostKeys(known).check(KEY));
    }

    @Test
    void acceptNewSaysWhenItCannotStore() throws IOException {
        Files.createDirectory(own);
        assertThrows(UncheckedIOException.class, () -> new AcceptNewHostKeys(known).check(KEY));
    }

    @Test
    void aPinTrustsAndStoresItsKey() {
        PinnedHostKeys policy = new PinnedHostKeys(known, KEY.fingerprint());
        assertInstanceOf(Trusted.class, policy.check(KEY));
        assertInstanceOf(Trusted.class, known.check(KEY));
    }

    @Test
    void aPinTakesAnyOtherKeyForChangedAndStoresNothing() {
        PinnedHostKeys policy = new PinnedHostKeys(known, KEY.fingerprint());
        Changed changed = assertInstanceOf(Changed.class, policy.check(OTHER));
        assertEquals(KEY.fingerprint(), changed.known().getFirst().fingerprint());
        assertInstanceOf(Unknown.class, known.check(OTHER));
    }

    @Test
    void aPinDoesNotOverruleTheFile() throws IOException {
        known.trust(OTHER);
        assertInstanceOf(Changed.class, new PinnedHostKeys(known, KEY.fingerprint()).check(KEY));
        assertInstanceOf(Changed.class, new PinnedHostKeys(known, KEY.fingerprint()).check(OTHER));
    }

    @Test
    void aPinMustBeAFingerprint() {
        String sentence = assertThrows(InvalidValueException.class, () -> new PinnedHostKeys(known, "MD5:aa:bb"))
                .getMessage();
        assertEquals("The host key fingerprint \"MD5:aa:bb\" is not usable: give it as \"ssh-keygen -lf KEY.pub\""
                + " prints it, SHA256: and 43 characters.", sentence);
    }

    @Test
    void trustingOnceLeavesTheFileAlone() throws IOException {
        OnceTrustedHostKeys policy = new OnceTrustedHostKeys(known);
        policy.trustOnce(KEY);
        assertInstanceOf(Trusted.class, policy.check(KEY));
        assertEquals(List.of("ssh-ed25519"), policy.knownTypes("db1", 22));
        assertTrue(Files.notExists(own));
        known.trust(OTHER);
        assertInstanceOf(Changed.class, policy.check(KEY));
    }

    @Test
    void refusesAKeyWithoutAType() {
        assertThrows(InvalidValueException.class, () -> PresentedKey.of("db1", 22, new byte[3]));
        assertThrows(InvalidValueException.class, () -> PresentedKey.of("db1", 22, new byte[] {0, 0, 0, 9, 'a'}));
        assertThrows(InvalidValueException.class, () -> PresentedKey.of("db1", 22, new byte[] {0, 0, 0, 1, '\n'}));
        assertThrows(InvalidValueException.class, () -> PresentedKey.of("db1", 22, new byte[] {-1, 0, 0, 1, 'a'}));
    }
}
