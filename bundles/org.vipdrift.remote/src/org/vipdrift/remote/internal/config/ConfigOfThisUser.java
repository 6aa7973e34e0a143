package org.vipdrift.remote.internal.config;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.core.Printable;
import org.vipdrift.remote.HostConfig;
import org.vipdrift.remote.SshConfig;

/** Thread-safe. OpenSSH's answer, and our own reading of the files where it is not installed or refuses. */
public final class ConfigOfThisUser implements SshConfig {
    private static final Path SYSTEM = Path.of("/etc/ssh");

    private final Self self;
    private final @Nullable Reading openssh;
    private final Reading own;

    public ConfigOfThisUser(Self self, @Nullable Reading openssh, Reading own) {
        this.self = self;
        this.openssh = openssh;
        this.own = own;
    }

    public static ConfigOfThisUser found() {
        Self self = Self.here();
        return with(self, List.of(), new ConfigFile(self.folder().resolve("config"), self.folder()),
                new ConfigFile(SYSTEM.resolve("ssh_config"), SYSTEM));
    }

    public static ConfigOfThisUser of(Path file) {
        Self self = Self.here();
        return with(self, List.of("-F", file.toString()), new ConfigFile(file, self.folder()));
    }

    private static ConfigOfThisUser with(Self self, List<String> words, ConfigFile... files) {
        Optional<Path> program = OpensshReading.program(self.environment().getOrDefault("PATH", ""));
        return new ConfigOfThisUser(self, program.<Reading>map(
                ssh -> new RememberedReading(new OpensshReading(ssh, words), self, List.of(files))).orElse(null),
                new OwnReading(self, List.of(files)));
    }

    @Override
    public HostConfig of(String name, Optional<String> user, OptionalInt port) throws InterruptedException {
        return new Resolved(self, name, options(name, user, port)).config();
    }

    private Options options(String name, Optional<String> user, OptionalInt port) throws InterruptedException {
        Reading first = openssh;
        if (first == null) {
            return ownOptions(name, user, port);
        }
        try {
            return first.options(name, user, port);
        } catch (IOException e) {
            Options options = ownOptions(name, user, port);
            options.note("OpenSSH's own program did not say how it would reach " + Printable.quoted(name) + " ("
                    + Printable.clean(String.valueOf(e.getMessage())) + "); its configuration was read without it.");
            return options;
        }
    }

    private Options ownOptions(String name, Optional<String> user, OptionalInt port) throws InterruptedException {
        try {
            return own.options(name, user, port);
        } catch (IOException e) {
            throw new IllegalStateException("Our own reading notes what it can't read", e);
        }
    }
}
