package org.vipdrift.inventory.ui.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.osgi.util.NLS;
import org.vipdrift.control.InMaintenance;
import org.vipdrift.control.StatusSnapshot.AgentState;
import org.vipdrift.control.StatusSnapshot.HostStatus;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.Vip;
import org.vipdrift.core.host.AddressFacts;
import org.vipdrift.core.host.Grant;
import org.vipdrift.core.host.HostFacts;
import org.vipdrift.core.host.InterfaceFacts;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.Inventory;
import org.vipdrift.ui.common.Wording;

/** What the Hosts view says about a host; no widgets here. */
final class HostTexts {
    private HostTexts() {
    }

    /** "agent 0.1.0", "no agent", "not reached": the word beside the icon. */
    static String agent(HostStatus status) {
        return status.maintenance().isPresent() ? Messages.agentMaintenance : switch (status.agentState()) {
            case ATTACHED -> NLS.bind(Messages.agentAttached, version(status));
            case ABSENT -> Messages.agentAbsent;
            case DOWN -> Messages.agentDown;
            case UNREACHABLE -> Messages.agentUnreachable;
            case UNKNOWN -> unknown(status.status().reason());
        };
    }

    /** Why it is not known: what this console does to the agent, or that nobody asked. */
    private static String unknown(String reason) {
        return switch (reason) {
            case "not-asked" -> Messages.agentNotAsked;
            case "installing" -> Messages.agentInstalling;
            case "restarting" -> Messages.agentRestarting;
            case "removing" -> Messages.agentRemoving;
            default -> Messages.agentUnknown;
        };
    }

    /** Who took it out of automatic moves, when, why and until when; empty if nobody did. */
    static String maintenance(HostStatus status) {
        return status.maintenance().map(m -> NLS.bind(Messages.maintenanceTip, new Object[] {m.owner(),
                Wording.moment(m.since()), m.reason(), ends(m)})).orElse("");
    }

    private static String ends(InMaintenance maintenance) {
        Instant ends = maintenance.ends();
        return ends == null ? Messages.maintenanceOpen : NLS.bind(Messages.maintenanceEnds, Wording.moment(ends));
    }

    static String version(HostStatus status) {
        return facts(status).map(HostFacts::version).orElse("");
    }

    /** "198.51.100.11", with the port if it is not 22. */
    static String address(HostStatus status) {
        Host host = status.host();
        return host.port() == Host.SSH_PORT ? host.address() : host.address() + ":" + host.port();
    }

    /** "host0 198.51.100.11/24": the addresses on links that are up, loopback and VIPs left out. */
    static String addresses(HostStatus status) {
        return facts(status).map(HostTexts::addresses).orElse("");
    }

    /** The VIPs it claims to hold. */
    static String holds(HostStatus status) {
        return vips(status).map(vip -> Addresses.text(vip.address())).collect(Collectors.joining(", "));
    }

    static Optional<Duration> age(HostStatus status, Instant now) {
        return Optional.ofNullable(status.factsAt()).map(at -> Duration.between(at, now))
                .map(age -> age.isNegative() ? Duration.ZERO : age);
    }

    /** Its tags, those of its folders among them. */
    static String tags(HostStatus status, Inventory inventory) {
        return String.join(", ", inventory.effective(status.host()).host().filing().tags());
    }

    /** When it was last heard, in words; attached agents push what changes, so their age is that of the last reading. */
    static String seen(HostStatus status, Instant now) {
        return status.agentState() == AgentState.UNKNOWN && status.factsAt() == null ? ""
                : Wording.age(age(status, now));
    }

    private static Stream<Vip> vips(HostStatus status) {
        return facts(status).stream().map(HostFacts::grants).flatMap(Collection::stream).filter(Grant::holding)
                .map(Grant::vips).flatMap(Collection::stream);
    }

    private static String addresses(HostFacts facts) {
        List<Vip> vips = facts.grants().stream().map(Grant::vips).flatMap(Collection::stream).toList();
        return facts.interfaces().stream().filter(i -> !i.name().equals("lo"))
                .map(i -> words(i, vips)).filter(text -> !text.isEmpty()).collect(Collectors.joining(", "));
    }

    private static String words(InterfaceFacts link, List<Vip> vips) {
        String addresses = link.addresses().stream().filter(a -> !a.address().isLinkLocalAddress())
                .filter(a -> vips.stream().noneMatch(v -> v.address().equals(a.address()))).map(AddressFacts::text)
                .collect(Collectors.joining(" "));
        String down = link.up() && link.carrier() ? "" : " " + Messages.linkDown;
        return addresses.isEmpty() ? "" : link.name() + down + " " + addresses;
    }

    private static Optional<HostFacts> facts(HostStatus status) {
        return Optional.ofNullable(status.facts());
    }
}
