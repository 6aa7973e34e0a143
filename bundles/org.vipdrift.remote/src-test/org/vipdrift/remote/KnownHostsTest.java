package org.vipdrift.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.remote.HostKeyVerdict.Changed;
import org.vipdrift.remote.HostKeyVerdict.Revoked;
import org.vipdrift.remote.HostKeyVerdict.Trusted;
import org.vipdrift.remote.HostKeyVerdict.Unknown;

class KnownHostsTest {
    private static final PresentedKey KEY = TestKeys.ed25519("db1", 22, "one");
    private static final PresentedKey OTHER = TestKeys.ed25519("db1", 22, "two");
    private static final PresentedKey ECDSA = TestKeys.key("db1", 22, "ecdsa-sha2-nistp256", "three");

    @TempDir
    private Path folder;
    private Path own;
    private Path users;
    private KnownHosts known;

    @BeforeEach
    void twoFiles() {
        own = folder.resolve("vipdrift").resolve("known_hosts");
        users = folder.resolve("known_hosts");
        known = new KnownHosts(own, List.of(users));
    }

    @Test
    void doesNotKnowAHostThatIsOnNoFile() throws IOException {
        write(line("db2", KEY));
        assertInstanceOf(Unknown.class, known.check(KEY));
    }

    @Test
    void trustsAKeyOnEitherFile() throws IOException {
        write(line("db1", KEY));
        known.trust(OTHER);
        assertInstanceOf(Trusted.class, known.check(KEY));
        assertInstanceOf(Trusted.class, known.check(OTHER));
    }

    @Test
    void takesAKeyOfAnotherTypeForAChangedOne() throws IOException {
        write("# a comment\n" + line("db1,192.0.2.1", KEY));
        Changed changed = assertInstanceOf(Changed.class, known.check(ECDSA));
        assertEquals(List.of(new HostKeyVerdict.KnownKey("ssh-ed25519", KEY.fingerprint(), users, 2)),
                changed.known());
        assertEquals("ssh-keygen -R 'db1' -f '" + users + "'", changed.removalCommand());
    }

    @Test
    void namesEachFileInTheRemovalCommand() throws IOException {
        write(line("[db1]:2222", KEY));
        known.trust(TestKeys.ed25519("db1", 2222, "stored"));
        Changed changed = assertInstanceOf(Changed.class, known.check(TestKeys.ed25519("db1", 2222, "new")));
        assertEquals("ssh-keygen -R '[db1]:2222' -f '" + own + "' && ssh-keygen -R '[db1]:2222' -f '" + users + "'",
                changed.removalCommand());
    }

    @Test
    void letsRevokedWinInAnyOrder() throws IOException {
        write(line("db1", KEY) + "@revoked " + line("*", KEY));
        assertEquals(new Revoked(KEY, users, 2), known.check(KEY));
        write("@revoked " + line("*", KEY) + line("db1", KEY));
        assertEquals(new Revoked(KEY, users, 1), known.check(KEY));
        write("@revoked " + line("*", KEY));
        assertInstanceOf(Unknown.class, known.check(OTHER));
    }

    @Test
    void knowsPortsInBrackets() throws IOException {
        write(line("[db1]:2222", KEY));
        assertInstanceOf(Trusted.class, known.check(TestKeys.ed25519("db1", 2222, "one")));
        assertInstanceOf(Unknown.class, known.check(KEY));
    }

    @Test
    void readsHashedNames() throws Exception {
        write(line(hashed("[db1]:2222"), KEY));
        assertInstanceOf(Trusted.class, known.check(TestKeys.ed25519("DB1", 2222, "one")));
        assertInstanceOf(Unknown.class, known.check(KEY));
    }

    @Test
    void followsWildcardsAndNegation() throws IOException {
        write(line("db?,!db9,*.example", KEY));
        assertInstanceOf(Trusted.class, known.check(KEY));
        assertInstanceOf(Trusted.class, known.check(TestKeys.ed25519("a.b.Example", 22, "one")));
        assertInstanceOf(Unknown.class, known.check(TestKeys.ed25519("db9", 22, "one")));
        assertInstanceOf(Unknown.class, known.check(TestKeys.ed25519("db10", 22, "one")));
        assertInstanceOf(Unknown.class, known.check(TestKeys.ed25519("example", 22, "one")));
    }

