package org.vipdrift.control.internal.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.core.Become;
import org.vipdrift.core.HostId;
import org.vipdrift.remote.Login;
import org.vipdrift.remote.OperatorPrompts;
import org.vipdrift.remote.PresentedKey;
import org.vipdrift.remote.RemoteTarget;
import org.vipdrift.remote.Secret;

/** Which password is given to sudo, doas and su. */
class StoredCredentialsTest {
    private static final HostId H1 = new HostId("h1");
    private final List<String> questions = new ArrayList<>();
    @TempDir
    Path folder;
    private CredentialFile file;

    @BeforeEach
    void empty() {
        file = new CredentialFile(folder.resolve("credentials.p12"),
                new MasterPassword(folder.resolve("credentials.key"), Map.of()));
    }

    @Test
    void theOneKeptForThatComesFirst() throws IOException {
        keep("login");
        file.keepForRoot(H1, Optional.of(new Secret("root".toCharArray())));
        assertEquals("root", password(new Login.Password(), Become.SUDO));
        assertEquals(List.of(), questions);
    }

    @Test
    void sudoAndDoasAskForThePasswordOfTheLogin() throws IOException {
        keep("login");
        assertEquals("login", password(new Login.Password(), Become.SUDO));
        assertEquals("login", password(new Login.Password(), Become.DOAS));
    }

    @Test
    void suIsNeverGivenThePasswordOfTheLogin() throws IOException {
        keep("login");
        assertEquals("typed", password(new Login.Password(), Become.SU));
        assertEquals(List.of("The password of root on h1, for su"), questions);
    }

    @Test
    void aKeysPassphraseIsGivenToNoHost() throws IOException {
        keep("passphrase");
        assertEquals("typed", password(new Login.KeyFile(Path.of("/id")), Become.SUDO));
        assertEquals(List.of("The password of ops on h1, for sudo"), questions);
    }

    @Test
    void whatIsForgottenOfAHostTakesItAlong() throws IOException {
        file.keepForRoot(H1, Optional.of(new Secret("root".toCharArray())));
        file.forget(H1);
        assertEquals("typed", password(new Login.Password(), Become.SUDO));
    }

    private void keep(String text) throws IOException {
        file.keep(H1, new Secret(text.toCharArray()));
    }

    private String password(Login login, Become way) {
        RemoteTarget target = new RemoteTarget(H1, "h1", 22, "ops", login).becoming(way);
        return new String(new StoredCredentials(file, new Typing()).rootPassword(target).orElseThrow().reveal());
    }

    /** A person who types "typed". */
    private final class Typing implements OperatorPrompts {
        @Override
        public HostKeyAnswer unknownHostKey(HostId host, PresentedKey key) {
            return HostKeyAnswer.REJECT;
        }

        @Override
        public Optional<Secret> password(HostId host, String question) {
            questions.add(question);
            return Optional.of(new Secret("typed".toCharArray()));
        }
    }
}
