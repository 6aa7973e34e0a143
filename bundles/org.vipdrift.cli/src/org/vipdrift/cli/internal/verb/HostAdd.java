package org.vipdrift.cli.internal.verb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.cli.ExitStatus;
import org.vipdrift.cli.internal.line.Line;
import org.vipdrift.cli.internal.line.UsageException;
import org.vipdrift.cli.internal.line.VerbSpec;
import org.vipdrift.cli.internal.run.Failure;
import org.vipdrift.cli.internal.run.Session;
import org.vipdrift.control.ControlException;
import org.vipdrift.control.ControlException.Reason;
import org.vipdrift.control.Hosts.ConnectionTest;
import org.vipdrift.core.Become;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Printable;
import org.vipdrift.inventory.Filing;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.Identity;
import org.vipdrift.inventory.Inventory;
import org.vipdrift.remote.Secret;

/** {@code vipdrift host add}. */
final class HostAdd {
    private HostAdd() {
    }

    static VerbSpec spec() {
        return VerbSpec.verb("add", "Adds a host to the inventory.", HostAdd::perform)
                .more("Without --host-key no host is contacted.")
                .word("NAME", "What the host is to be called here.")
                .requiredOption("--address", "A", "Its DNS name or IP address for SSH, or its name in your ssh config.")
                .option("--port", "P", "Its SSH port; if not given, that of your ssh config, or 22.")
                .option("--user", "U",
                        "The user to log in as; if not given, that of your ssh config, or your own name here.")
                .option("--identity", "FILE",
                        "The private key to log in with; if not given, ssh-agent and the keys of your ssh config are"
                                + " tried.")
                .option("--credential", "NAME", "The credential to log in by, of \"vipdrift credential list\".")
                .option("--jump", "HOST,...",
                        "The hosts to go through: hosts of the inventory, or user@host:port; none for"
                                + " straight ahead. If not given, as its folder or your ssh config says.")
                .option("--folder", "PATH", "The folder to file it in, as prod/db.")
                .optionalRepeated("--tag", "TAG", "A word to find it by; may be repeated.")
                .flag("--password-stdin",
                        "Logs in with a password: one line read from standard input, kept in secure storage.")
                .option("--become", "WAY",
                        "How the user, who is not root, becomes root there: sudo, doas or su; if not given, as its"
                                + " folder says, or by sudo.")
                .flag("--become-password-stdin",
                        "Keeps the password sudo, doas or su asks for: one line read from standard input, after that of"
                                + " --password-stdin if there is one. If not given, it is asked for on a terminal.")
                .option("--host-key", "KEY", "Connects now, and adds the host only if all goes well. The host's key is"
                        + " trusted if it is new (accept-new), or if it is this one (SHA256:...).")
                .flag("--replace", "Replaces the host of this name, if there is one with other settings.");
    }

    private static ExitStatus perform(Line line, Session session)
            throws UsageException, ControlException, IOException, InterruptedException {
        Host host = filed(line, host(line), session.control().inventory().current());
        Optional<HostKeyPolicy> policy = line.option("--host-key", HostKeyPolicy::parse);
        expectFree(session, host, line.flag("--replace"));
        try (Secret password = secret(line, "--password-stdin", session);
                Secret root = secret(line, "--become-password-stdin", session)) {
            if (root != null) {
                session.control().hosts().keepRootPassword(host.id(), root);
            }
            ExitStatus added = add(session, host, password, policy);
            if (root != null && session.control().inventory().current().host(host.id()).isEmpty()) {
                session.control().hosts().keepRootPassword(host.id(), null);
            }
            return added;
        }
    }

    /** Null if the flag is not there. */
    private static @Nullable Secret secret(Line line, String flag, Session session) throws UsageException, IOException {
        return line.flag(flag) ? session.questions().secretLine().orElseThrow(() -> new UsageException(
                "There is no password on standard input; pipe one line to it.")) : null;
    }

    private static Host host(Line line) throws UsageException, ControlException {
        if (Stream.of("--password-stdin", "--identity", "--credential").filter(line::flag).count() > 1) {
            throw new UsageException("Give one of --identity, --credential and --password-stdin.");
        }
        return new Host(line.word(0, HostId::new), line.option("--address").orElseThrow(),
                line.option("--port", Values::port).orElse(Host.SSH_PORT),
                line.option("--user").orElse(""), identity(line));
    }

    /** What is not said of a host that is replaced stays: how to become root, way, folder, tags and notes. */
    private static Host filed(Line line, Host host, Inventory inventory) throws UsageException {
        Host old = inventory.host(host.id()).orElse(host);
        Filing filing = old.filing().inFolder(line.option("--folder").orElse(old.filing().folder()));
        return host.becoming(line.option("--become", Become::named).or(old::become))
                .through(line.option("--jump").orElse(old.jump()))
                .with(line.flag("--tag") ? filing.tagged(line.options("--tag", tag -> tag)) : filing);
    }

    private static Identity identity(Line line) throws UsageException, ControlException {
        if (line.flag("--password-stdin")) {
            return new Identity.Password();
        }
        Optional<Identity> named = line.option("--credential", Identity.Credential::new);
        if (named.isPresent()) {
            return named.get();
        }
        Optional<Path> file = line.option("--identity", Values::path);
        if (file.isPresent() && !Files.isReadable(file.get())) {
            throw new ControlException(Reason.INVALID, "The key file " + Printable.quoted(file.get().toString())
                    + " is not there or can't be read; nothing was added.");
        }
        return file.<Identity>map(Identity.KeyFile::new).orElseGet(Identity.Automatic::new);
    }

    private static void expectFree(Session session, Host host, boolean replace) throws ControlException {
        Optional<Host> old = session.control().inventory().current().host(host.id());
        if (old.isPresent() && !old.get().equals(host) && !replace) {
            throw new ControlException(Reason.INVALID, "There is already a host " + host.id() + " with other settings;"
                    + " add --replace to change it, or take another name.");
        }
    }

    private static ExitStatus add(Session session, Host host, @Nullable Secret password,
            Optional<HostKeyPolicy> policy) throws ControlException, InterruptedException {
        if (policy.isPresent()) {
            ConnectionTest test = new Contact(session, host, policy).test(password);
            if (!test.succeeded()) {
                session.say(test.sentence() + " Host " + host.id() + " was not added.");
                return Failure.status(HostTest.reason(test));
            }
        }
        session.control().hosts().add(host, password);
        session.say("Host " + host.id() + " is in the inventory." + (policy.isPresent() ? ""
                : " Try it: vipdrift host test " + host.id()));
        return ExitStatus.OK;
    }
}
