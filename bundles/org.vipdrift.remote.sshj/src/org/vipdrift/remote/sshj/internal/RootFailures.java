package org.vipdrift.remote.sshj.internal;

import org.vipdrift.core.Become;
import org.vipdrift.core.Printable;
import org.vipdrift.remote.RemoteException;
import org.vipdrift.remote.RemoteException.Reason;
import org.vipdrift.remote.RemoteTarget;
import org.vipdrift.remote.Secret;

/** Why a user did not become root, as sentences; nothing in them is the password, though the host may have echoed it. */
final class RootFailures {
    private static final int LONGEST = 200;

    private RootFailures() {
    }

    static RemoteException missing(RemoteTarget target) {
        return failure("Host " + target.host() + " has no " + target.become().program()
                + " by which user " + user(target) + " could become root; choose another way, or log in as root.");
    }

    static RemoteException noPassword(RemoteTarget target) {
        return failure(program(target) + " on host " + target.host() + " wants " + whose(target)
                + ", and nobody gave it; enter it, or log in as root.");
    }

    static RemoteException unusable(RemoteTarget target) {
        return failure("The password for " + program(target) + " on host " + target.host()
                + " has a line end in it, which cannot be typed there; give the right one.");
    }

    static RemoteException refusedBefore(RemoteTarget target) {
        return failure(program(target) + " on host " + target.host() + " has refused this password within the last "
                + RefusedPasswords.MEMORY.toMinutes() + " minutes; it is not tried again, so that user " + user(target)
                + " is not locked out there. Give the right one.");
    }

    /** @param said after the password, before the program asked again or ended; may be empty */
    static RemoteException refused(RemoteTarget target, String said, Secret password) {
        String shown = shown(said, password);
        return failure(program(target) + " on host " + target.host() + " did not accept " + whose(target)
                + (shown.isEmpty() ? "" : " (it said: " + shown + ")")
                + "; check the password, and whether the user may become root there. It was tried once.");
    }

    /** Before any password was asked for. */
    static RemoteException barred(RemoteTarget target, String said) {
        String shown = Printable.oneLine(said.strip(), LONGEST);
        return failure("User " + user(target) + " did not become root on host " + target.host() + " by "
                + program(target) + (shown.isEmpty() ? "" : " (it said: " + shown + ")")
                + "; allow it there, choose another way, or log in as root.");
    }

    static RemoteException silent(RemoteTarget target, String said) {
        String shown = Printable.oneLine(said.strip(), LONGEST);
        return new RemoteException(Reason.TIMEOUT, program(target) + " on host " + target.host()
                + " neither asked for a password nor made user " + user(target) + " root in time"
                + (shown.isEmpty() ? "" : " (it said: " + shown + ")") + "; try it there by hand.", null);
    }

    private static String shown(String said, Secret password) {
        char[] characters = password.reveal();
        String secret = new String(characters);
        java.util.Arrays.fill(characters, '\0');
        return Printable.oneLine(secret.isEmpty() ? said.strip() : said.replace(secret, "…").strip(), LONGEST);
    }

    private static String whose(RemoteTarget target) {
        return target.become() == Become.SU ? "the password of root" : "the password of user " + user(target);
    }

    private static String program(RemoteTarget target) {
        return target.become().program();
    }

    private static String user(RemoteTarget target) {
        return Printable.clean(target.user());
    }

    private static RemoteException failure(String sentence) {
        return new RemoteException(Reason.AUTHENTICATION, sentence, null);
    }
}
