package org.vipdrift.capture.drift;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vipdrift.capture.AddressClaim;
import org.vipdrift.capture.AddressClaim.Protocol;
import org.vipdrift.capture.Frame;
import org.vipdrift.capture.internal.drift.EvidenceReader;
import org.vipdrift.core.MacAddress;

/**
 * What one packet tells about who has an address or a virtual router.
 *
 * @param packet its number in the capture, from 1; 0 if it has none
 * @param source the frame's source MAC, absent where the link has none
 * @param override for a neighbour advertisement whether receivers are to replace what they know, RFC 4861 4.4
 * @param adverts more than one only in HSRP version 2
 */
public record Evidence(long packet, Instant at, Optional<MacAddress> source, Optional<AddressClaim> claim,
        boolean override, List<RouterAdvert> adverts) {

    public Evidence {
        adverts = List.copyOf(adverts);
    }

    /** Absent for the many frames that tell nothing, which cost next to nothing. Never throws. */
    public static Optional<Evidence> of(long packet, Frame frame) {
        return EvidenceReader.read(packet, frame);
    }

    /** For whoever has no frame but knows what it said. */
    public static Evidence of(AddressClaim claim) {
        return new Evidence(0, claim.at(), Optional.of(claim.mac()), Optional.of(claim), true, List.of());
    }

    /** Whether it makes all who hear it learn where the address is: gratuitous ARP, unsolicited NA with override. */
    public boolean announces() {
        return claim.filter(said -> said.isGratuitous() && (said.protocol() == Protocol.ARP || override)).isPresent();
    }
}
