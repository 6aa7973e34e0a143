package org.vipdrift.capture;

import java.util.Optional;
import org.vipdrift.capture.internal.decode.LinkTypes;
import org.vipdrift.capture.internal.decode.MayClaim;
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

    /** What the frame says about who has which address; frames that cannot say anything cost next to nothing. */
    public static Optional<AddressClaim> claim(Frame frame) {
        return MayClaim.test(frame) ? summarise(frame).claim() : Optional.empty();
    }

    private static Dissection decode(PacketTree tree) {
        tree.descend(LinkTypes.decoder(tree.frame().linkType()), tree.frame().bytes());
        return tree.finish();
    }
}
