package org.vipdrift.capture.internal.expert;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.vipdrift.capture.AddressClaim;
import org.vipdrift.capture.AddressClaim.Protocol;
import org.vipdrift.capture.ArpOddity;
import org.vipdrift.capture.Severity;
import org.vipdrift.capture.Subnet;
import org.vipdrift.capture.drift.Evidence;
import org.vipdrift.capture.expert.ExpertNote;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.MacAddress;

/**
 * An ARP packet names a sender that cannot be one, that does not belong here, or that is not who sent the frame; what
 * arpwatch calls odd. Another sender than the frame's is odd in a probe, too.
 */
final class OddSender implements ExpertRule {
    private final List<Subnet> local;
    private final Pause<Sender> pause = new Pause<>();

    /** What a remark is about: the address is no matter where the MACs differ. */
    private record Sender(ArpOddity.Kind kind, Optional<InetAddress> ip, MacAddress source, MacAddress mac) {

        static Sender of(ArpOddity odd) {
            boolean ofMacs = odd.kind() == ArpOddity.Kind.ETHERNET_MISMATCH;
            return new Sender(odd.kind(), Optional.of(odd.ip()).filter(ip -> !ofMacs), odd.ethernetSource(),
                    odd.sender());
        }
    }

    /** @param local the subnets on the link; if there are none, no address is foreign */
    OddSender(List<Subnet> local) {
        this.local = List.copyOf(local);
    }

    @Override
    public void look(Evidence packet, Consumer<ExpertNote> notes) {
        packet.claim().filter(claim -> claim.protocol() == Protocol.ARP)
                .flatMap(claim -> packet.source().flatMap(source -> judge(claim, source)))
                .filter(odd -> pause.passes(Sender.of(odd), packet.at()))
                .ifPresent(odd -> notes.accept(note(odd, packet.packet())));
    }

    private Optional<ArpOddity> judge(AddressClaim claim, MacAddress source) {
        return ArpOddity.of(claim, source, local)
                .or(() -> source.equals(claim.mac()) ? Optional.empty()
                        : Optional.of(new ArpOddity(ArpOddity.Kind.ETHERNET_MISMATCH, claim.ip(), source, claim.mac(),
                                claim.at())));
    }

    private static ExpertNote note(ArpOddity odd, long packet) {
        String ip = Addresses.text(odd.ip());
        return switch (odd.kind()) {
            case ETHERNET_MISMATCH -> new ExpertNote(Severity.WARNING, ExpertNote.Kind.FOREIGN_SOURCE, packet,
                    "ARP about " + ip + " names " + odd.sender() + " as its sender, but comes from "
                            + odd.ethernetSource() + ".",
                    "Unless a bridge or an access point speaks for its stations there, somebody forges ARP: look at "
                            + odd.ethernetSource() + ".");
            case BOGON -> new ExpertNote(Severity.NOTE, ExpertNote.Kind.BOGON, packet,
                    odd.sender() + " says that it has " + ip + ", which belongs to none of the networks here (bogon).",
                    "Look whether " + odd.sender() + " is on the right network and has the right address.");
            case IP_BROADCAST -> new ExpertNote(Severity.WARNING, ExpertNote.Kind.IP_BROADCAST, packet,
                    odd.sender() + " says that it has " + ip + ", which is a broadcast address.",
                    "Give " + odd.sender() + " an address of its own, or correct its netmask.");
            case ETHERNET_BROADCAST -> new ExpertNote(Severity.WARNING, ExpertNote.Kind.ETHERNET_BROADCAST, packet,
                    "ARP about " + ip + " names " + odd.sender() + " as its sender and comes from "
                            + odd.ethernetSource() + "; no station has an address of all ones or zeros.",
                    "Somebody forges ARP or its driver is broken: look at the switch where the packet comes from.");
        };
    }
}
