package org.vipdrift.capture;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.vipdrift.core.Addresses;

/**
 * One line of {@link ArpWatch}.
 *
 * @param change absent if the packet only repeats what is known
 */
public record ArpLine(AddressClaim claim, Optional<StationChange> change) {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS");

    /** "20:14:03.123456 arp gratuitous request 198.51.100.100 at 02:…, changed ethernet address (198…) at 02:… -> …". */
    public String text(ZoneId zone) {
        return claim.at().atZone(zone).format(CLOCK) + " " + protocol() + " " + claim.kind().words() + " " + what()
                + change.map(c -> ", " + c.kind().words() + " " + c.text()).orElse("");
    }

    private String what() {
        String ip = Addresses.text(claim.ip());
        return switch (claim.kind()) {
            case PROBE -> "for " + ip + " from " + claim.mac();
            case REQUEST -> claim.asked().map(Addresses::text).orElse("?") + " tell " + ip + " at " + claim.mac();
            case REPLY, GRATUITOUS_REPLY, GRATUITOUS_REQUEST -> ip + " at " + claim.mac();
        };
    }

    /**
     * The same for JSON, in this order: time, protocol, kind, ip, mac, asked, changeKind, change;
     * all texts; what is absent is left out.
     */
    public Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("time", claim.at().toString());
        fields.put("protocol", protocol());
        fields.put("kind", claim.kind().words());
        fields.put("ip", Addresses.text(claim.ip()));
        fields.put("mac", claim.mac().toString());
        claim.asked().ifPresent(ip -> fields.put("asked", Addresses.text(ip)));
        change.ifPresent(c -> fields.put("changeKind", c.kind().words()));
        change.ifPresent(c -> fields.put("change", c.text()));
        return fields;
    }

    private String protocol() {
        return claim.protocol() == AddressClaim.Protocol.ARP ? "arp" : "ndp";
    }
}
