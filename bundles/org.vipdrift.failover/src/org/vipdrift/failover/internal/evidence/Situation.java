package org.vipdrift.failover.internal.evidence;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.HostId;
import org.vipdrift.core.MacAddress;
import org.vipdrift.core.host.Grant;
import org.vipdrift.core.host.InterfaceFacts;
import org.vipdrift.failover.port.Contact;
import org.vipdrift.inventory.Member;

/**
 * Immutable. Who holds the group, read out of the evidence.
 *
 * <pre>
 * a member carries the VIPs      attached, link up, heard      HEALTHY
 * (newest grant first)           attached, else                SICK
 *                                agent dead, one-shot facts    AGENT_DEAD
 * else a silent member's MAC     agent dead                    AGENT_DEAD
 * answers for a VIP              no agent, unreachable         LOST_ANSWERING
 * else a silent member without   agent dead                    AGENT_DEAD
 * facts held it last             no agent, unreachable         LOST_SILENT
 * else                                                         NOBODY
 * </pre>
 *
 * @param holder absent for NOBODY
 * @param alsoCarrying other members whose kernels have a VIP though they are not the holder
 * @param strangers MACs that answer for a VIP and are not the holder's
 */
public record Situation(HolderState state, Optional<HostId> holder, List<HostId> alsoCarrying,
        List<MacAddress> strangers) {

    public Situation {
        alsoCarrying = List.copyOf(alsoCarrying);
        strangers = List.copyOf(strangers);
    }

    public static Situation of(Evidence evidence) {
        Optional<HostId> carrier = carriers(evidence).findFirst();
        Optional<HostId> holder = carrier.or(() -> answerer(evidence)).or(() -> suspect(evidence));
        List<HostId> others = carriers(evidence).skip(1).toList();
        Optional<MacAddress> mac = holder.flatMap(evidence::macOf);
        List<MacAddress> strangers = evidence.wire().answering().stream()
                .filter(m -> mac.filter(m::equals).isEmpty()).toList();
        return new Situation(holder.map(h -> state(evidence, h)).orElse(HolderState.NOBODY), holder, others, strangers);
    }

    private static Stream<HostId> carriers(Evidence evidence) {
        return evidence.group().members().stream().map(Member::host).filter(evidence::carries)
                .sorted(Comparator.comparing((HostId h) -> claimEpoch(evidence, h)).reversed());
    }

    private static Epoch claimEpoch(Evidence evidence, HostId host) {
        return evidence.grantOf(host).filter(Grant::holding).map(Grant::epoch).orElse(Epoch.NONE);
    }

    private static Optional<HostId> answerer(Evidence evidence) {
        return evidence.wire().answering().stream().flatMap(m -> evidence.ownerOf(m).stream())
                .filter(h -> !evidence.isAttached(h)).findFirst();
    }

    /** A member that says nothing and held the group last; without a memory, the only one that says nothing. */
    private static Optional<HostId> suspect(Evidence evidence) {
        List<HostId> mute = evidence.group().members().stream().map(Member::host)
                .filter(h -> evidence.facts(h).isEmpty()).toList();
        Predicate<HostId> isMute = mute::contains;
        boolean wasPlaced = evidence.highestEpoch().number() > 0;
        return evidence.past().holder().isPresent() ? evidence.past().holder().filter(isMute)
                : wasPlaced && mute.size() == 1 ? Optional.of(mute.getFirst()) : Optional.empty();
    }

    private static HolderState state(Evidence evidence, HostId holder) {
        Contact contact = evidence.contact(holder);
        return switch (contact) {
            case ATTACHED -> isHeard(evidence, holder) ? HolderState.HEALTHY : HolderState.SICK;
            case AGENT_DEAD -> HolderState.AGENT_DEAD;
            case NO_AGENT, UNREACHABLE ->
                answers(evidence, holder) ? HolderState.LOST_ANSWERING : HolderState.LOST_SILENT;
        };
    }

    private static boolean answers(Evidence evidence, HostId host) {
        return evidence.macOf(host).filter(evidence.wire().answering()::contains).isPresent();
    }

    private static boolean isHeard(Evidence evidence, HostId holder) {
        boolean linkUp = evidence.interfaceOf(holder).filter(InterfaceFacts::carrier).isPresent();
        boolean nobodyCouldHear = evidence.wire().askers().stream().allMatch(holder::equals);
        return linkUp && (nobodyCouldHear || answers(evidence, holder));
    }

    /** Whether orders, by agent or by one-shot, reach the holder. */
    public boolean canBeReleased() {
        return state == HolderState.HEALTHY || state == HolderState.SICK || state == HolderState.AGENT_DEAD;
    }

    public boolean isHeldBy(HostId host) {
        return holder.filter(host::equals).isPresent();
    }
}
