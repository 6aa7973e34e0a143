package org.vipdrift.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.vipdrift.core.Become;
import org.vipdrift.core.HostId;
import org.vipdrift.remote.HostConfig.Hop;
import org.vipdrift.remote.HostConfig.NewKeys;
import org.vipdrift.remote.RemoteException.Reason;

/** What becomes of a target when OpenSSH's configuration was asked; nothing is connected. */
class ConfiguredHostsTest {
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final Path KEY = Path.of("/keys/web");
    private final Map<String, HostConfig> configured = new HashMap<>();

    @Test
    void whatNobodyHasNamedComesFromTheConfiguration() {
        said("web", "web.example.com", 2222, "anna", List.of(), Optional.empty());
        RemoteTarget found = reached(target("web", 0, ""));
        assertEquals("anna@web.example.com:2222", found.toString());
        assertEquals(new Login.Configured(List.of(KEY), false, Optional.empty()), found.login());
    }

    @Test
    void whatIsNamedInTheInventoryCountsBefore() {
        said("web", "web.example.com", 2222, "anna", List.of(), Optional.empty());
        RemoteTarget asked = new RemoteTarget(new HostId("h1"), "web", 22022, "root", new Login.Password());
        assertEquals("root@web.example.com:22022", reached(asked).toString());
        assertEquals(new Login.Password(), reached(asked).login());
    }

    @Test
    void theFirstHopIsReachedByItsOwnWayAndTheOthersThroughTheOneBefore() {
        said("web", "web", 22, "anna", List.of(hop("inner"), hop("last")), Optional.empty());
        said("inner", "10.0.0.1", 22, "bob", List.of(hop("gate")), Optional.empty());
        said("last", "10.0.0.2", 22, "eve", List.of(hop("elsewhere")), Optional.of("nc %h %p"));
        said("gate", "gate.example.com", 443, "anna", List.of(), Optional.empty());
        assertEquals(List.of("anna@gate.example.com:443", "bob@10.0.0.1", "eve@10.0.0.2"),
                reached(target("web", 0, "")).route().orElseThrow().hops().stream().map(RemoteTarget::toString)
                        .toList());
    }

    @Test
    void theWayOfTheInventoryGoesBeforeThatOfTheConfiguration() {
        said("web", "web", 22, "anna", List.of(hop("inner")), Optional.of("nc %h %p"));
        said("gate", "gate.example.com", 443, "bob", List.of(), Optional.empty());
        RemoteTarget gate = new RemoteTarget(new HostId("g"), "gate", 0, "", new Login.Password());
        RemoteTarget found = reached(via(List.of(gate)));
        assertEquals(List.of("bob@gate.example.com:443"),
                found.route().orElseThrow().hops().stream().map(RemoteTarget::toString).toList());
        assertEquals(new Login.Password(), found.route().orElseThrow().hops().getFirst().login());
        assertEquals(Become.DOAS, found.become());
        assertEquals(List.of(), reached(via(List.of())).route().orElseThrow().hops());
    }

    private static RemoteTarget via(List<RemoteTarget> way) {
        return new RemoteTarget(new HostId("h1"), "web", 0, "", new Login.Automatic(), Become.DOAS, Optional.of(way),
                Optional.empty());
    }

    @Test
    void aHostOnTheWayHasItsOwnName() {
        said("web", "web", 22, "anna", List.of(new Hop(Optional.of("bob"), "2001:db8::1", OptionalInt.of(23))),
                Optional.empty());
        RemoteTarget hop = reached(target("web", 0, "")).route().orElseThrow().hops().getFirst();
        assertEquals("2001-db8-1 bob@2001:db8::1:23", hop.host() + " " + hop);
    }

    @Test
    void aHostThatIsReachedThroughItselfIsRefused() {
        said("web", "web", 22, "anna", List.of(hop("gate")), Optional.empty());
        said("gate", "gate", 22, "anna", List.of(hop("gate")), Optional.empty());
        RemoteException refused = assertThrows(RemoteException.class, () -> connect(target("web", 0, "")));
        assertEquals(Reason.UNREACHABLE, refused.reason());
        assertEquals("Host gate is reached through more than 8 others, or through itself; look at its jump hosts in"
                + " the inventory, and at the ProxyJump lines of the ssh config.", refused.sentence());
    }

    @Test
    void aProgramOnTheWayIsNamedAndNotStarted() {
        said("web", "web", 22, "anna", List.of(), Optional.of("corkscrew %h %p"));
        assertEquals(
                "The ssh config has host h1 reached by a program (ProxyCommand corkscrew %h %p), which VipDrift does"
                        + " not start; name the hosts on the way with ProxyJump.",
                assertThrows(RemoteException.class, () -> connect(target("web", 0, ""))).sentence());
    }

    @Test
    void aTargetThatWasLookedUpIsNotLookedUpAgain() {
        said("web", "web.example.com", 2222, "anna", List.of(), Optional.empty());
        RemoteTarget found = reached(target("web", 0, ""));
        said("web.example.com", "elsewhere", 1, "eve", List.of(), Optional.empty());
        assertEquals(found, reached(found));
    }

    private static Hop hop(String name) {
        return new Hop(Optional.empty(), name, OptionalInt.empty());
    }

    private static RemoteTarget target(String address, int port, String user) {
        return new RemoteTarget(new HostId("h1"), address, port, user, new Login.Automatic());
    }

    private void said(String name, String hostName, int port, String user, List<Hop> way, Optional<String> command) {
        configured.put(name, new HostConfig(hostName, port, user, List.of(KEY), false, Optional.empty(), way,
                Optional.empty(), List.of(), NewKeys.ASK, command, List.of()));
    }

    /** As OpenSSH has it, what is named counts before what is configured. */
    private HostConfig config(String name, Optional<String> user, OptionalInt port) {
        HostConfig said = configured.getOrDefault(name, new HostConfig(name, 22, "me", List.of(), false,
                Optional.empty(), List.of(), Optional.empty(), List.of(), NewKeys.ASK, Optional.empty(), List.of()));
        return new HostConfig(said.hostName(), port.orElse(said.port()), user.orElse(said.user()), said.keyFiles(),
                false,
                said.agent(), said.way(), said.keyName(), said.knownHosts(), said.newKeys(), said.command(),
                said.notes());
    }

    private RemoteTarget reached(RemoteTarget asked) {
        return assertThrows(Reached.class, () -> connect(asked)).target;
    }

    private RemoteSession connect(RemoteTarget asked) throws RemoteException, InterruptedException {
        return new ConfiguredHosts(this::config, (target, limit) -> {
            throw new Reached(target);
        }).connect(asked, LIMIT);
    }

    private static final class Reached extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient RemoteTarget target;

        Reached(RemoteTarget target) {
            this.target = target;
        }
    }
}
