package org.vipdrift.agent.internal.host;

import java.io.IOException;
import java.util.Collection;
import org.vipdrift.core.Vip;

/**
 * The kernel's packet filter in front of held VIPs: an open gate closes by itself at the end of its time, and while it is
 * closed no packet comes to a VIP or from it. Confined to the engine's thread.
 */
public interface Gate {

    /**
     * What the filter does about a VIP that is held.
     *
     * @param millis how long a gate stays open without a renewal; 0 for no gate
     * @param quiet whether IP traffic to it is dropped, all but neighbour discovery (RFC 9568, 6.4.3)
     */
    record Rule(long millis, boolean quiet) {
        public static final Rule OFF = new Rule(0, false);

        public boolean isOn() {
            return millis > 0 || quiet;
        }
    }

    /** Where no group has a gate. */
    Gate NONE = new Gate() {
        @Override
        public void prepare(Collection<Vip> open) throws IOException {
            throw new IOException("there is no packet filter here");
        }

        @Override
        public void open(Collection<Vip> vips, Rule rule) throws IOException {
            prepare(vips);
        }

        @Override
        public boolean renew(Collection<Vip> vips, Rule rule, long millis) {
            return true;
        }

        @Override
        public void clear(Collection<Vip> vips) {
        }

        @Override
        public boolean isWhole() {
            return true;
        }

        @Override
        public void remove() {
        }
    };

    /**
     * Makes the filter ready, or anew with what it has to hold.
     *
     * @param open which of the gates it knows of are open, for the time of their rule; the others are closed until they are
     *            opened
     * @throws IOException if this kernel has none, with the cause
     */
    void prepare(Collection<Vip> open) throws IOException;

    /** The rule is in force for VIPs which are about to be put on an interface or are on one; a gate is open. */
    void open(Collection<Vip> vips, Rule rule) throws IOException;

    /**
     * A gate that is open stays so for this time from now on; one that has closed is never opened.
     *
     * @return whether all of them were open
     */
    boolean renew(Collection<Vip> vips, Rule rule, long millis) throws IOException;

    /** No rule is in force for these VIPs, which are off the interface, or held without one. */
    void clear(Collection<Vip> vips) throws IOException;

    /** Whether all chains and rules are there. */
    boolean isWhole() throws IOException;

    /** Takes the whole filter away. */
    void remove() throws IOException;
}
