package org.vipdrift.vrrp.simulation;

/**
 * Confined to its world's thread. The epochs one host knows of, as its agent does: its own is on the disk before it claims
 * under it, and survives everything; those that others told are forgotten with the agent.
 */
final class Epochs {
    private final boolean stores;
    private long own;
    private long heard;

    /** @param stores false shows what it is good for */
    Epochs(boolean stores) {
        this.stores = stores;
    }

    /** The next claim's: greater than all it knows of. */
    long next() {
        own = Math.max(own, heard) + 1;
        return own;
    }

    /** The newest one accepted or taken. */
    long own() {
        return own;
    }

    /** Another host says that it holds under this one. */
    void hear(long epoch) {
        heard = Math.max(heard, epoch);
    }

    /** A person's order brings a newer one. */
    void order(long epoch) {
        own = Math.max(own, epoch);
    }

    /** The agent ends. */
    void end() {
        heard = 0;
        own = stores ? own : 0;
    }
}
