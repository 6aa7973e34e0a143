package org.vipdrift.vrrp;

/** What the wire says about a group's VIPs. */
public enum WireAnswer {
    /** Nobody answers for any of them. */
    SILENT,
    /** Another station answers for at least one of them. */
    HELD,
    /** It could not be asked: no link, no socket. */
    UNKNOWN
}
