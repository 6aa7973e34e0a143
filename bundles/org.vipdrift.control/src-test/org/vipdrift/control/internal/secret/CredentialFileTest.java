package org.vipdrift.control.internal.secret;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.core.HostId;
import org.vipdrift.remote.Secret;

class CredentialFileTest {
    private static final HostId H1 = new HostId("h1");
    private static final String PLANTED = "pläntéd-sécret-密码";
    @TempDir
    Path folder;

    @Test
    void givesBackThePasswordItKept() throws IOException {
        file(Map.of()).keep(H1, new Secret(PLANTED.toCharArray()));

        assertArrayEquals(PLANTED.toCharArray(), file(Map.of()).password(H1).orElseThrow().reveal());
    }

    @Test
    void knowsNothingOfOtherHosts() throws IOException {
        file(Map.of()).keep(H1, new Secret(PLANTED.toCharArray()));

        assertTrue(file(Map.of()).password(new HostId("h2")).isEmpty());
    }

    @Test
    void forgets() throws IOException {
        file(Map.of()).keep(H1, new Secret(PLANTED.toCharArray()));
        file(Map.of()).forget(H1);

        assertTrue(file(Map.of()).password(H1).isEmpty());
    }

    @Test
    void noFileHoldsThePlainPasswordAndNobodyElseMayReadThem() throws IOException {
        file(Map.of()).keep(H1, new Secret(PLANTED.toCharArray()));

        try (Stream<Path> files = Files.list(folder)) {
            for (Path path : files.toList()) {
                assertFalse(new String(Files.readAllBytes(path), StandardCharsets.UTF_8).contains(PLANTED));
                assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
            }
        }
    }

    @Test
    void aWrongMasterPasswordIsOneSentenceAndHarmsNothing() throws IOException {
        file(Map.of(MasterPassword.VARIABLE, "right")).keep(H1, new Secret(PLANTED.toCharArray()));

        assertThrows(IOException.class, () -> file(Map.of(MasterPassword.VARIABLE, "wrong")).password(H1));
        assertArrayEquals(PLANTED.toCharArray(),
                file(Map.of(MasterPassword.VARIABLE, "right")).password(H1).orElseThrow().reveal());
    }

    private CredentialFile file(Map<String, String> environment) {
        return new CredentialFile(folder.resolve("credentials.p12"),
                new MasterPassword(folder.resolve("credentials.key"), environment));
    }
}
