package org.vipdrift.lab.watch.arp;

import java.net.Inet4Address;
import java.net.InetAddress;

/** Immutable. Questions to the segment who has one address; an answer is known to belong to its question, however late it is. */
public sealed interface NumberedProbe permits ArpProbe, NeighbourProbe {

    static NumberedProbe of(InetAddress wanted) {
        return wanted instanceof Inet4Address ? new ArpProbe(wanted.getAddress())
                : new NeighbourProbe(wanted.getAddress());
    }

    /** Of the frames. */
    int etherType();

    /** So many questions are told apart. */
    int numbers();

    byte[] question(long number);

    /** The number, modulo {@link #numbers}, of the question that a frame answers; -1 for other frames. */
    int answered(byte[] frame);

    /** The MAC that answers, lower case with colons. */
    String answerer(byte[] frame);
}
