package org.vipdrift.control.internal.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.core.Become;
import org.vipdrift.core.HostId;
import org.vipdrift.inventory.Identity;
import org.vipdrift.remote.Credentials;
import org.vipdrift.remote.Login;
import org.vipdrift.remote.OperatorPrompts;
import org.vipdrift.remote.OperatorPrompts.Typed;
import org.vipdrift.remote.RemoteTarget;
import org.vipdrift.remote.Secret;
import org.vipdrift.remote.SecretKind;
import org.vipdrift.remote.Wanted;

/**
 * Thread-safe. A host's own secrets, then those of its credential; a person is asked for what is not stored. A stored one
 * that was refused is not tried again on that host until it is changed.
 */
public final class StoredCredentials implements Credentials {
    private final SecureStorage storage;
    private final OperatorPrompts prompts;
    private final Function<HostId, Optional<String>> credential;
    /** The name and version of the stored secret that was given last. */
    private final Map<Wanted, Given> given;
    /** Which version of which stored secret a host has refused. */
    private final Map<Refused, String> refused;
    /** What is kept once it was accepted. */
    private final Map<Wanted, Secret> toKeep;

    private record Given(String name, String version) {
    }

    private record Refused(Wanted wanted, String name) {
    }

    /** @param credential the name of the credential that the host or its folder refers to */
    public StoredCredentials(SecureStorage storage, OperatorPrompts prompts,
            Function<HostId, Optional<String>> credential) {
        this.storage = storage;
        this.prompts = prompts;
        this.credential = credential;
        given = new ConcurrentHashMap<>();
        refused = new ConcurrentHashMap<>();
        toKeep = new ConcurrentHashMap<>();
    }

    private StoredCredentials(StoredCredentials all, Function<HostId, Optional<String>> credential) {
        storage = all.storage;
        prompts = all.prompts;
        this.credential = credential;
        given = all.given;
        refused = all.refused;
        toKeep = all.toKeep;
    }

    /** The same, with a host that the inventory has not yet, or not so. */
    public StoredCredentials with(HostId host, Identity identity) {
        Optional<String> name = identity instanceof Identity.Credential(var named) ? Optional.of(named)
                : Optional.empty();
        return new StoredCredentials(this, other -> other.equals(host) ? name : credential.apply(other));
    }

    @Override
    public Optional<Secret> password(HostId host) {
        return get(Wanted.password(host), "The password for " + host);
    }

    @Override
    public Optional<Secret> passphrase(HostId host, String keyFile) {
        return get(Wanted.passphrase(host, keyFile), "The passphrase of " + keyFile + " for " + host);
    }

    /** The one stored for that; else, where the user's own is asked for, that of the login; else a person's. */
    @Override
    public Optional<Secret> rootPassword(RemoteTarget target) {
        Wanted wanted = Wanted.rootPassword(target.host());
        return get(wanted, question(target), isOwn(target) ? Stream.concat(names(wanted),
                names(Wanted.password(target.host()))) : names(wanted));
    }

    /** Whether the program asks for the password by which the user logs in. */
    public static boolean isOwn(RemoteTarget target) {
        return target.become() != Become.SU && target.login() instanceof Login.Password;
    }

    private static String question(RemoteTarget target) {
        return target.become() == Become.SU ? "The password of root on " + target.host() + ", for su"
                : "The password of " + target.user() + " on " + target.host() + ", for " + target.become().program();
    }

    @Override
    public Optional<Secret> answer(HostId host, String question) {
        return prompts.password(host, host + " asks: " + question);
    }

    private Optional<Secret> get(Wanted wanted, String question) {
        return get(wanted, question, names(wanted));
    }

    private Optional<Secret> get(Wanted wanted, String question, Stream<String> names) {
        try {
            Optional<Secret> stored = stored(wanted, names.toList());
            return stored.isPresent() ? stored : ask(wanted, question);
        } catch (LockedException e) {
            Optional<Secret> typed = ask(wanted, question);
            if (typed.isEmpty()) {
                throw new UncheckedIOException(e);
            }
            return typed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Secret> stored(Wanted wanted, List<String> names) throws IOException {
        for (String name : names) {
            Optional<String> version = storage.version(name);
            if (version.isPresent() && !version.equals(refusedVersion(wanted, name))) {
                Optional<Secret> found = storage.find(name);
                given.put(wanted, new Given(name, version.get()));
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<String> refusedVersion(Wanted wanted, String name) {
        return Optional.ofNullable(refused.get(new Refused(wanted, name)));
    }

    /** In the order they are tried. */
    private Stream<String> names(Wanted wanted) {
        Stream<String> named = Stream.concat(Stream.of(SecretName.of(wanted.host(), wanted.kind())),
                credential.apply(wanted.host()).map(name -> SecretName.of(name, wanted.kind())).stream());
        return wanted.kind() == SecretKind.PASSPHRASE
                ? Stream.concat(named, Stream.of(SecretName.passphrase(wanted.keyFile())))
                : named;
    }

    private Optional<Secret> ask(Wanted wanted, String question) {
        given.remove(wanted);
        boolean before = names(wanted).anyMatch(name -> refusedVersion(wanted, name).isPresent());
        Optional<Typed> typed = prompts.password(wanted.host(),
                before ? "What is stored was not accepted. " + question : question, place(wanted));
        drop(toKeep.remove(wanted));
        typed.filter(Typed::keep).ifPresent(t -> drop(toKeep.put(wanted, t.secret().copy())));
        return typed.map(Typed::secret);
    }

    private static void drop(@Nullable Secret secret) {
        if (secret != null) {
            secret.close();
        }
    }

    private String place(Wanted wanted) {
        return credential.apply(wanted.host()).map(name -> "credential " + name)
                .orElse(wanted.kind() == SecretKind.PASSPHRASE ? wanted.keyFile() : "host " + wanted.host());
    }

    /** Where {@link #place} says. */
    private String home(Wanted wanted) {
        return credential.apply(wanted.host()).map(name -> SecretName.of(name, wanted.kind()))
                .orElse(wanted.kind() == SecretKind.PASSPHRASE ? SecretName.passphrase(wanted.keyFile())
                        : SecretName.of(wanted.host(), wanted.kind()));
    }

    @Override
    public boolean refused(Wanted wanted) {
        drop(toKeep.remove(wanted));
        Given last = given.remove(wanted);
        if (last != null) {
            refused.put(new Refused(wanted, last.name()), last.version());
        }
        return last != null;
    }

    @Override
    public void accepted(Wanted wanted) {
        given.remove(wanted);
        Secret secret = toKeep.remove(wanted);
        if (secret != null) {
            try (secret) {
                storage.change(Map.of(home(wanted), Optional.of(secret)), now -> now);
            } catch (IOException e) {
                System.getLogger(StoredCredentials.class.getName()).log(System.Logger.Level.WARNING,
                        "What was typed for " + wanted.host() + " was not kept: " + e.getMessage());
            }
        }
    }

    @Override
    public String toString() {
        return "credentials in " + storage.path();
    }
}
