package org.vipdrift.capture.internal.expert;

import java.util.List;
import java.util.function.Consumer;
import org.vipdrift.capture.Subnet;
import org.vipdrift.capture.drift.Evidence;
import org.vipdrift.capture.expert.ExpertNote;

/** Confined to one thread. One kind of trouble, looked for in packets in their order. */
@FunctionalInterface
public interface ExpertRule {

    void look(Evidence packet, Consumer<ExpertNote> notes);

    /** There are no more packets. */
    default void end(Consumer<ExpertNote> notes) {
    }

    /** Each of them new. @param local the subnets on the link, none if not known */
    static List<ExpertRule> all(List<Subnet> local) {
        return List.of(new TwoAnswerers(), new NoAnnouncement(), new ArpStorm(), new OddSender(local),
                new DuplicateRouterId(), new TwoMasters(), new AdvertInterval(), new AddressConflict(),
                new NeighbourOverride());
    }
}
