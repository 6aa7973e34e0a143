package org.vipdrift.remote;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vipdrift.remote.HostKeyVerdict.Changed;
import org.vipdrift.remote.HostKeyVerdict.Revoked;
import org.vipdrift.remote.HostKeyVerdict.Trusted;
import org.vipdrift.remote.HostKeyVerdict.Unknown;
import org.vipdrift.remote.internal.KnownHostsAppender;
import org.vipdrift.remote.internal.KnownHostsEntry;
import org.vipdrift.remote.internal.KnownHostsEntry.Marker;
import org.vipdrift.remote.internal.KnownHostsFile;

/**
 * Thread-safe. Host keys on file, in OpenSSH's format: several files are read, one of them is written to. The files are
 * read at each question, so what a person changes in them counts at once.
 */
public final class KnownHosts implements HostKeys {
    private final Path own;
    private final List<Path> files;
    /** Held while the own file is written to. */
    private final Object writing;

    /**
     * @param own VipDrift's own file, the only one that is ever written to
     * @param others files that are only read
     */
    public KnownHosts(Path own, List<Path> others) {
        this(own, others, new Object());
    }

    private KnownHosts(Path own, List<Path> others, Object writing) {
        this.own = own;
        this.writing = writing;
        this.files = Stream.concat(Stream.of(own), others.stream()).toList();
    }

    /** With the files OpenSSH reads: the user's and the system's. */
    public static KnownHosts ofThisUser(Path own) {
        Path folder = Path.of(System.getProperty("user.home"), ".ssh");
        return new KnownHosts(own, List.of(folder.resolve("known_hosts"), folder.resolve("known_hosts2"),
                Path.of("/etc/ssh/ssh_known_hosts")));
    }

    /** A line says @revoked before any line says trusted, in whatever order they stand. */
    @Override
    public HostKeyVerdict check(PresentedKey key) {
        List<KnownHostsEntry> entries = entriesFor(key.address(), key.port());
        return revoked(entries, key, key).orElseGet(() -> plain(entries, key));
    }

    /** A certificate of an authority that is not on file counts as the plain key in it, as with OpenSSH. */
    @Override
    public HostKeyVerdict check(PresentedKey key, PresentedKey authority) {
        List<KnownHostsEntry> entries = entriesFor(key.address(), key.port());
        boolean certified = entries.stream()
                .anyMatch(entry -> entry.marker() == Marker.CERT_AUTHORITY && entry.holds(authority));
        return revoked(entries, key, authority)
                .orElseGet(() -> certified ? new Trusted(key) : plain(entries, key));
    }

    private static Optional<HostKeyVerdict> revoked(List<KnownHostsEntry> entries, PresentedKey key,
            PresentedKey authority) {
        return entries.stream().filter(entry -> entry.marker() == Marker.REVOKED)
                .filter(entry -> entry.holds(key) || entry.holds(authority)).findFirst()
                .map(entry -> new Revoked(key, entry.file(), entry.line()));
    }

    @Override
    public boolean takesCertificates(String address, int port) {
        return entriesFor(address, port).stream().anyMatch(entry -> entry.marker() == Marker.CERT_AUTHORITY);
    }

    private static HostKeyVerdict plain(List<KnownHostsEntry> entries, PresentedKey key) {
        List<KnownHostsEntry> plain = entries.stream().filter(entry -> entry.marker() == Marker.NONE).toList();
        if (plain.stream().anyMatch(entry -> entry.holds(key))) {
            return new Trusted(key);
        }
        return plain.isEmpty() ? new Unknown(key)
                : new Changed(key, plain.stream().map(KnownHostsEntry::asKnownKey).toList(), removal(key, plain));
    }

    @Override
    public List<String> knownTypes(String address, int port) {
        return entriesFor(address, port).stream().filter(entry -> entry.marker() == Marker.NONE)
                .map(entry -> entry.key().type()).distinct().toList();
    }

    @Override
    public HostKeys reading(List<Path> others) {
        return new KnownHosts(own, others, writing);
    }

    @Override
    public void trust(PresentedKey key) throws IOException {
        synchronized (writing) {
            boolean there = KnownHostsFile.read(own).entries().stream().anyMatch(entry -> entry.marker() == Marker.NONE
                    && entry.isFor(key.address(), key.port()) && entry.holds(key));
            if (!there) {
                KnownHostsAppender.append(own, key);
            }
        }
    }

    /** The lines that say nothing, as sentences with file, line and cause. */
    public List<String> problems() {
        List<String> sentences = new ArrayList<>();
        for (Path file : files) {
            KnownHostsFile.read(file).bad().forEach(bad -> sentences.add(bad.line() == 0
                    ? "The known hosts in " + bad.file() + " are not used: " + bad.why() + "."
                    : "Line " + bad.line() + " of " + bad.file() + " was skipped: " + bad.why() + "."));
        }
        return sentences;
    }

    private List<KnownHostsEntry> entriesFor(String address, int port) {
        return files.stream().flatMap(file -> KnownHostsFile.read(file).entries().stream())
                .filter(entry -> entry.isFor(address, port)).toList();
    }

    private static String removal(PresentedKey key, List<KnownHostsEntry> entries) {
        String name = key.port() == RemoteTarget.SSH_PORT ? key.address() : "[" + key.address() + "]:" + key.port();
        return String.join(" && ", entries.stream().map(KnownHostsEntry::file).distinct()
                .map(file -> "ssh-keygen -R " + ShellWord.quote(name) + " -f " + ShellWord.quote(file.toString()))
                .toList());
    }
}
