package org.vipdrift.failover.internal.evidence;

/** How the holder is, as far as the evidence says. */
public enum HolderState {
    /** No host carries the VIPs, nobody we know answers for them, and no silent host is suspected to hold them. */
    NOBODY,
    /** Attached, carries the VIPs, its link is up, and those who could hear it hear it. */
    HEALTHY,
    /** Attached and carries the VIPs, but its link is down or the wire does not hear it. */
    SICK,
    /** Its agent does not answer, SSH does: the VIPs can be taken off by a one-shot. */
    AGENT_DEAD,
    /** Out of reach, and nobody answers for the VIPs. */
    LOST_SILENT,
    /** Out of reach for orders, and still answering for a VIP: its kernel lives on. */
    LOST_ANSWERING
}
