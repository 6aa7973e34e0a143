package org.vipdrift.capture.drift;

import java.util.List;
import org.vipdrift.capture.Frame;
import org.vipdrift.capture.internal.drift.Registry;

/**
 * Confined to one thread. Finds takeovers of addresses (ARP, neighbour discovery) and virtual routers (VRRP, HSRP, CARP,
 * GLBP) in packets as they come. The same packets give the same takeovers, whenever they are read; no clock is asked.
 * Memory is bounded: of more addresses and routers than {@value #MOST_SUBJECTS} those not heard of for longest are
 * forgotten, of more takeovers than {@value #MOST_TAKEOVERS} the oldest.
 *
 * <pre>
 *            A                 B                                A
 *  nobody ------> held by A ------> held by B, a takeover ... ------> held by A, another
 *                      \                /
 *                       \ both in turn /
 *                        v            v
 *                       contested by A, B  ------> held by whoever is left alone
 * </pre>
 *
 * {@code Tenure} has the whole matrix. What is contested is not a takeover for each packet, but one or none.
 */
public final class DriftTimeline {
    private static final int MOST_SUBJECTS = 4096;
    private static final int MOST_TAKEOVERS = 10_000;
    private final Registry registry = new Registry(MOST_SUBJECTS, MOST_TAKEOVERS);
    private long frames;

    /** The next frame of a capture; they are counted from 1. */
    public List<Takeover> accept(Frame frame) {
        return accept(++frames, frame);
    }

    /**
     * @param packet its number in the capture
     * @return the takeovers that begin with it, of which more becomes known later
     */
    public List<Takeover> accept(long packet, Frame frame) {
        return Evidence.of(packet, frame).map(this::accept).orElse(List.of());
    }

    public List<Takeover> accept(Evidence evidence) {
        return registry.accept(evidence);
    }

    /** All found so far, as they are known now, in the order they were found. */
    public List<Takeover> takeovers() {
        return registry.takeovers();
    }

    /** How many older ones are forgotten. */
    public long forgotten() {
        return registry.forgotten();
    }
}