    @Test
    void isNotSlowedDownByManyStars() throws IOException {
        write(line("*a".repeat(2000) + "b", KEY));
        assertInstanceOf(Unknown.class, known.check(TestKeys.ed25519("a".repeat(4000), 22, "one")));
    }

    @Test
    void skipsAndReportsBadLines() throws IOException {
        write("db1 ssh-ed25519\ndb1 ssh-rsa " + KEY.encoded() + "\n@strange " + line("db1", KEY) + "db1 ssh-ed25519 ?\n"
                + "|1|AAAA ssh-ed25519 " + KEY.encoded() + "\n" + "x".repeat(40_000) + "\n" + line("db1", KEY));
        assertInstanceOf(Trusted.class, known.check(KEY));
        assertEquals(List.of(
                "Line 1 of " + users + " was skipped: it has not names, key type and key.",
                "Line 2 of " + users + " was skipped: its key is not of the type it says.",
                "Line 3 of " + users + " was skipped: its marker is not known.",
                "Line 4 of " + users + " was skipped: its key is not base64.",
                "Line 5 of " + users + " was skipped: its hashed host name is damaged.",
                "Line 6 of " + users + " was skipped: it is longer than 32 KiB."), known.problems());
    }

    @Test
    void reportsAFileItCannotRead() throws IOException {
        Files.createDirectory(users);
        assertEquals(List.of("The known hosts in " + users + " are not used: it could not be read (IOException)."),
                known.problems());
    }

    @Test
    void passesOverCertificateAuthorities() throws IOException {
        write("@cert-authority " + line("*", OTHER));
        assertInstanceOf(Unknown.class, known.check(KEY));
        assertEquals(List.of(), known.knownTypes("db1", 22));
    }

    @Test
    void tellsTheTypesOnFile() throws IOException {
        write(line("db1", ECDSA) + line("db1", KEY) + line("db1", OTHER) + "@revoked " + line("db1", KEY));
        assertEquals(List.of("ecdsa-sha2-nistp256", "ssh-ed25519"), known.knownTypes("db1", 22));
    }

    @Test
    void appendsAfterALineWithoutEnd() throws IOException {
        Files.createDirectories(own.getParent());
        Files.writeString(own, "db2 ssh-ed25519 " + KEY.encoded());
        known.trust(OTHER);
        known.trust(OTHER);
        assertEquals(List.of("db2 ssh-ed25519 " + KEY.encoded(), "db1 ssh-ed25519 " + OTHER.encoded()),
                Files.readAllLines(own));
        assertEquals('\n', Files.readString(own).charAt((int) Files.size(own) - 1));
    }

    @Test
    void makesItsFileForTheUserAlone() throws IOException {
        known.trust(KEY);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(own)));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(own.getParent())));
        assertEquals(false, Files.exists(users));
    }

    @Test
    void refusesToStoreAnAddressThatWouldMeanMore() {
        for (String address : List.of("*", "a,b", "a b", "!db1", "|1|x|y", "a\nb", "#a", "@revoked", "")) {
            assertThrows(IOException.class, () -> known.trust(TestKeys.ed25519(address, 22, "one")), address);
        }
        assertEquals(false, Files.exists(own));
    }

    @Test
    void isReadByOpenSshAsItWasMeant() throws Exception {
        known.trust(TestKeys.ed25519("db1", 2222, "one"));
        Process found = new ProcessBuilder("ssh-keygen", "-F", "[db1]:2222", "-f", own.toString()).start();
        String output = new String(found.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals("# Host [db1]:2222 found: line 1", output.lines().findFirst().orElse(output).strip());
    }

    private void write(String text) throws IOException {
        Files.writeString(users, text);
    }

    private static String line(String names, PresentedKey key) {
        return names + " " + key.type() + " " + key.encoded() + " somebody@somewhere\n";
    }

    private static String hashed(String name) throws Exception {
        byte[] salt = "twenty bytes of salt".getBytes(StandardCharsets.US_ASCII);
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(salt, "HmacSHA1"));
        Base64.Encoder encoder = Base64.getEncoder();
        return "|1|" + encoder.encodeToString(salt) + "|"
                + encoder.encodeToString(mac.doFinal(name.getBytes(StandardCharsets.UTF_8)));
    }
}
