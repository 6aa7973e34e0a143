package org.vipdrift.control.internal.board;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.core.host.Grant;
import org.vipdrift.core.host.HostFacts;
import org.vipdrift.failover.port.Contact;
import org.vipdrift.inventory.Member;
import org.vipdrift.inventory.VipGroup;

/**
 * Immutable. Which member says it holds a group. What the wire says is judged by it, and means nothing any more once the
 * claim is another one.
 *
 * @param holder empty if nobody says so
 * @param epoch the holder's; none without one
 * @param unread members of which it is not known what they say
 */
record Claim(Optional<HostId> holder, Epoch epoch, List<HostId> unread) {

    Claim {
        unread = List.copyOf(unread);
    }

    /** The claim with the newest epoch; one that can't be read again stands until the group was seen to go on. */
    static Claim of(VipGroup group, Map<HostId, Observation> seen) {
        Epoch newest = newest(group, seen);
        Optional<HostId> holder = hosts(group)
                .filter(h -> grant(group.id(), seen.get(h)).filter(Grant::holding)
                        .filter(g -> isRead(seen.get(h)) || g.epoch().equals(newest)).isPresent())
                .max(Comparator.comparing(h -> epoch(group, seen, h)));
        return new Claim(holder, holder.map(h -> epoch(group, seen, h)).orElse(Epoch.NONE),
                hosts(group).filter(h -> isUnread(seen.get(h))).toList());
    }

    /** The newest epoch any member knows of. */
    static Epoch newest(VipGroup group, Map<HostId, Observation> seen) {
        return hosts(group).map(h -> epoch(group, seen, h)).max(Comparator.naturalOrder()).orElse(Epoch.NONE);
    }

    /** Nobody is known to hold it, and somebody may. */
    boolean isOpen() {
        return holder.isEmpty() && !unread.isEmpty();
    }

    private static Stream<HostId> hosts(VipGroup group) {
        return group.members().stream().map(Member::host);
    }

    private static Epoch epoch(VipGroup group, Map<HostId, Observation> seen, HostId host) {
        return grant(group.id(), seen.get(host)).map(Grant::epoch).orElse(Epoch.NONE);
    }

    private static Optional<Grant> grant(GroupId group, @Nullable Observation seen) {
        HostFacts facts = seen == null ? null : seen.facts();
        return facts == null ? Optional.empty()
                : facts.grants().stream().filter(g -> g.group().equals(group)).findFirst();
    }

    private static boolean isRead(@Nullable Observation seen) {
        return seen != null && seen.reading().facts().isPresent();
    }

    private static boolean isUnread(@Nullable Observation seen) {
        return seen == null || seen.facts() == null && seen.reading().contact() != Contact.NO_AGENT;
    }
}
