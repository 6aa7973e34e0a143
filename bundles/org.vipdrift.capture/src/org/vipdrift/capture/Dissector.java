package org.vipdrift.capture;

import org.vipdrift.capture.internal.decode.LinkTypes;
import org.vipdrift.capture.internal.decode.PacketTree;

/**
 * Reads frames down to the headers that matter to a VIP. Never throws for any bytes: what cannot be becomes a field
 * {@code _ws.malformed}, what is strange a field {@code _ws.expert}. Thread-safe.
 */
public final class Dissector {
    private Dissector() {
    }

    /** Everything about a frame. */
    public static Dissection dissect(Frame frame) {
        return decode(new PacketTree(frame, true));
    }

    /** The same without the fields, several times faster. */
    public static Dissection summarise(Frame frame) {
        return decode(new PacketTree(frame, false));
    }

    private static Dissection decode(PacketTree tree) {
        tree.descend(LinkTypes.decoder(tree.frame().linkType()), tree.frame().bytes());
        return tree.finish();
    }
}
