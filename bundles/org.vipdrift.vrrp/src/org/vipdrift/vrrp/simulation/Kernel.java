package org.vipdrift.vrrp.simulation;

/** Confined to its world's thread. The VIPs on one host's interface, and their lifetime. */
final class Kernel {
    private final Timeline timeline;
    private final long lifetime;
    private final Runnable changed;
    private boolean held;
    private long until;
    private boolean watched;

    /** @param lifetime as the kernel keeps it, somewhat longer than asked for; 0 for ever */
    Kernel(Timeline timeline, long lifetime, Runnable changed) {
        this.timeline = timeline;
        this.lifetime = lifetime;
        this.changed = changed;
    }

    boolean holds() {
        return held;
    }

    void add() {
        held = true;
        renew();
        changed.run();
    }

    void remove() {
        if (held) {
            held = false;
            changed.run();
        }
    }

    /** Lengthens the lifetime; never brings anything back. */
    void renew() {
        if (held && lifetime > 0) {
            until = timeline.now() + lifetime;
            watch();
        }
    }

    private void watch() {
        if (!watched) {
            watched = true;
            timeline.at(until, this::expire);
        }
    }

    private void expire() {
        watched = false;
        if (held && timeline.now() >= until) {
            remove();
        } else if (held) {
            watch();
        }
    }
}
