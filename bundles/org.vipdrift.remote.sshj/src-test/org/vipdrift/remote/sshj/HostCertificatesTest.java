package org.vipdrift.remote.sshj;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.sshd.common.keyprovider.FileHostKeyCertificateProvider;
import org.apache.sshd.common.keyprovider.FileKeyPairProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vipdrift.remote.HostKeyException;
import org.vipdrift.remote.HostKeyVerdict;
import org.vipdrift.remote.KnownHosts;
import org.vipdrift.remote.Login;
import org.vipdrift.remote.RemoteException;
import org.vipdrift.remote.sshj.testing.TestCredentials;
import org.vipdrift.remote.sshj.testing.TestKeyFiles;
import org.vipdrift.remote.sshj.testing.TestSshServer;

/** A host known by the authority that signed its key, and not by the key. */
@Timeout(60)
class HostCertificatesTest {
    @TempDir
    private Path folder;
    private Path authority = Path.of("");
    private Path hostKey = Path.of("");

    @BeforeEach
    void keys() throws Exception {
        authority = TestKeyFiles.make(folder, "ecdsa-openssh", "");
        hostKey = TestKeyFiles.make(folder, "ecdsa-openssh", "");
    }

    @Test
    void aKeySignedByAnAuthorityOnFileIsTrusted() throws Exception {
        known("@cert-authority [127.0.0.1]:* " + line(authority));
        try (TestSshServer server = server("-h", "-n", "127.0.0.1")) {
            connect(server);
        }
    }

    @Test
    void aCertificateOfAnotherAuthorityCountsAsThePlainKey() throws Exception {
        try (TestSshServer server = server("-h", "-n", "127.0.0.1")) {
            known("@cert-authority * " + line(TestKeyFiles.make(folder, "ecdsa-openssh", "")));
            assertInstanceOf(HostKeyVerdict.Unknown.class, refused(server).verdict());
            known("@cert-authority * " + line(TestKeyFiles.make(folder, "ecdsa-openssh", "")),
                    "[127.0.0.1]:" + server.port() + " " + line(hostKey));
            connect(server);
        }
    }

    @Test
    void aRevokedAuthorityOrKeyIsAVeto() throws Exception {
        try (TestSshServer server = server("-h", "-n", "127.0.0.1")) {
            for (Path revoked : List.of(authority, hostKey)) {
                known("@cert-authority * " + line(authority), "@revoked * " + line(revoked));
                assertEquals(2, assertInstanceOf(HostKeyVerdict.Revoked.class, refused(server).verdict()).line());
            }
        }
    }

    /** For another name, of the past, for a person, with an option nobody knows, for everybody. */
    @ParameterizedTest
    @ValueSource(strings = {"-h -n 127.0.0.2", "-h -n 127.0.0.1 -V 20200101:20210101", "-n 127.0.0.1",
            "-h -n 127.0.0.1 -O critical:new=1", "-h"})
    void aCertificateThatDoesNotHoldIsNotTrusted(String options) throws Exception {
        known("@cert-authority * " + line(authority));
        try (TestSshServer server = server(options.split(" "))) {
            assertThrows(RemoteException.class, () -> connect(server));
        }
    }

    @Test
    void aHostWithoutACertificateShowsItsKey() throws Exception {
        try (TestSshServer server = new TestSshServer().start()) {
            known("@cert-authority * " + line(authority));
            assertInstanceOf(HostKeyVerdict.Unknown.class, refused(server).verdict());
        }
    }

    private TestSshServer server(String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of("ssh-keygen", "-q", "-s", authority.toString(), "-I", "test"));
        command.addAll(List.of(options));
        command.add(hostKey + ".pub");
        assertEquals(0, new ProcessBuilder(command).inheritIO().start().waitFor());
        return new TestSshServer().with(mina -> {
            mina.setKeyPairProvider(new FileKeyPairProvider(hostKey));
            mina.setHostKeyCertificateProvider(new FileHostKeyCertificateProvider(Path.of(hostKey + "-cert.pub")));
        }).start();
    }

    private void known(String... lines) throws Exception {
        Files.write(folder.resolve("known_hosts"), List.of(lines));
    }

    private static String line(Path key) throws Exception {
        return Files.readString(Path.of(key + ".pub")).strip();
    }

    private void connect(TestSshServer server) throws RemoteException, InterruptedException {
        new SshjRemoteHosts(new KnownHosts(folder.resolve("known_hosts"), List.of()), TestCredentials.RIGHT,
                new UserKeys(Optional.empty(), List.of())).connect(server.target(new Login.Password()),
                        Duration.ofSeconds(20))
                .close();
    }

    private HostKeyException refused(TestSshServer server) {
        return assertThrows(HostKeyException.class, () -> connect(server));
    }
}
