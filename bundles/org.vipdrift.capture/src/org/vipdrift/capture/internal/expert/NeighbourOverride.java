package org.vipdrift.capture.internal.expert;

import java.net.InetAddress;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.capture.AddressClaim;
import org.vipdrift.capture.AddressClaim.Kind;
import org.vipdrift.capture.AddressClaim.Protocol;
import org.vipdrift.capture.Severity;
import org.vipdrift.capture.drift.Evidence;
import org.vipdrift.capture.expert.ExpertNote;
import org.vipdrift.capture.internal.drift.Latest;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.MacAddress;

/** A neighbour advertisement tells all to replace the MAC they know by another one. */
final class NeighbourOverride implements ExpertRule {
    private final Map<InetAddress, MacAddress> known = new Latest<>(Limits.MOST);

    @Override
    public void look(Evidence packet, Consumer<ExpertNote> notes) {
        packet.claim().filter(claim -> claim.protocol() == Protocol.NDP && claim.binds())
                .ifPresent(claim -> look(claim, packet, notes));
    }

    private void look(AddressClaim claim, Evidence packet, Consumer<ExpertNote> notes) {
        @Nullable MacAddress before = known.put(claim.ip(), claim.mac());
        if (before != null && !before.equals(claim.mac()) && packet.override() && claim.kind() != Kind.REQUEST) {
            notes.accept(new ExpertNote(Severity.NOTE, ExpertNote.Kind.OVERRIDE, packet.packet(),
                    claim.mac() + " tells all to replace " + before + " as the MAC of " + Addresses.text(claim.ip())
                            + ".",
                    "Right after a move this is as it should be; otherwise look who " + claim.mac() + " is."));
        }
    }
}
