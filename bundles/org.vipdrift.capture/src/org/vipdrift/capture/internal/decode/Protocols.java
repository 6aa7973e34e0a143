package org.vipdrift.capture.internal.decode;

import org.vipdrift.capture.Frame;
import org.vipdrift.capture.Severity;
import org.vipdrift.capture.Slice;
import org.vipdrift.capture.internal.decode.arp.ArpDecoder;
import org.vipdrift.capture.internal.decode.icmp.IcmpDecoder;
import org.vipdrift.capture.internal.decode.icmp.Icmpv6Decoder;
import org.vipdrift.capture.internal.decode.ip.AuthenticationDecoder;
import org.vipdrift.capture.internal.decode.ip.IpProtocols;
import org.vipdrift.capture.internal.decode.ip.Ipv4Decoder;
import org.vipdrift.capture.internal.decode.ip.Ipv6Decoder;
import org.vipdrift.capture.internal.decode.link.CookedDecoder;
import org.vipdrift.capture.internal.decode.link.EtherTypes;
import org.vipdrift.capture.internal.decode.link.EthernetDecoder;
import org.vipdrift.capture.internal.decode.link.LoopbackDecoder;
import org.vipdrift.capture.internal.decode.link.RadiotapDecoder;
import org.vipdrift.capture.internal.decode.link.VlanDecoder;
import org.vipdrift.capture.internal.decode.link.WlanDecoder;
import org.vipdrift.capture.internal.decode.router.VrrpDecoder;
import org.vipdrift.capture.internal.decode.transport.TcpDecoder;
import org.vipdrift.capture.internal.decode.transport.UdpDecoder;
import org.vipdrift.capture.internal.tree.DataDecoder;
import org.vipdrift.capture.internal.tree.Decoder;
import org.vipdrift.capture.internal.tree.PacketTree;
import org.vipdrift.capture.internal.tree.Payloads;

/** Immutable. Every decoder there is, by the number that announces it. */
public final class Protocols implements Payloads {
    public static final Payloads ALL = new Protocols();

    private Protocols() {
    }

    @Override
    public Decoder ofEtherType(int type) {
        return switch (type) {
            case EtherTypes.IPV4 -> Ipv4Decoder::decode;
            case EtherTypes.ARP -> ArpDecoder::decode;
            case EtherTypes.RARP -> ArpDecoder::decodeReverse;
            case EtherTypes.IPV6 -> Ipv6Decoder::decode;
            case EtherTypes.VLAN, EtherTypes.OLD_PROVIDER_VLAN -> VlanDecoder::decode;
            case EtherTypes.PROVIDER_VLAN -> VlanDecoder::decodeProvider;
            default -> DataDecoder::decode;
        };
    }

    @Override
    public Decoder ofIpProtocol(int protocol) {
        return switch (protocol) {
            case IpProtocols.ICMP -> IcmpDecoder::decode;
            case IpProtocols.IPV4 -> Ipv4Decoder::decode;
            case IpProtocols.TCP -> TcpDecoder::decode;
            case IpProtocols.UDP -> UdpDecoder::decode;
            case IpProtocols.IPV6 -> Ipv6Decoder::decode;
            case IpProtocols.AUTHENTICATION -> AuthenticationDecoder::decode;
            case IpProtocols.ICMPV6 -> Icmpv6Decoder::decode;
            case IpProtocols.VRRP -> VrrpDecoder::decode;
            default -> DataDecoder::decode;
        };
    }

    @Override
    public Decoder ofUdpPorts(int source, int destination) {
        return UdpPorts.decoder(source, destination);
    }

    @Override
    public Decoder ofLinkType(int linkType) {
        return switch (linkType) {
            case Frame.ETHERNET -> EthernetDecoder::decode;
            case 0, 108 -> LoopbackDecoder::decode;
            case 12, 14, 101, 228, 229 -> LoopbackDecoder::decodeRaw;
            case 105 -> WlanDecoder::decode;
            case 113 -> CookedDecoder::decode;
            case 127 -> RadiotapDecoder::decode;
            case 276 -> CookedDecoder::decode2;
            default -> (data, tree) -> unknown(linkType, data, tree);
        };
    }

    private static int unknown(int linkType, Slice data, PacketTree tree) {
        String sentence = "Frames of link type " + linkType + " are not decoded";
        tree.columns().protocol("LINKTYPE" + linkType);
        tree.columns().info(() -> sentence);
        DataDecoder.layer(data, tree).note(Severity.NOTE, sentence);
        return data.length();
    }
}
