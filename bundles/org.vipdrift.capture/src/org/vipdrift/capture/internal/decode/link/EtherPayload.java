package org.vipdrift.capture.internal.decode.link;

import org.vipdrift.capture.Slice;
import org.vipdrift.capture.internal.tree.PacketTree;

/** What follows a header that ends with an Ethernet type. */
final class EtherPayload {
    private EtherPayload() {
    }

    /** @return octets the payload called its own */
    static int descend(int type, Slice payload, PacketTree tree) {
        tree.columns().protocol(EtherTypes.protocol(type));
        tree.columns().info(EtherTypes::name, type);
        return tree.descend(tree.payloads().ofEtherType(type), payload);
    }
}
