package org.vipdrift.remote.sshj.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import net.schmizz.sshj.Service;
import net.schmizz.sshj.common.SSHException;
import net.schmizz.sshj.transport.TransportException;
import net.schmizz.sshj.userauth.UserAuth;
import net.schmizz.sshj.userauth.UserAuthException;
import net.schmizz.sshj.userauth.keyprovider.KeyPairWrapper;
import net.schmizz.sshj.userauth.method.AuthKeyboardInteractive;
import net.schmizz.sshj.userauth.method.AuthMethod;
import net.schmizz.sshj.userauth.method.AuthPassword;
import net.schmizz.sshj.userauth.method.AuthPublickey;
import org.vipdrift.core.Deadline;
import org.vipdrift.remote.Credentials;
import org.vipdrift.remote.Login;
import org.vipdrift.remote.RemoteException;
import org.vipdrift.remote.RemoteTarget;
import org.vipdrift.remote.Secret;
import org.vipdrift.remote.sshj.UserKeys;
import org.vipdrift.remote.sshj.internal.PrivateKeyFile.Content;

/**
 * Confined to one thread. Proves to a host who the person is. Secrets are asked for between attempts, on the caller's
 * thread, and that time does not count.
 */
public final class LoginAttempt {
    private static final int ENDING_SECONDS = 1;

    private final HostConnection connection;
    private final RemoteTarget target;
    private final Credentials credentials;
    private final UserKeys userKeys;
    private final LoginFailures failures;
    private final List<String> tried = new ArrayList<>();
    private Deadline deadline;
    private int refusals;

    public LoginAttempt(HostConnection connection, Credentials credentials, UserKeys userKeys, Duration limit) {
        this.connection = connection;
        this.target = connection.target();
        this.credentials = credentials;
        this.userKeys = userKeys;
        this.failures = new LoginFailures(target, connection.client().getUserAuth());
        this.deadline = Deadline.in(limit);
    }

    public void run() throws RemoteException, InterruptedException {
        switch (target.login()) {
            case Login.Password login -> password();
            case Login.KeyFile login -> keyFile(login.file());
            case Login.Automatic login -> automatic();
        }
    }

    private void password() throws RemoteException, InterruptedException {
        try (Secret secret = asked(() -> credentials.password(target.host())).orElseThrow(failures::noPassword)) {
            PasswordAnswers answers = new PasswordAnswers(secret);
            if (!accepts(new AuthPassword(answers)) && !accepts(new AuthKeyboardInteractive(answers))) {
                throw failures.password();
            }
        }
    }

    private void keyFile(Path file) throws RemoteException, InterruptedException {
        KeyPair pair = switch (read(file)) {
            case Content.Key key -> key.pair();
            case Content.Locked locked -> throw failures.locked(file, locked);
            case Content.Unusable unusable -> throw failures.unusable(file, unusable.why());
        };
        if (!accepts(new AuthPublickey(new KeyPairWrapper(pair)))) {
            throw failures.keyFile(file);
        }
    }

    private void automatic() throws RemoteException, InterruptedException {
        if (userKeys.agent().isPresent() && agentKeys(userKeys.agent().get())) {
            return;
        }
        for (Path file : userKeys.files()) {
            if (file.toFile().exists() && userFile(file)) {
                return;
            }
        }
        throw failures.automatic(tried);
    }

    private boolean agentKeys(Path socket) throws RemoteException, InterruptedException {
        try (AgentClient agent = new AgentClient(socket)) {
            List<AgentClient.Identity> identities = Bounded.run("ssh-agent", agent::identities, deadline.left(),
                    agent::close);
            tried.add("the ssh-agent's " + identities.size() + (identities.size() == 1 ? " key" : " keys"));
            for (AgentClient.Identity identity : identities) {
                if (accepts(new AgentKeyLogin(agent, identity))) {
                    return true;
                }
            }
        } catch (IOException | TimeoutException e) {
            if (e instanceof RemoteException failure) {
                throw failure;
            }
            tried.add("the ssh-agent at " + socket + ", which did not answer (" + Causes.message(e) + ")");
        }
        return false;
    }

    private boolean userFile(Path file) throws RemoteException, InterruptedException {
        switch (read(file)) {
            case Content.Key key -> {
                tried.add(file.toString());
                return accepts(new AuthPublickey(new KeyPairWrapper(key.pair())));
            }
            case Content.Locked locked -> tried.add(file + ", " + locked.why());
            case Content.Unusable unusable -> tried.add(file + ", which " + unusable.why());
        }
        return false;
    }

    private Content read(Path file) {
        Content content = PrivateKeyFile.read(file, Optional.empty());
        if (!(content instanceof Content.Locked)) {
            return content;
        }
        Optional<Secret> passphrase = asked(() -> credentials.passphrase(target.host(), file.toString()));
        try {
            return passphrase.isEmpty() ? content : PrivateKeyFile.read(file, passphrase);
        } finally {
            passphrase.ifPresent(Secret::close);
        }
    }

    private <T> T asked(Supplier<T> question) {
        long before = System.nanoTime();
        T answer = question.get();
        deadline = new Deadline(deadline.nanos() + System.nanoTime() - before);
        return answer;
    }

    private boolean accepts(AuthMethod method) throws RemoteException, InterruptedException {
        UserAuth auth = connection.client().getUserAuth();
        method.setLoggerFactory(connection.client().getTransport().getConfig().getLoggerFactory());
        try {
            int left = (int) Math.max(1, deadline.left().toMillis());
            boolean accepted = auth.authenticate(target.user(), (Service) connection.channels(), method, left);
            refusals += accepted ? 0 : 1;
            return accepted;
        } catch (UserAuthException e) {
            return refusedBy(e);
        } catch (SSHException e) {
            throw stopped(e);
        }
    }

    /** An error of the method itself (an agent that does not sign) ends this method; all else ends the attempt. */
    private boolean refusedBy(UserAuthException e) throws RemoteException, InterruptedException {
        if (connection.isOpen() && !Thread.currentThread().isInterrupted() && !Causes.has(e, TimeoutException.class)) {
            tried.add(Causes.message(e));
            return false;
        }
        throw stopped(e);
    }

    /** The host's own words, which SSHJ's reader may hear a moment after we have failed to write. */
    private SSHException reason(SSHException symptom) {
        try {
            connection.client().getTransport().join(ENDING_SECONDS, TimeUnit.SECONDS);
        } catch (TransportException said) {
            return said;
        }
        return symptom;
    }

    private RemoteException stopped(SSHException e) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        boolean timedOut = Causes.has(e, TimeoutException.class);
        return failures.broken(timedOut ? e : reason(e), connection.isOpen(), refusals);
    }
}
