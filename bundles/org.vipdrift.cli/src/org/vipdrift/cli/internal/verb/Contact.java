package org.vipdrift.cli.internal.verb;

import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.cli.internal.run.Session;
import org.vipdrift.cli.internal.run.TerminalPrompts;
import org.vipdrift.control.ControlException;
import org.vipdrift.control.Hosts;
import org.vipdrift.control.Hosts.ConnectionTest;
import org.vipdrift.core.Printable;
import org.vipdrift.inventory.Host;
import org.vipdrift.remote.HostKeyVerdict;
import org.vipdrift.remote.OperatorPrompts.HostKeyAnswer;
import org.vipdrift.remote.PresentedKey;
import org.vipdrift.remote.Secret;

/** Confined to the main thread. Connects to a host and settles what becomes of its key. */
final class Contact {
    /** More hosts than may be on a way. */
    private static final int MOST_KEYS = 10;

    private final Session session;
    private final Hosts hosts;
    private final Host host;
    private final Optional<HostKeyPolicy> policy;

    Contact(Session session, Host host, Optional<HostKeyPolicy> policy) throws ControlException {
        this.session = session;
        this.hosts = session.control().hosts();
        this.host = host;
        this.policy = policy;
    }

    /**
     * Tests the connection, and again for each key that turned up and that the person trusts: the hosts on the way have
     * their own. Such a key stays trusted whatever comes of the login.
     *
     * @throws ControlException CONFIGURATION if the key is not the demanded one
     */
    ConnectionTest test(@Nullable Secret password) throws ControlException, InterruptedException {
        for (int keys = 0;; keys++) {
            ConnectionTest test = hosts.test(host, password, session.patience());
            demandPinned(test.verdict());
            if (keys == MOST_KEYS || !(test.verdict() instanceof HostKeyVerdict.Unknown(PresentedKey key))
                    || !trusts(key)) {
                return test;
            }
        }
    }

    private boolean trusts(PresentedKey key) throws ControlException {
        switch (answer(key)) {
            case REJECT -> {
                return false;
            }
            case ACCEPT_ONCE -> hosts.trustOnce(key);
            case ACCEPT_AND_SAVE -> {
                hosts.trust(key);
                session.say("From now on host " + name(key) + " is known by its key " + key.type() + " "
                        + key.fingerprint() + ".");
            }
        }
        return true;
    }

    /** The host itself, or the one on the way to it whose key it is. */
    private String name(PresentedKey key) {
        return key.address().equals(host.address()) ? host.id().name() : Printable.clean(key.address());
    }

    private HostKeyAnswer answer(PresentedKey key) {
        return policy.isPresent() ? HostKeyAnswer.ACCEPT_AND_SAVE
                : new TerminalPrompts(session.questions()).unknownHostKey(host.id(), key);
    }

    private void demandPinned(@Nullable HostKeyVerdict verdict) throws ControlException {
        if (verdict != null && policy.orElse(null) instanceof HostKeyPolicy.Pinned(var fingerprint)
                && !verdict.key().fingerprint().equals(fingerprint)) {
            throw new ControlException(ControlException.Reason.CONFIGURATION,
                    "Host " + host.id() + " at " + host.address()
                            + " shows the key " + verdict.key().type() + " " + verdict.key().fingerprint() + ", not "
                            + fingerprint
                            + " as demanded; nothing was trusted. Find out which is right before you go on.");
        }
    }
}
