package org.vipdrift.capture.internal.decode;

import org.vipdrift.capture.Frame;
import org.vipdrift.capture.Severity;
import org.vipdrift.capture.Slice;

/** Which decoder a frame starts with, by libpcap's LINKTYPE numbers. */
public final class LinkTypes {
    private static final int RAW = 101;
    private static final int DLT_RAW = 12;

    private LinkTypes() {
    }

    public static Decoder decoder(int linkType) {
        return switch (linkType) {
            case Frame.ETHERNET -> EthernetDecoder::decode;
            case RAW, DLT_RAW -> LinkTypes::bareIp;
            default -> (data, tree) -> unknown(linkType, data, tree);
        };
    }

    /** IP without a frame around it, as on tunnels; the first four bits tell the version. */
    private static int bareIp(Slice data, PacketTree tree) {
        return switch (data.u8(0) >> 4) {
            case 4 -> Ipv4Decoder.decode(data, tree);
            case 6 -> Ipv6Decoder.decode(data, tree);
            default -> DataDecoder.decode(data, tree);
        };
    }

    private static int unknown(int linkType, Slice data, PacketTree tree) {
        tree.columns().protocol("LINKTYPE" + linkType, "Frames of link type " + linkType + " are not decoded");
        tree.layer("data", "Data", data).note(Severity.NOTE, "Frames of link type " + linkType + " are not decoded");
        return data.length();
    }
}
