package org.vipdrift.control.internal.verb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.vipdrift.control.internal.session.Targets;
import org.vipdrift.core.InvalidValueException;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.Inventory;
import org.vipdrift.remote.ConfiguredHosts;
import org.vipdrift.remote.JumpConfig;
import org.vipdrift.remote.RemoteException;
import org.vipdrift.remote.RemoteHosts;
import org.vipdrift.remote.RemoteTarget;
import org.vipdrift.remote.SshCommand;
import org.vipdrift.remote.SshConfig;

/**
 * Immutable. How a person's own ssh leads to a host, and what its configuration says of it.
 *
 * @param targets where hosts are
 * @param knownHosts the file with the keys accepted here
 */
public record SshWords(Targets targets, SshConfig config, Path knownHosts) {

    /** A way that cannot be gone is a line, too. */
    List<String> inherited(Inventory inventory, Host host) throws InterruptedException {
        RemoteHosts nobody = (target, limit) -> {
            throw new IllegalStateException("Nothing is connected to look at " + target.host());
        };
        try {
            Host given = targets.given(inventory, host);
            return Stream.concat(FromCredential.details(inventory.effective(host), given).stream(),
                    FromConfig.details(given,
                            new ConfiguredHosts(config, nobody).resolve(targets.of(inventory, host))).stream())
                    .toList();
        } catch (RemoteException e) {
            return List.of(e.sentence());
        } catch (InvalidValueException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }

    /**
     * @throws IOException if the file of what is said of the hosts on the way cannot be written
     * @throws InvalidValueException if a jump host cannot be named to ssh
     */
    List<String> words(Inventory inventory, Host host) throws IOException, InterruptedException {
        RemoteTarget target = targets.of(inventory, host);
        List<RemoteTarget> way = target.via().orElse(List.of());
        Path own = knownHosts.toAbsolutePath();
        Path file = own.resolveSibling("ssh").resolve(host.id() + ".conf");
        if (!way.isEmpty()) {
            write(file, JumpConfig.text(way, config, own));
        }
        return SshCommand.words(target, config.of(target), own, Optional.of(file).filter(_ -> !way.isEmpty()));
    }

    /** An ssh that reads it at the same time has the whole old one or the whole new one. */
    private static void write(Path file, String text) throws IOException {
        Path folder = Files.createDirectories(file.resolveSibling(".").normalize());
        Path fresh = Files.createTempFile(folder, ".", ".new");
        try {
            Files.writeString(fresh, text);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
