package org.vipdrift.cli.internal.verb;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vipdrift.cli.ExitStatus;
import org.vipdrift.cli.internal.json.CredentialJson;
import org.vipdrift.cli.internal.line.Line;
import org.vipdrift.cli.internal.line.UsageException;
import org.vipdrift.cli.internal.line.VerbSpec;
import org.vipdrift.cli.internal.run.Session;
import org.vipdrift.cli.internal.text.CredentialText;
import org.vipdrift.control.ControlException;
import org.vipdrift.control.ControlException.Reason;
import org.vipdrift.control.Credential;
import org.vipdrift.control.CredentialStore;
import org.vipdrift.core.InvalidValueException;
import org.vipdrift.inventory.HostSetting;
import org.vipdrift.inventory.Identity;
import org.vipdrift.remote.Secret;
import org.vipdrift.remote.SecretKind;

/** {@code vipdrift credential}. Secrets are typed or come by standard input, never as arguments, and are never shown. */
public final class CredentialVerbs {
    private static final String STORING = "Secrets are asked for at a terminal; elsewhere each is a line of standard input,"
            + " in the order password, passphrase, root-password. They are kept in secure storage, which your session's"
            + " keyring opens; where there is none a master password does, which is asked for, or comes from the file that"
            + " VIPDRIFT_MASTER_PASSWORD_FILE names.";

    private CredentialVerbs() {
    }

    public static VerbSpec family() {
        return VerbSpec.family("credential", "Keeps users, keys and passwords under names that hosts refer to.",
                VerbSpec.verb("list", "Lists the credentials; shows no secret.", CredentialVerbs::list)
                        .flag("--json", "Prints one JSON object."),
                VerbSpec.verb("show", "Shows one credential and who uses it; shows no secret.", CredentialVerbs::show)
                        .word("NAME", "The credential.").flag("--json", "Prints one JSON object."),
                settings(VerbSpec.verb("add", "Adds a credential.", CredentialVerbs::add)
                        .more("Have hosts use it: vipdrift host set HOST credential=NAME, or vipdrift folder set. "
                                + STORING)),
                settings(VerbSpec.verb("set", "Changes a credential; what is not named stays.", CredentialVerbs::set)
                        .more(STORING)).optionalRepeated("--forget", "SECRET",
                                "A secret to forget: password, passphrase or root-password; may be repeated."),
                VerbSpec.verb("remove", "Removes a credential that nothing uses, and its secrets.",
                        CredentialVerbs::remove).word("NAME", "The credential."),
                VerbSpec.verb("protect", "Protects the secure storage by a new key or master password.",
                        CredentialVerbs::protect)
                        .more("It is opened a last time as before, and all secrets are sealed anew.")
                        .flag("--master-password", "Asks for a new master password; if not given, your session's"
                                + " keyring keeps a new key."));
    }

    private static VerbSpec settings(VerbSpec verb) {
        return verb.word("NAME", "What it is called.")
                .option("--user", "U", "The user to log in as, unless host or folder name one as near.")
                .option("--identity", "HOW", "How to log in: automatic, password, or key: and the file.")
                .flag("--password", "Stores the password to log in with.")
                .flag("--passphrase", "Stores the passphrase of the key file.")
                .flag("--root-password",
                        "Stores the password by which to become root: the user's own for sudo and doas,"
                                + " root's for su.");
    }

    private static ExitStatus list(Line line, Session session) throws ControlException {
        CredentialStore store = session.control().credentials();
        List<Credential> all = store.all();
        if (line.flag("--json")) {
            session.print(CredentialJson.all(store, all));
        } else if (all.isEmpty()) {
            session.say("There are no credentials yet. Add one: vipdrift credential add NAME --user USER --password");
        } else {
            session.print(CredentialText.table(store, all).lines(session.ink()));
            session.say(store.place());
        }
        return ExitStatus.OK;
    }

