package org.vipdrift.control.internal.verb;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.vipdrift.control.internal.session.Targets;
import org.vipdrift.core.InvalidValueException;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.Inventory;
import org.vipdrift.remote.ConfiguredHosts;
import org.vipdrift.remote.HostConfig;
import org.vipdrift.remote.RemoteException;
import org.vipdrift.remote.RemoteHosts;
import org.vipdrift.remote.RemoteTarget;
import org.vipdrift.remote.SshCommand;
import org.vipdrift.remote.SshConfig;

/**
 * Immutable. How a person's own ssh leads to a host, and what its configuration says of it.
 *
 * @param knownHosts the file with the keys accepted here
 */
public record SshWords(SshConfig config, Path knownHosts) {

    /** A way that cannot be gone is a line, too. */
    List<String> inherited(Inventory inventory, Host host) throws InterruptedException {
        RemoteHosts nobody = (target, limit) -> {
            throw new IllegalStateException("Nothing is connected to look at " + target.host());
        };
        try {
            return FromConfig.details(inventory.effective(host).host(),
                    new ConfiguredHosts(config, nobody).resolve(Targets.of(inventory, host)));
        } catch (RemoteException e) {
            return List.of(e.sentence());
        } catch (InvalidValueException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }

    /** @throws InvalidValueException if a jump host cannot be named to ssh */
    List<String> words(Inventory inventory, Host host) throws InterruptedException {
        RemoteTarget target = Targets.of(inventory, host);
        HostConfig said = config.of(target.address(), Optional.of(target.user()).filter(user -> !user.isEmpty()),
                target.port() == 0 ? OptionalInt.empty() : OptionalInt.of(target.port()));
        return SshCommand.words(target, said, knownHosts.toAbsolutePath());
    }
}
