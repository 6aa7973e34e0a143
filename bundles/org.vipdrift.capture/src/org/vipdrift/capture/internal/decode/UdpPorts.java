package org.vipdrift.capture.internal.decode;

import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.capture.internal.decode.router.BfdDecoder;
import org.vipdrift.capture.internal.decode.router.GlbpDecoder;
import org.vipdrift.capture.internal.decode.router.HsrpDecoder;
import org.vipdrift.capture.internal.decode.transport.GeneveDecoder;
import org.vipdrift.capture.internal.decode.transport.VxlanDecoder;
import org.vipdrift.capture.internal.tree.DataDecoder;
import org.vipdrift.capture.internal.tree.Decoder;

/** What runs on UDP's ports, by IANA's registry; 8472 is what Linux used for VXLAN before it had a number. */
final class UdpPorts {
    static final int VXLAN = 4789;
    static final int LINUX_VXLAN = 8472;
    static final int GENEVE = 6081;

    private UdpPorts() {
    }

    static Decoder decoder(int source, int destination) {
        Decoder byDestination = known(destination);
        Decoder bySource = byDestination == null ? known(source) : byDestination;
        return bySource == null ? DataDecoder::decode : bySource;
    }

    static boolean areKnown(int source, int destination) {
        return known(source) != null || known(destination) != null;
    }

    static boolean isTunnel(int port) {
        return port == VXLAN || port == LINUX_VXLAN || port == GENEVE;
    }

    private static @Nullable Decoder known(int port) {
        return switch (port) {
            case 1985, 2029 -> HsrpDecoder::decode;
            case 3222 -> GlbpDecoder::decode;
            case 3784, 4784, 6784 -> BfdDecoder::decode;
            case VXLAN, LINUX_VXLAN -> VxlanDecoder::decode;
            case GENEVE -> GeneveDecoder::decode;
            default -> null;
        };
    }
}
