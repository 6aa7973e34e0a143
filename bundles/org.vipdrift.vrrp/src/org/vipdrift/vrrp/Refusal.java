package org.vipdrift.vrrp;

/** Why an advert is not listened to (RFC 9568 7.1, RFC 3768 7.1). */
public enum Refusal {
    /** Shorter than its header, or than the addresses it names. */
    TRUNCATED("it is cut short"),
    /** A router lies between, or somebody from outside forges it. */
    TTL("its TTL or hop limit is not 255: it does not come from this segment"),
    VERSION("its version is neither 2 nor 3, or 2 over IPv6"),
    TYPE("it is no advertisement"),
    /** OpenBSD took VRRP's protocol number, version and type for it, not its content. */
    CARP("it is CARP's, as ucarp, pf and pfSense speak it"),
    /** Its octets were changed on the way. */
    CHECKSUM("its checksum is wrong"),
    /** Errata 8301 of RFC 9568. */
    INTERVAL("its advert interval is 0"),
    NO_ADDRESS("it stands for no address"),
    VIRTUAL_ROUTER_ID("its virtual router id is 0"),
    /** RFC 3768 knows none, but some send passwords of RFC 2338. */
    AUTHENTICATION("it carries an authentication of RFC 2338, which is not supported: turn authentication off there"),
    /** Adverts are never fragmented. */
    FRAGMENT("it is a fragment");

    private final String reason;

    Refusal(String reason) {
        this.reason = reason;
    }

    /** Goes on from "An advert of 198.51.100.11 is not listened to: ". */
    public String reason() {
        return reason;
    }
}
