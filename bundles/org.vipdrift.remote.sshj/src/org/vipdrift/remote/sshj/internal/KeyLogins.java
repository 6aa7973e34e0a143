package org.vipdrift.remote.sshj.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import net.schmizz.sshj.userauth.keyprovider.KeyPairWrapper;
import net.schmizz.sshj.userauth.method.AuthPublickey;
import org.vipdrift.remote.Login;
import org.vipdrift.remote.RemoteException;
import org.vipdrift.remote.sshj.internal.AgentClient.Identity;
import org.vipdrift.remote.sshj.internal.PrivateKeyFile.Content;

/**
 * Confined to one login. Tries keys in OpenSSH's order (sshconnect2.c, pubkey_prepare): those of the ssh-agent whose file
 * is named, the agent's others unless only named ones are to be tried, then the files whose key the agent does not hold.
 */
final class KeyLogins {
    private final Attempts attempts;
    private final LockedKeys locked;
    private final Login.Configured login;

    KeyLogins(Attempts attempts, LockedKeys locked, Login.Configured login) {
        this.attempts = attempts;
        this.locked = locked;
        this.login = login;
    }

    /** @return whether the host has let the person in */
    boolean run() throws RemoteException, InterruptedException {
        List<Path> held = new ArrayList<>();
        if (login.agent().isPresent() && agentKeys(login.agent().get(), held)) {
            return true;
        }
        for (Path file : login.files()) {
            if (!held.contains(file) && Files.exists(file) && file(file)) {
                return true;
            }
        }
        return false;
    }

    /** @param held gets the files whose key the agent has */
    private boolean agentKeys(Path socket, List<Path> held) throws RemoteException, InterruptedException {
        try (AgentClient agent = new AgentClient(socket)) {
            List<Identity> identities = ordered(
                    Bounded.run("ssh-agent", agent::identities, attempts.left(), agent::close), held);
            attempts.tried().add("the ssh-agent's " + identities.size() + (identities.size() == 1 ? " key" : " keys"));
            for (Identity identity : identities) {
                if (attempts.accepts(new AgentKeyLogin(agent, identity))) {
                    return true;
                }
            }
        } catch (IOException | TimeoutException e) {
            if (e instanceof RemoteException failure) {
                throw failure;
            }
            attempts.tried().add("the ssh-agent at " + socket + ", which did not answer (" + Causes.message(e) + ")");
        }
        return false;
    }

    private List<Identity> ordered(List<Identity> identities, List<Path> held) {
        List<Identity> named = new ArrayList<>();
        for (Path file : login.files()) {
            Optional<PublicKeyFile> half = PublicKeyFile.of(file);
            identities.stream().filter(identity -> half.isPresent() && half.get().isOf(identity.key())).findFirst()
                    .ifPresent(identity -> {
                        named.add(identity);
                        held.add(file);
                    });
        }
        if (!login.onlyThese()) {
            identities.stream().filter(identity -> !named.contains(identity)).forEach(named::add);
        }
        return named;
    }

    private boolean file(Path file) throws RemoteException, InterruptedException {
        switch (locked.read(file)) {
            case Content.Key key -> {
                attempts.tried().add(file.toString());
                return attempts.accepts(new AuthPublickey(new KeyPairWrapper(key.pair())));
            }
            case Content.Locked content -> attempts.tried().add(file + ", " + content.why());
            case Content.Unusable unusable -> attempts.tried().add(file + ", which " + unusable.why());
        }
        return false;
    }
}
