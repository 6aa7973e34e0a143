package org.vipdrift.capture.internal.tree;

/** Which decoder reads what a header announces; without one of its own, a payload is just data. */
public interface Payloads {

    Decoder ofEtherType(int type);

    Decoder ofIpProtocol(int protocol);

    /** By either port, the destination first. */
    Decoder ofUdpPorts(int source, int destination);

    /** A whole frame, by libpcap's LINKTYPE number. */
    Decoder ofLinkType(int linkType);
}
