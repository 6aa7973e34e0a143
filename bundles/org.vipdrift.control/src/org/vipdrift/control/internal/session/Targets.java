package org.vipdrift.control.internal.session;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.vipdrift.control.Credential;
import org.vipdrift.core.InvalidValueException;
import org.vipdrift.inventory.Effective;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.Identity;
import org.vipdrift.inventory.Inventory;
import org.vipdrift.inventory.Way;
import org.vipdrift.remote.ConfiguredHosts;
import org.vipdrift.remote.Login;
import org.vipdrift.remote.RemoteTarget;

/**
 * Turns the inventory's hosts into what an SSH session needs, once OpenSSH's configuration was asked for the rest.
 *
 * @param credentials those of this console, by name
 */
public record Targets(Function<String, Optional<Credential>> credentials) {
    /** For hosts that refer to no credential. */
    public static final Targets PLAIN = new Targets(name -> Optional.empty());

    /**
     * The host with what its folders and its credential give it; jump hosts that are hosts of the inventory, by their own
     * settings.
     *
     * @throws InvalidValueException with a sentence, if a host refers to a credential that is not known here
     */
    public RemoteTarget of(Inventory inventory, Host host) {
        Effective effective = inventory.effective(host);
        Host given = named(effective);
        return new RemoteTarget(given.id(), given.address(), given.port() == Host.SSH_PORT ? 0 : given.port(),
                given.user(), login(given.identity()), effective.way(), via(inventory, given.jump()),
                Optional.empty());
    }

    /**
     * The host with what its folders and its credential give it.
     *
     * @throws InvalidValueException with a sentence, if it refers to a credential that is not known here
     */
    public Host given(Inventory inventory, Host host) {
        return named(inventory.effective(host));
    }

    /** A user that stands at the same place as the credential, or nearer to the host, goes before the credential's. */
    private Host named(Effective effective) {
        Host host = effective.host();
        if (!(host.identity() instanceof Identity.Credential(var name))) {
            return host;
        }
        Credential credential = credentials.apply(name).orElseThrow(() -> new InvalidValueException("Host " + host.id()
                + " logs in by the credential " + name
                + ", which is not known here: add it, as by \"vipdrift credential"
                + " add " + name + "\"."));
        boolean user = !credential.user().isEmpty() && effective.user().isFurtherThan(effective.identity());
        return (user ? host.as(credential.user()) : host).by(credential.identity());
    }

    private Optional<List<RemoteTarget>> via(Inventory inventory, String jump) {
        return jump.isEmpty() ? Optional.empty()
                : Optional.of(Way.parse(jump).hops().stream().map(hop -> target(inventory, hop)).toList());
    }

    private RemoteTarget target(Inventory inventory, Way.Hop hop) {
        return hop.in(inventory).map(host -> of(inventory, host))
                .orElseGet(() -> new RemoteTarget(ConfiguredHosts.name(hop.address()), hop.address(), hop.port(),
                        hop.user(), new Login.Automatic()));
    }

    private static Login login(Identity identity) {
        return switch (identity) {
            case Identity.Automatic automatic -> new Login.Automatic();
            case Identity.KeyFile key -> new Login.KeyFile(key.file());
            case Identity.Password password -> new Login.Password();
            case Identity.Credential credential -> throw new IllegalArgumentException("It is looked up before");
        };
    }
}
