package org.vipdrift.control.internal.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.core.HostId;
import org.vipdrift.remote.Keyring;
import org.vipdrift.remote.Secret;
import org.vipdrift.remote.SecretKind;

@Timeout(60)
class SecureStorageTest {
    private static final HostId H1 = new HostId("h1");
    private static final String NAME = SecretName.of(H1, SecretKind.PASSWORD);
    private static final String PLANTED = "pläntéd-sécret-密码";
    private final KnownKeyring keyring = new KnownKeyring();
    private Optional<Keyring> ring = Optional.of(keyring);
    private Sitting person = new Sitting();
    private Map<String, String> environment = Map.of();
    @TempDir
    Path folder;
    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("credentials.json");
    }

    /** As a program that has just started sees it. */
    private SecureStorage storage() {
        return new SecureStorage(file, environment, person, () -> ring);
    }

    private void keep() throws IOException {
        storage().keep(H1, SecretKind.PASSWORD, new Secret(PLANTED.toCharArray()));
    }

    private String found() throws IOException {
        return storage().find(NAME).map(secret -> new String(secret.reveal())).orElse("nothing");
    }

    @Test
    void givesBackWhatItKeptAndAsksNobodyWhereThereIsAKeyring() throws IOException {
        keep();
        assertEquals(PLANTED, found());
        assertEquals(List.of(), person.questions);
        assertEquals(1, keyring.items.size());
    }

    @Test
    void knowsNothingOfOtherHostsAndForgets() throws IOException {
        keep();
        assertTrue(storage().find(SecretName.of(new HostId("h2"), SecretKind.PASSWORD)).isEmpty());
        storage().forget(H1);
        assertEquals("nothing", found());
    }

    @Test
    void noFileHoldsThePlainSecretAndNobodyElseMayReadThem() throws IOException {
        keep();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path path : files.toList()) {
                String text = Files.readString(path);
                assertFalse(text.contains(PLANTED) || text.contains(Base64.getEncoder().withoutPadding()
                        .encodeToString(PLANTED.substring(0, 12).getBytes(StandardCharsets.UTF_8))), text);
                assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
            }
        }
    }

    @Test
    void withoutAKeyringAPersonChoosesAMasterPasswordAndGivesItOnceARun() throws IOException {
        ring = Optional.empty();
        person = new Sitting("master");
        keep();
        assertEquals(List.of("new: There is no keyring here. Choose a master password for the secure storage " + file),
                person.questions);
        person = new Sitting("master");
        SecureStorage storage = storage();
        assertTrue(storage.find(NAME).isPresent() && storage.find(NAME).isPresent());
        assertEquals(List.of("The master password of the secure storage " + file), person.questions);
    }

    @Test
    void aKeyringThatStaysLockedGivesWayToAMasterPassword() throws IOException {
        keyring.locked = true;
        person = new Sitting("master", "master");
        keep();
        assertEquals(List.of("new: Your keyring can't be used (Cannot unlock it). Choose a master password for the"
                + " secure storage " + file), person.questions);
        assertEquals(PLANTED, found());
    }

    @Test
    void aWrongMasterPasswordIsAskedForAgainAndHarmsNothing() throws IOException {
        ring = Optional.empty();
        person = new Sitting("right");
        keep();
        byte[] before = Files.readAllBytes(file);
        person = new Sitting("wrong", "wronger", "wrongest", "right");
        assertEquals("That was not the master password of the secure storage " + file + "; nothing was changed.",
                assertThrows(LockedException.class, this::found).getMessage());
        assertEquals(PLANTED, found());
        assertEquals(new String(before, StandardCharsets.UTF_8), Files.readString(file));
    }

    @Test
    void theEnvironmentsMasterPasswordComesFromAFileOrAVariable() throws IOException {
        ring = Optional.empty();
        Path secret = Files.writeString(folder.resolve("master"), "from a file\nmore\n");
        environment = Map.of(MasterPassword.FILE_VARIABLE, secret.toString());
        keep();
        environment = Map.of(MasterPassword.VARIABLE, "from a file");
        assertEquals(PLANTED, found());
        environment = Map.of(MasterPassword.VARIABLE, "wrong");
        assertEquals("The master password of the environment does not open the secure storage " + file
                + ": give the one it was made with; nothing was changed.",
                assertThrows(LockedException.class, this::found).getMessage());
        environment = Map.of(MasterPassword.FILE_VARIABLE, "/nowhere/at all");
        assertEquals("The file \"/nowhere/at all\" that VIPDRIFT_MASTER_PASSWORD_FILE names can't be read:"
                + " /nowhere/at all.", assertThrows(LockedException.class, this::found).getMessage());
        assertEquals(List.of(), person.questions);
    }

    @Test
    void whoHasDeclinedIsLeftAlone() throws IOException {
        ring = Optional.empty();
        person = new Sitting("master");
        keep();
        person = new Sitting();
        SecureStorage storage = storage();
        assertThrows(LockedException.class, () -> storage.find(NAME));
        assertEquals("The secure storage " + file + " stays closed: its master password is wanted. Set"
                + " VIPDRIFT_MASTER_PASSWORD_FILE to a file that holds it, or work where you can be asked for it.",
                assertThrows(LockedException.class, () -> storage.find(NAME)).getMessage());
        assertEquals(1, person.questions.size());
    }

    @Test
    void aKeyThatIsNotInTheKeyringIsNamed() throws IOException {
        keep();
        keyring.items.clear();
        assertEquals("The key of the secure storage " + file + " is not in your keyring: it was made in another"
                + " session's; move the file away to begin anew.",
                assertThrows(LockedException.class, this::found).getMessage());
        ring = Optional.empty();
        assertTrue(assertThrows(LockedException.class, this::found).getMessage()
                .contains("opened by your session's keyring, which can't be reached from here"));
    }

    @Test
    void aSecretPutInAnothersPlaceDoesNotOpen() throws IOException {
        keep();
        storage().keep(new HostId("h2"), SecretKind.PASSWORD, new Secret("other".toCharArray()));
        String text = Files.readString(file);
        Files.writeString(file, text.replace("host/h1/", "host/h3/").replace("host/h2/", "host/h1/"));
        assertEquals("The secure storage " + file + " is damaged: the secret host/h1/password in it does not open: it"
                + " was sealed by another key, or was changed. Set that secret anew.",
                assertThrows(IOException.class, this::found).getMessage());
    }

    @Test
    void aDamagedFileIsNamedAndLeftAlone() throws IOException {
        Files.writeString(file, "{\"format\": 1, \"secr");
        String said = assertThrows(IOException.class, this::keep).getMessage();
        assertTrue(said.startsWith("The secure storage " + file + " is damaged ("), said);
        assertTrue(said.endsWith(". Bring back a copy of it, or move it away to begin anew."), said);
        assertEquals("{\"format\": 1, \"secr", Files.readString(file));
    }

    @Test
    void theLengthOfASecretDoesNotShow() throws IOException {
        SecureStorage storage = storage();
        storage.keep(H1, SecretKind.PASSWORD, new Secret("a".toCharArray()));
        int shorter = storage.version(NAME).orElseThrow().length();
        storage.keep(H1, SecretKind.PASSWORD, new Secret("a much longer one, of forty characters".toCharArray()));
        assertEquals(shorter, storage.version(NAME).orElseThrow().length());
    }

    @Test
    void programsThatWriteAtTheSameTimeLoseNothing() throws Exception {
        List<Callable<Boolean>> writers = IntStream.range(0, 8).<Callable<Boolean>>mapToObj(number -> () -> {
            storage().keep(new HostId("w" + number), SecretKind.PASSWORD, new Secret("x".toCharArray()));
            return true;
        }).toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(writers.size())) {
            for (Future<Boolean> done : threads.invokeAll(writers)) {
                assertTrue(done.get());
            }
        }
        assertEquals(8, storage().content().secrets().size());
        for (int number = 0; number < 8; number++) {
            assertTrue(storage().find(SecretName.of(new HostId("w" + number), SecretKind.PASSWORD)).isPresent());
        }
    }

    @Test
    void itIsProtectedAnewByAMasterPasswordAndByTheKeyringAgain() throws IOException {
        keep();
        person = new Sitting("chosen");
        storage().protect(true);
        assertEquals(
                List.of("new: It is to be protected anew. Choose a master password for the secure storage " + file),
                person.questions);
        assertEquals(Map.of(), keyring.items, "the former key is of no use");
        ring = Optional.empty();
        person = new Sitting("chosen");
        assertEquals(PLANTED, found());
        ring = Optional.of(keyring);
        person = new Sitting("chosen");
        storage().protect(false);
        person = new Sitting();
        assertEquals(PLANTED, found());
        assertEquals(List.of(), person.questions);
    }

    @Test
    void whereNobodyChoosesAMasterPasswordItStaysAsItIs() throws IOException {
        keep();
        String before = Files.readString(file);
        assertThrows(LockedException.class, () -> storage().protect(true));
        keyring.locked = true;
        assertThrows(IOException.class, () -> storage().protect(false));
        keyring.locked = false;
        assertEquals(before, Files.readString(file));
        assertEquals(PLANTED, found());
    }

    @Test
    void nothingThatHoldsASecretShowsIt() {
        Seal seal = new Seal(new javax.crypto.spec.SecretKeySpec(new byte[32], "AES"), "id");
        String shown = new Secret(PLANTED.toCharArray()) + " " + seal + " "
                + new MasterPassword(Map.of(MasterPassword.VARIABLE, PLANTED));
        assertFalse(shown.contains(PLANTED), shown);
    }
}
