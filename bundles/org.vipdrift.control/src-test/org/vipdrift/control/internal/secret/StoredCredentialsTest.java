package org.vipdrift.control.internal.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.core.Become;
import org.vipdrift.core.HostId;
import org.vipdrift.inventory.Identity;
import org.vipdrift.remote.Login;
import org.vipdrift.remote.RemoteTarget;
import org.vipdrift.remote.Secret;
import org.vipdrift.remote.SecretKind;
import org.vipdrift.remote.Wanted;

/** Which secret is given for what, and what becomes of one that a person types. */
class StoredCredentialsTest {
    private static final HostId H1 = new HostId("h1");
    private static final HostId H2 = new HostId("h2");
    private final Sitting person = new Sitting();
    private final KnownKeyring keyring = new KnownKeyring();
    private Optional<String> named = Optional.empty();
    @TempDir
    Path folder;
    private SecureStorage storage;
    private StoredCredentials credentials;

    @BeforeEach
    void empty() {
        storage = new SecureStorage(folder.resolve("credentials.json"), Map.of(), person, () -> Optional.of(keyring));
        credentials = new StoredCredentials(storage, person, host -> named);
    }

    @Test
    void theOneKeptForThatComesFirst() throws IOException {
        keep(SecretKind.PASSWORD, "login");
        keep(SecretKind.ROOT_PASSWORD, "root");
        assertEquals("root", root(new Login.Password(), Become.SUDO));
        assertEquals(List.of(), person.questions);
    }

    @Test
    void sudoAndDoasAskForThePasswordOfTheLogin() throws IOException {
        keep(SecretKind.PASSWORD, "login");
        assertEquals("login", root(new Login.Password(), Become.SUDO));
        assertEquals("login", root(new Login.Password(), Become.DOAS));
    }

    @Test
    void suIsNeverGivenThePasswordOfTheLogin() throws IOException {
        keep(SecretKind.PASSWORD, "login");
        assertEquals("typed", root(new Login.Password(), Become.SU));
        assertEquals(List.of("The password of root on h1, for su | host h1"), person.questions);
    }

    @Test
    void aKeysPassphraseIsGivenToNoHost() throws IOException {
        keep(SecretKind.PASSPHRASE, "passphrase");
        assertEquals("typed", root(new Login.KeyFile(Path.of("/id")), Become.SUDO));
        assertEquals(List.of("The password of ops on h1, for sudo | host h1"), person.questions);
    }

    @Test
    void whatIsForgottenOfAHostTakesItAlong() throws IOException {
        keep(SecretKind.ROOT_PASSWORD, "root");
        storage.forget(H1);
        assertEquals("typed", root(new Login.Password(), Become.SUDO));
    }

    @Test
    void aHostsOwnComesBeforeThatOfItsCredential() throws IOException {
        named = Optional.of("ops");
        put("credential/ops/password", "shared");
        assertEquals("shared", password(H1));
        keep(SecretKind.PASSWORD, "own");
        assertEquals("own", password(H1));
        assertEquals("shared", password(H2));
    }

    @Test
    void aHostThatIsNotInTheInventoryYetIsGivenThatOfItsCredential() throws IOException {
        put("credential/ops/password", "shared");
        StoredCredentials tried = credentials.with(H1, new Identity.Credential("ops"));
        assertEquals("shared", text(tried.password(H1)));
        assertEquals("typed", text(tried.password(H2)));
    }

    @Test
    void whatAHostHasRefusedIsNotGivenToItAgainUntilItIsChanged() throws IOException {
        named = Optional.of("ops");
        put("credential/ops/password", "old");
        assertEquals("old", password(H1));
        assertTrue(credentials.refused(Wanted.password(H1)));
        assertEquals("typed", password(H1));
        assertFalse(credentials.refused(Wanted.password(H1)), "a person is not asked twice");
        assertEquals("old", password(H2), "another host may still take it");
        put("credential/ops/password", "new");
        assertEquals("new", password(H1));
        assertEquals(List.of("What is stored was not accepted. The password for h1 | credential ops"),
                person.questions);
    }

    @Test
    void aLoginsPasswordThatSudoHasRefusedStillLogsIn() throws IOException {
        keep(SecretKind.PASSWORD, "login");
        assertEquals("login", root(new Login.Password(), Become.SUDO));
        assertTrue(credentials.refused(Wanted.rootPassword(H1)));
        assertEquals("typed", root(new Login.Password(), Become.SUDO));
        assertEquals("login", password(H1));
    }

    @Test
    void whatAPersonWantsRememberedIsKeptOnceItWasAccepted() throws IOException {
        person.keep = true;
        assertEquals("typed", password(H1));
        assertTrue(storage.version("host/h1/password").isEmpty());
        credentials.refused(Wanted.password(H1));
        credentials.accepted(Wanted.password(H1));
        assertTrue(storage.version("host/h1/password").isEmpty(), "it was refused");
        assertEquals("typed", password(H1));
        credentials.accepted(Wanted.password(H1));
        person.away = true;
        assertEquals("typed", password(H1));
    }

    @Test
    void itIsKeptWithTheCredentialWhereThereIsOneAndAPassphraseWithItsFile() throws IOException {
        person.keep = true;
        credentials.passphrase(H1, "/id").orElseThrow().close();
        credentials.accepted(Wanted.passphrase(H1, "/id"));
        named = Optional.of("ops");
        password(H1);
        credentials.accepted(Wanted.password(H1));
        assertEquals(List.of("credential/ops/password", "key//id"), List.copyOf(storage.content().secrets().keySet()));
        named = Optional.empty();
        person.away = true;
        assertEquals("typed", text(credentials.passphrase(H2, "/id")), "it is of the file, whichever host");
    }

    @Test
    void whereTheStorageStaysClosedAPersonIsAskedAndWithoutOneThatIsSaid() throws IOException {
        keep(SecretKind.PASSWORD, "login");
        keyring.items.clear();
        storage = new SecureStorage(storage.path(), Map.of(), person, () -> Optional.of(keyring));
        credentials = new StoredCredentials(storage, person, host -> named);
        assertEquals("typed", password(H1));
        person.away = true;
        UncheckedIOException said = assertThrows(UncheckedIOException.class, () -> password(H1));
        assertTrue(said.getMessage().contains("is not in your keyring"), said::getMessage);
    }

    private void keep(SecretKind kind, String text) throws IOException {
        storage.keep(H1, kind, new Secret(text.toCharArray()));
    }

    private void put(String name, String text) throws IOException {
        storage.change(Map.of(name, Optional.of(new Secret(text.toCharArray()))), now -> now);
    }

    private String password(HostId host) {
        return text(credentials.password(host));
    }

    private String root(Login login, Become way) {
        RemoteTarget target = new RemoteTarget(H1, "h1", 22, "ops", login).becoming(way);
        return text(credentials.rootPassword(target));
    }

    private static String text(Optional<Secret> secret) {
        return new String(secret.orElseThrow().reveal());
    }
}
