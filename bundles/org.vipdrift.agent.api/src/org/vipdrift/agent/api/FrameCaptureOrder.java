package org.vipdrift.agent.api;

import java.util.List;

/**
 * The frames of one interface, in both directions, for a person to look at. It ends by itself at each of its bounds, and
 * with the session.
 *
 * @param filter what the kernel lets pass, compiled for frames with Ethernet headers; of a frame with a VLAN tag it sees the
 *            octets without the tag. Empty for everything; at most {@link BpfInstruction#LONGEST_PROGRAM} instructions
 * @param snapLength octets kept of each frame, 14 to {@value #LONGEST_SNAP}
 * @param mostPackets 1 to {@value #MOST_PACKETS}
 * @param mostSeconds 1 to {@value #MOST_SECONDS}
 * @param mostBytes octets of frames, 1 to {@value #MOST_BYTES}; the frame that reaches it is the last
 * @param taggedFilter what the agent then lets pass of the frames with their VLAN tags, as they were on the wire; empty for
 *            everything. It sees as much of a frame as the filter before it keeps. For agents that name the capability
 *            {@link Hello#CAPTURE_TAGGED}; others ignore it
 */
public record FrameCaptureOrder(String interfaceName, List<BpfInstruction> filter, int snapLength, boolean promiscuous,
        long mostPackets, long mostSeconds, long mostBytes, List<BpfInstruction> taggedFilter) {
    public static final int SHORTEST_SNAP = 14;
    public static final int LONGEST_SNAP = 65_535;
    public static final long MOST_PACKETS = 10_000_000;
    public static final long MOST_SECONDS = 86_400;
    public static final long MOST_BYTES = 4L << 30;

    public FrameCaptureOrder {
        filter = List.copyOf(filter);
        taggedFilter = List.copyOf(taggedFilter);
    }

    public FrameCaptureOrder(String interfaceName, List<BpfInstruction> filter, int snapLength, boolean promiscuous,
            long mostPackets, long mostSeconds, long mostBytes) {
        this(interfaceName, filter, snapLength, promiscuous, mostPackets, mostSeconds, mostBytes, List.of());
    }
}
