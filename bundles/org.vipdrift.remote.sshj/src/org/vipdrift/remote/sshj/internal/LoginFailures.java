package org.vipdrift.remote.sshj.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import net.schmizz.sshj.common.SSHException;
import net.schmizz.sshj.userauth.UserAuth;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.core.Printable;
import org.vipdrift.remote.RemoteException;
import org.vipdrift.remote.RemoteException.Reason;
import org.vipdrift.remote.RemoteTarget;

/** Why a host did not let somebody in, as sentences; what the host itself allows is read when a sentence is made. */
final class LoginFailures {
    private static final int MANY = 5;

    private final RemoteTarget target;
    private final UserAuth auth;

    LoginFailures(RemoteTarget target, UserAuth auth) {
        this.target = target;
        this.auth = auth;
    }

    RemoteException noPassword() {
        return failure("There is no password for " + account() + "; enter one, or choose a key.", null);
    }

    RemoteException password() {
        if (isPartial()) {
            return partial("the password");
        }
        if (!auth.getAllowedMethods().isEmpty() && auth.getAllowedMethods().stream()
                .noneMatch(method -> "password".equals(method) || "keyboard-interactive".equals(method))) {
            return failure("Host " + target.host() + " takes no password from user " + user() + ", only " + allowed()
                    + "; choose a key.", null);
        }
        return failure("Host " + target.host() + " did not accept the password of user " + user()
                + "; check user name and password.", null);
    }

    RemoteException keyFile(Path file) {
        if (isPartial()) {
            return partial("the key");
        }
        return failure("Host " + target.host() + " did not accept the key " + file + " for user " + user()
                + "; add its public half to ~/.ssh/authorized_keys of that user, or choose another login.", null);
    }

    RemoteException locked(Path file, PrivateKeyFile.Content.Locked locked) {
        return failure("The key " + file + " for " + account() + " could not be opened: " + locked.why()
                + "; enter the right passphrase, or add the key to the ssh-agent.", null);
    }

    RemoteException unusable(Path file, String why) {
        return failure("The key file " + file + " for " + account() + " " + why + "; choose another one.", null);
    }

    RemoteException automatic(List<String> tried) {
        if (isPartial()) {
            return partial("a key");
        }
        return failure(tried.isEmpty()
                ? "There is no key to log in with to " + account()
                        + ": no ssh-agent runs and ~/.ssh has no usual key file;"
                        + " make a key with ssh-keygen, or choose another login."
                : "Host " + target.host() + " accepted no key for user " + user() + " (tried: "
                        + String.join("; ", tried)
                        + "); add a public key to ~/.ssh/authorized_keys there, or choose another login.",
                null);
    }

    /**
     * The attempt ended before the host said yes or no.
     *
     * @param refusals how often it had said no; sshd_config(5) allows 6 tries unless MaxAuthTries says otherwise, and what
     *            it says as it goes may be lost on the way
     */
    RemoteException broken(SSHException cause, boolean open, int refusals) {
        if (open && Causes.has(cause, TimeoutException.class)) {
            return new RemoteException(Reason.TIMEOUT, "Host " + target.host() + " did not answer the login of user "
                    + user() + " in time; check whether it is overloaded, and try again.", cause);
        }
        boolean enough = refusals >= MANY && !Causes.has(cause, TimeoutException.class);
        if (enough || Causes.innermost(cause).contains("Too many authentication failures")) {
            return failure("Host " + target.host() + " broke off the login of user " + user()
                    + " after too many keys; name the one key file it knows.", cause);
        }
        return new RemoteException(Reason.LOST,
                "Host " + target.host() + " broke off during the login of user " + user()
                        + " (" + Causes.message(cause)
                        + "); try again, and look into the SSH server's log if it stays so.",
                cause);
    }

    private boolean isPartial() {
        return auth.hadPartialSuccess();
    }

    private RemoteException partial(String first) {
        return failure("Host " + target.host() + " accepted " + first + " of user " + user() + " but wants " + allowed()
                + " as well, and did not get it; try again and answer what it asks, or let this user log in with one"
                + " method.", null);
    }

    private String allowed() {
        return Printable.clean(String.join(", ", auth.getAllowedMethods().stream().limit(10).toList()));
    }

    private String account() {
        return "user " + user() + " on host " + target.host();
    }

    private String user() {
        return Printable.clean(target.user());
    }

    private static RemoteException failure(String sentence, @Nullable Throwable cause) {
        return new RemoteException(Reason.AUTHENTICATION, sentence, cause);
    }
}
