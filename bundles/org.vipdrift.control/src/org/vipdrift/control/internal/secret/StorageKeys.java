package org.vipdrift.control.internal.secret;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.control.internal.secret.Protection.ByKeyring;
import org.vipdrift.control.internal.secret.Protection.ByMasterPassword;
import org.vipdrift.core.Deadline;
import org.vipdrift.core.Disk;
import org.vipdrift.core.Printable;
import org.vipdrift.remote.Keyring;
import org.vipdrift.remote.OperatorPrompts;
import org.vipdrift.remote.Secret;

/**
 * Thread-safe. Opens the secure storage once a run: by the keyring, by the environment's master password, or by a person's.
 * While a person is asked, others who need it wait; one who has declined is left alone for a minute.
 */
final class StorageKeys {
    private static final Duration DECLINED = Duration.ofMinutes(1);
    private static final int TRIES = 3;

    private final Path file;
    private final MasterPassword master;
    private final OperatorPrompts prompts;
    private final Supplier<Optional<Keyring>> keyring;
    /** Guarded by this. */
    private @Nullable Seal open;
    /** Guarded by this. */
    private Deadline declined = Deadline.in(Duration.ZERO);

    /** @param file for sentences */
    StorageKeys(Path file, MasterPassword master, OperatorPrompts prompts, Supplier<Optional<Keyring>> keyring) {
        this.file = file;
        this.master = master;
        this.prompts = prompts;
        this.keyring = keyring;
    }

    /** @throws LockedException if it stays closed */
    synchronized Seal open(Protection protection) throws IOException {
        Seal known = open;
        if (known != null && known.id().equals(protection.id())) {
            return known;
        }
        Seal seal = switch (protection) {
            case ByKeyring by -> byKeyring(by);
            case ByMasterPassword by -> byPassword(by);
        };
        open = seal;
        return seal;
    }

    private Seal byKeyring(ByKeyring protection) throws IOException {
        Keyring ring = keyring.get().orElseThrow(() -> new LockedException("The secure storage " + file
                + " is opened by your session's keyring, which can't be reached from here: work in your desktop"
                + " session, with libsecret installed, or move the file away to begin anew."));
        try (Secret text = ring.find(protection.id()).orElseThrow(() -> new LockedException("The key of the secure"
                + " storage " + file + " is not in your keyring: it was made in another session's; move the file away"
                + " to begin anew."))) {
            Seal seal = new Seal(Derivation.key(text), protection.id());
            if (!seal.fits(protection.check())) {
                throw new LockedException("The key in your keyring does not open the secure storage " + file
                        + ": move the file away to begin anew.");
            }
            return seal;
        } catch (LockedException e) {
            throw e;
        } catch (IOException e) {
            throw new LockedException("The secure storage " + file + " stays closed, your keyring does not open it: "
                    + Printable.sentence(Disk.why(e)));
        }
    }

    private Seal byPassword(ByMasterPassword protection) throws IOException {
        Optional<Secret> given = master.given();
        if (given.isPresent()) {
            try (Secret password = given.get()) {
                return fitting(protection, password).orElseThrow(() -> new LockedException("The master password of the"
                        + " environment does not open the secure storage " + file
                        + ": give the one it was made with; nothing was changed."));
            }
        }
        if (!declined.isPast()) {
            throw closed();
        }
        String question = "The master password of the secure storage " + file;
        for (int tries = 0; tries < TRIES; tries++) {
            Optional<Seal> seal = asked(protection, question);
            if (seal.isPresent()) {
                return seal.get();
            }
            question = "That was not the master password of the secure storage " + file + ". The master password";
        }
        throw new LockedException("That was not the master password of the secure storage " + file
                + "; nothing was changed.");
    }

    private Optional<Seal> asked(ByMasterPassword protection, String question) throws IOException {
        try (Secret password = prompts.masterPassword(question, false).orElseThrow(this::decline)) {
            return fitting(protection, password);
        }
    }

    private LockedException decline() {
        declined = Deadline.in(DECLINED);
        return closed();
    }

    private LockedException closed() {
        return new LockedException("The secure storage " + file + " stays closed: its master password is wanted. Set "
                + MasterPassword.FILE_VARIABLE + " to a file that holds it, or work where you can be asked for it.");
    }

    private static Optional<Seal> fitting(ByMasterPassword protection, Secret password) throws IOException {
        Seal seal = new Seal(Derivation.key(password, protection.salt(), protection.iterations()), protection.id());
        return seal.fits(protection.check()) ? Optional.of(seal) : Optional.empty();
    }

    /**
     * A new key, which stays open: in the keyring if there is one and the environment gives no master password.
     *
     * @throws LockedException if there is neither
     */
    synchronized Protection make() throws IOException {
        Optional<Secret> given = master.given();
        if (given.isPresent()) {
            try (Secret password = given.get()) {
                return made(password);
            }
        }
        Optional<Keyring> ring = keyring.get();
        return ring.isPresent() ? inKeyring(ring.get()) : chosen("There is no keyring here");
    }

    private Protection inKeyring(Keyring ring) throws IOException {
        try {
            return kept(ring);
        } catch (IOException e) {
            return chosen("Your keyring can't be used (" + Disk.why(e) + ")");
        }
    }

    private Protection kept(Keyring ring) throws IOException {
        try (Secret text = Derivation.text()) {
            Seal seal = new Seal(Derivation.key(text), Derivation.name());
            ring.keep(seal.id(), "VipDrift: key of " + file, text);
            open = seal;
            return new ByKeyring(seal.id(), seal.check());
        }
    }

    /** A new key, which stays open, in the keyring and nowhere else. */
    synchronized Protection makeInKeyring() throws IOException {
        return kept(keyring.get().orElseThrow(() -> new LockedException("There is no keyring here.")));
    }

    /** A new key, which stays open, of a master password that a person chooses now. */
    synchronized Protection choose(String why) throws IOException {
        return chosen(why);
    }

    /** What opened it before is not needed any more; a keyring that does not answer keeps it. */
    void drop(Protection old) {
        try {
            Optional<Keyring> ring = old instanceof ByKeyring ? keyring.get() : Optional.empty();
            if (ring.isPresent()) {
                ring.get().forget(old.id());
            }
        } catch (IOException e) {
            System.getLogger(StorageKeys.class.getName()).log(System.Logger.Level.WARNING,
                    "The former key of " + file + " is still in your keyring: " + Disk.why(e));
        }
    }

    private Protection chosen(String why) throws IOException {
        try (Secret password = prompts.masterPassword(why + ". Choose a master password for the secure storage " + file,
                true).orElseThrow(
                        () -> new LockedException(why + ", and no master password was given to protect the"
                                + " secure storage " + file + ": set " + MasterPassword.FILE_VARIABLE
                                + " to a file that holds one, or work where you can be asked for it."))) {
            return made(password);
        }
    }

    private Protection made(Secret password) throws IOException {
        String salt = Derivation.salt();
        Seal seal = new Seal(Derivation.key(password, salt, Derivation.ITERATIONS), Derivation.name());
        open = seal;
        return new ByMasterPassword(seal.id(), seal.check(), salt, Derivation.ITERATIONS);
    }
}
