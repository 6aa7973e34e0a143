package org.vipdrift.capture.ui.internal;

import java.net.InetAddress;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.osgi.util.NLS;
import org.vipdrift.capture.expert.ExpertNote.Probed;
import org.vipdrift.capture.ui.internal.model.Cards;
import org.vipdrift.control.OwnMove;
import org.vipdrift.control.StatusSnapshot;
import org.vipdrift.control.StatusSnapshot.GroupStatus;
import org.vipdrift.core.HostId;
import org.vipdrift.core.MacAddress;
import org.vipdrift.inventory.VipGroup;

/**
 * Immutable. Which probes are no conflict but our own: agents ask the wire for their group's addresses by probes, which
 * change nobody's cache, all the time and most of all in a move. Both must be members of the address's group: a stranger
 * that asks, or that has it, stays a conflict. Whose a card is may be known from earlier: a file is also looked at when no
 * host is in reach.
 */
record OwnProbes(Reasons planned, StatusSnapshot status, Cards cards) {

    /** Whose it was, as a remark; absent if it is not known to be one of ours. */
    Optional<String> remark(Probed probed) {
        return status.groups().stream().map(GroupStatus::group).filter(group -> has(group, probed.ip()))
                .flatMap(group -> remark(group, probed).stream()).findFirst();
    }

    private static boolean has(VipGroup group, InetAddress ip) {
        return group.vips().stream().anyMatch(vip -> vip.address().equals(ip));
    }

    private Optional<String> remark(VipGroup group, Probed probed) {
        Optional<HostId> asker = member(group, probed.by());
        return asker.isEmpty() || member(group, probed.other()).isEmpty() ? Optional.empty()
                : move(group, probed).map(PlannedMoves::text).or(() -> asker
                        .map(host -> NLS.bind(Messages.ownProbe, host.name(), group.id().name())));
    }

    private Optional<HostId> member(VipGroup group, MacAddress mac) {
        return cards.ownerOf(mac).filter(host -> group.member(host).isPresent());
    }

    /** The move that was under way then, to whichever member. */
    private Optional<OwnMove> move(VipGroup group, Probed probed) {
        return macs(group).flatMap(mac -> planned.explaining(probed.ip(), mac, probed.at()).stream()).findFirst();
    }

    private Stream<MacAddress> macs(VipGroup group) {
        return group.members().stream().flatMap(member -> cards.of(member.host()));
    }
}
