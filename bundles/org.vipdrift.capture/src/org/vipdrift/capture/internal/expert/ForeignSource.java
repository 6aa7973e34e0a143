package org.vipdrift.capture.internal.expert;

import java.util.function.Consumer;
import org.vipdrift.capture.AddressClaim;
import org.vipdrift.capture.AddressClaim.Protocol;
import org.vipdrift.capture.Severity;
import org.vipdrift.capture.drift.Evidence;
import org.vipdrift.capture.expert.ExpertNote;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.MacAddress;

/** An ARP packet names another sender than the frame it is in. */
final class ForeignSource implements ExpertRule {
    private final Pause<AddressPair> pause = new Pause<>();

    private record AddressPair(MacAddress source, MacAddress sender) {
    }

    @Override
    public void look(Evidence packet, Consumer<ExpertNote> notes) {
        packet.claim().filter(claim -> claim.protocol() == Protocol.ARP).ifPresent(claim -> packet.source()
                .filter(source -> !source.equals(claim.mac()))
                .filter(source -> pause.passes(new AddressPair(source, claim.mac()), packet.at()))
                .ifPresent(source -> notes.accept(note(claim, source, packet.packet()))));
    }

    private static ExpertNote note(AddressClaim claim, MacAddress source, long packet) {
        return new ExpertNote(Severity.WARNING, ExpertNote.Kind.FOREIGN_SOURCE, packet,
                "ARP about " + Addresses.text(claim.ip()) + " names " + claim.mac() + " as its sender, but comes from "
                        + source + ".",
                "Unless a bridge or an access point speaks for its stations there, somebody forges ARP: look at "
                        + source + ".");
    }
}