    private static ExitStatus show(Line line, Session session) throws ControlException, UsageException {
        CredentialStore store = session.control().credentials();
        Credential credential = store.find(line.word(0, word -> word));
        if (line.flag("--json")) {
            session.print(CredentialJson.of(store, credential));
        } else {
            session.print(CredentialText.table(store, List.of(credential)).lines(session.ink()));
            session.print(CredentialText.users(store, credential));
        }
        return ExitStatus.OK;
    }

    private static ExitStatus add(Line line, Session session) throws ControlException, UsageException, IOException {
        String name = line.word(0, word -> word);
        if (session.control().credentials().all().stream().anyMatch(known -> known.name().equals(name))) {
            throw new ControlException(Reason.INVALID, "There is already a credential " + name
                    + "; change it with \"vipdrift credential set\", or take another name.");
        }
        Identity usual = line.flag("--password") ? new Identity.Password() : new Identity.Automatic();
        put(line, session, credential(line, new Credential(usable(name), "", usual)), Map.of());
        session.say("The credential " + name + " is kept. Have hosts use it: vipdrift host set HOST credential="
                + name);
        return ExitStatus.OK;
    }

    private static ExitStatus set(Line line, Session session) throws ControlException, UsageException, IOException {
        Credential old = session.control().credentials().find(line.word(0, word -> word));
        Map<SecretKind, Optional<Secret>> forgotten = new EnumMap<>(SecretKind.class);
        for (SecretKind kind : line.options("--forget", CredentialVerbs::kind)) {
            forgotten.put(kind, Optional.empty());
        }
        put(line, session, credential(line, old), forgotten);
        session.say("The credential " + old.name() + " is changed; it counts from the next login.");
        return ExitStatus.OK;
    }

    private static ExitStatus remove(Line line, Session session) throws ControlException, UsageException {
        String name = line.word(0, word -> word);
        session.control().credentials().remove(name);
        session.say("The credential " + name + " is removed, and its secrets with it.");
        return ExitStatus.OK;
    }

    private static ExitStatus protect(Line line, Session session) throws ControlException {
        session.control().credentials().protect(line.flag("--master-password"));
        session.say(session.control().credentials().place());
        return ExitStatus.OK;
    }

    private static Credential credential(Line line, Credential old) throws UsageException {
        try {
            return new Credential(old.name(), line.option("--user").orElse(old.user()),
                    line.option("--identity").map(HostSetting::identity).orElse(old.identity()));
        } catch (InvalidValueException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private static String usable(String name) throws UsageException {
        try {
            return new Identity.Credential(name).name();
        } catch (InvalidValueException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private static SecretKind kind(String word) {
        return Stream.of(SecretKind.values()).filter(kind -> kind.word().equals(word)).findFirst()
                .orElseThrow(() -> new InvalidValueException(
                        "There is no secret \"" + word + "\": write password, passphrase or root-password."));
    }

    private static void put(Line line, Session session, Credential credential,
            Map<SecretKind, Optional<Secret>> forgotten) throws ControlException, UsageException, IOException {
        List<Secret> typed = new ArrayList<>();
        Map<SecretKind, Optional<Secret>> secrets = new EnumMap<>(SecretKind.class);
        secrets.putAll(forgotten);
        try {
            for (SecretKind kind : SecretKind.values()) {
                if (line.flag("--" + kind.word())) {
                    Secret secret = asked(session, credential, kind);
                    typed.add(secret);
                    secrets.put(kind, Optional.of(secret));
                }
            }
            session.control().credentials().put(credential, secrets);
        } finally {
            typed.forEach(Secret::close);
        }
    }

    private static Secret asked(Session session, Credential credential, SecretKind kind)
            throws UsageException, IOException {
        Optional<Secret> secret = session.questions().canAsk()
                ? session.questions().secret("The " + kind.word() + " of credential " + credential.name() + ":")
                : session.questions().secretLine();
        return secret.orElseThrow(() -> new UsageException("There is no " + kind.word()
                + " on standard input; pipe one line to it for each secret, or work at a terminal."));
    }
}
