package org.vipdrift.capture.internal.tree;

import org.vipdrift.capture.Slice;
import org.vipdrift.capture.TooShortException;

/** Reads one protocol. */
@FunctionalInterface
public interface Decoder {
    /**
     * Adds a layer for the data and descends into its payload.
     *
     * @return octets that belong to this protocol; the rest is the lower layer's padding
     * @throws TooShortException if the data end too early; what was read so far stays in the tree
     */
    int decode(Slice data, PacketTree tree);
}
