package org.vipdrift.failover.internal.check;

import java.util.List;
import java.util.Optional;
import org.vipdrift.core.HostId;
import org.vipdrift.core.host.HostFacts;
import org.vipdrift.core.host.InterfaceFacts;
import org.vipdrift.failover.CheckResult;
import org.vipdrift.failover.MoveRequest;
import org.vipdrift.failover.internal.evidence.Evidence;
import org.vipdrift.failover.internal.evidence.Situation;
import org.vipdrift.failover.internal.evidence.WireView;
import org.vipdrift.inventory.Member;

/**
 * Immutable. A move as the checks see it.
 *
 * @param target absent for a release, or if there is no candidate
 */
public record Case(MoveRequest request, Evidence evidence, Situation situation, Optional<Member> target) {

    public Optional<HostId> holder() {
        return situation.holder();
    }

    public Optional<HostId> targetHost() {
        return target.map(Member::host);
    }

    public Optional<InterfaceFacts> targetLink() {
        return targetHost().flatMap(evidence::interfaceOf);
    }

    public Optional<HostFacts> targetFacts() {
        return targetHost().flatMap(evidence::facts);
    }

    /** Of a check that looks at the target's interface where that is not known. */
    CheckResult withoutLink(Finding finding) {
        return target.isEmpty() ? finding.pass("There is no target.")
                : finding.unknown("Nothing is known of " + target.get().interfaceName() + " of " + targetName() + ".",
                        "Mend its agent, or name an interface in the group that this host has.");
    }

    /** Of a check that looks at what a release leaves on the holder where that is not known. */
    CheckResult withoutHolderLink(Finding finding) {
        return switch (situation.state()) {
            case NOBODY -> finding.pass("Nobody has to release anything.");
            case LOST_SILENT, LOST_ANSWERING -> finding.pass("Nothing can be taken off the holder.");
            case HEALTHY, SICK, AGENT_DEAD -> finding.unknown("Nothing is known of the holder's interface.",
                    "Look at the addresses there: ip address.");
        };
    }

    /** To follow what was found of all members: " h3 could not be looked at.", empty if there is nobody to be named. */
    String unseen() {
        List<HostId> unseen = evidence.group().members().stream().map(Member::host)
                .filter(h -> evidence.facts(h).isEmpty()).toList();
        return unseen.isEmpty() ? "" : " " + WireView.names(unseen) + " could not be looked at.";
    }

    /** "h2", or "the target" if there is none. */
    public String targetName() {
        return targetHost().map(HostId::name).orElse("the target");
    }

    /** "198.51.100.100 and 198.51.100.101". */
    public String vips() {
        return WireView.vips(evidence.group());
    }
}
