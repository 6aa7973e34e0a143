package org.vipdrift.agent.api;

import java.util.List;

/**
 * @param protocol grows by one with each change of this contract that an older console must know of; now 1
 * @param capabilities stable words: "claim", "probe", "ndp", "events", {@value #TAKE_OVER}, {@value #CAPTURE},
 *            {@value #CAPTURE_TAGGED}, {@value #AUTOMATIC}, {@value #GATE}, {@value #SURVEY}, {@value #MAINTENANCE},
 *            {@value #ACKNOWLEDGE}, {@value #HOOKS}, {@value #WITNESS}
 * @param startedMonotonicNanos when the agent process was ready, on the host's CLOCK_MONOTONIC
 */
public record Hello(String version, int protocol, List<String> capabilities, String hostName, String bootId, long pid,
        long startedMonotonicNanos, Clocks clocks) {
    public static final int PROTOCOL = 1;
    /** The capability of agents that know {@link Role#TAKE_OVER}. */
    public static final String TAKE_OVER = "take-over";
    /** The capability of agents that know {@link AgentService#capture}. */
    public static final String CAPTURE = "capture";
    /** The capability of agents that know {@link FrameCaptureOrder#taggedFilter}. */
    public static final String CAPTURE_TAGGED = "capture-tagged";
    /** The capability of agents that know {@link AgentService#arm}, {@code disarm} and {@code past}. */
    public static final String AUTOMATIC = "automatic";
    /** The capability of agents that know {@link AgentService#acknowledge} and count a group's moves. */
    public static final String ACKNOWLEDGE = "acknowledge";
    /** The capability of agents that know {@link AgentService#maintain}. */
    public static final String MAINTENANCE = "maintenance";
    /** The capability of agents that know {@link AgentService#survey}. */
    public static final String SURVEY = "survey";
    /** The capability of agents that know {@link AgentService#sweep}. */
    public static final String SWEEP = "sweep";

    /** The capability of agents that can be witnesses, and count with hosts that are. */
    public static final String WITNESS = "witness";
    /** The capability of agents that run the hooks of an armed group. */
    public static final String HOOKS = "hooks";

    /** The capability of agents that know {@link ElectionTerms#gateMillis} and {@code dropsTraffic}. */
    public static final String GATE = "gate";

    public Hello {
        capabilities = List.copyOf(capabilities);
    }
}
