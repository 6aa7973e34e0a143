package org.vipdrift.control;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.Printable;
import org.vipdrift.core.host.HostFacts;
import org.vipdrift.core.host.MaintenanceFacts;

/**
 * Immutable. That a host or group is in maintenance, as its agents said last.
 *
 * @param owner who said so
 * @param since wall clock of the console that said so
 * @param ends wall clock of the reading; null if only a person ends it
 */
public record InMaintenance(String owner, String reason, Instant since, @Nullable Instant ends) {

    /** Of a whole host: in at least one of its groups. @param factsAt when the facts were read */
    static Optional<InMaintenance> ofHost(@Nullable HostFacts facts, @Nullable Instant factsAt) {
        return facts == null || factsAt == null ? Optional.empty()
                : facts.grants().stream().flatMap(grant -> of(grant.maintenance(), MaintenanceFacts.HOST))
                        .map(m -> of(m, facts, factsAt)).findFirst();
    }

    /** Of a whole group, as one member knows it. */
    static Optional<InMaintenance> ofGroup(GroupId group, @Nullable HostFacts facts, @Nullable Instant factsAt) {
        return facts == null || factsAt == null ? Optional.empty()
                : facts.grants().stream().filter(grant -> grant.group().equals(group))
                        .flatMap(grant -> of(grant.maintenance(), MaintenanceFacts.GROUP))
                        .map(m -> of(m, facts, factsAt)).findFirst();
    }

    private static Stream<MaintenanceFacts> of(List<MaintenanceFacts> all, String scope) {
        return all.stream().filter(m -> m.scope().equals(scope));
    }

    private static InMaintenance of(MaintenanceFacts told, HostFacts facts, Instant factsAt) {
        return new InMaintenance(Printable.clean(told.who()), Printable.clean(told.why()),
                Instant.ofEpochMilli(told.atMillis()), told.endsAtNanos() == 0 ? null
                        : factsAt.plusNanos(told.endsAtNanos() - facts.monotonicNanos()));
    }

    /** "in maintenance by anna@desk (new disk)". */
    public String words() {
        return "in maintenance by " + owner + " (" + reason + ")";
    }
}
