package org.vipdrift.agent.api;

/** Why an agent refuses an order; the code travels in the JSON-RPC error object. */
public enum AgentError {
    /** The order's epoch is older than one already accepted. */
    STALE_EPOCH(1001),
    /** The order came after the deadline its prepare had set. */
    DEADLINE_PASSED(1002),
    /** No such interface on this host, or it is not usable. */
    BAD_INTERFACE(1003),
    /** The kernel refused; the sentence names errno. */
    KERNEL(1004),
    /** The new epoch could not be stored (disk full, read-only): nothing was changed. */
    CANNOT_STORE(1005),
    /** Somebody else answers for the address on the wire. */
    ANSWERED_ELSEWHERE(1006),
    /** The agent does not hold or know what the order is about. */
    NOT_HELD(1007),
    /** Values of the order cannot be. */
    INVALID(1008),
    /** Another console's move of the group is under way here; it ends, or runs out, by itself. */
    BUSY(1009),
    /** A hook before a planned move failed; the sentence names it, and nothing was changed. */
    VETO(1010);

    private final int code;

    AgentError(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
