package org.vipdrift.capture.internal.decode;

import java.util.List;
import java.util.stream.Stream;
import org.vipdrift.capture.FieldInfo;
import org.vipdrift.capture.internal.decode.arp.ArpDecoder;
import org.vipdrift.capture.internal.decode.arp.ArpOverEthernet;
import org.vipdrift.capture.internal.decode.icmp.DnsOption;
import org.vipdrift.capture.internal.decode.icmp.IcmpDecoder;
import org.vipdrift.capture.internal.decode.icmp.Icmpv6Decoder;
import org.vipdrift.capture.internal.decode.icmp.LinkAddressOption;
import org.vipdrift.capture.internal.decode.icmp.ListenerDecoder;
import org.vipdrift.capture.internal.decode.icmp.NeighbourDecoder;
import org.vipdrift.capture.internal.decode.icmp.NeighbourOptions;
import org.vipdrift.capture.internal.decode.icmp.OtherOption;
import org.vipdrift.capture.internal.decode.icmp.PrefixOption;
import org.vipdrift.capture.internal.decode.icmp.RouterDiscovery;
import org.vipdrift.capture.internal.decode.ip.AuthenticationDecoder;
import org.vipdrift.capture.internal.decode.ip.Ipv4Decoder;
import org.vipdrift.capture.internal.decode.ip.Ipv4Options;
import org.vipdrift.capture.internal.decode.ip.Ipv6Decoder;
import org.vipdrift.capture.internal.decode.ip.Ipv6Fragment;
import org.vipdrift.capture.internal.decode.ip.Ipv6Options;
import org.vipdrift.capture.internal.decode.ip.Ipv6Routing;
import org.vipdrift.capture.internal.decode.link.CookedDecoder;
import org.vipdrift.capture.internal.decode.link.EthernetDecoder;
import org.vipdrift.capture.internal.decode.link.LlcDecoder;
import org.vipdrift.capture.internal.decode.link.LoopbackDecoder;
import org.vipdrift.capture.internal.decode.link.RadiotapDecoder;
import org.vipdrift.capture.internal.decode.link.VlanDecoder;
import org.vipdrift.capture.internal.decode.link.WlanAddresses;
import org.vipdrift.capture.internal.decode.link.WlanDecoder;
import org.vipdrift.capture.internal.decode.router.BfdDecoder;
import org.vipdrift.capture.internal.decode.router.CarpDecoder;
import org.vipdrift.capture.internal.decode.router.GlbpDecoder;
import org.vipdrift.capture.internal.decode.router.Hsrp2Tlv;
import org.vipdrift.capture.internal.decode.router.HsrpDecoder;
import org.vipdrift.capture.internal.decode.router.VrrpDecoder;
import org.vipdrift.capture.internal.decode.transport.GeneveDecoder;
import org.vipdrift.capture.internal.decode.transport.TcpDecoder;
import org.vipdrift.capture.internal.decode.transport.TcpFlags;
import org.vipdrift.capture.internal.decode.transport.TcpOptions;
import org.vipdrift.capture.internal.decode.transport.UdpDecoder;
import org.vipdrift.capture.internal.decode.transport.VxlanDecoder;
import org.vipdrift.capture.internal.tree.DataDecoder;
import org.vipdrift.capture.internal.tree.FieldSet;
import org.vipdrift.capture.internal.tree.Marks;

/** The fields of all decoders; every class with a set of its own is named here. */
public final class EveryField {
    private EveryField() {
    }

    public static Stream<FieldInfo> all() {
        return Stream.concat(Marks.all().stream(),
                Stream.of(FRAMES, LINKS, IP, ICMP, TRANSPORT, ROUTERS).flatMap(List::stream)
                        .flatMap(set -> set.all().stream()));
    }

    private static final List<FieldSet> FRAMES = List.of(CommentLayer.FIELDS, FrameLayer.FIELDS,
            DataDecoder.FIELDS);

    private static final List<FieldSet> LINKS = List.of(EthernetDecoder.FIELDS, VlanDecoder.FIELDS,
            VlanDecoder.PROVIDER_FIELDS, LlcDecoder.FIELDS, CookedDecoder.FIELDS, LoopbackDecoder.FIELDS,
            RadiotapDecoder.FIELDS, WlanDecoder.FIELDS, WlanAddresses.FIELDS);

    private static final List<FieldSet> IP = List.of(ArpDecoder.FIELDS, ArpOverEthernet.FIELDS, Ipv4Decoder.FIELDS,
            Ipv4Options.FIELDS, Ipv6Decoder.FIELDS, Ipv6Fragment.FIELDS, Ipv6Routing.FIELDS, Ipv6Options.FIELDS,
            Ipv6Options.HOP_FIELDS, Ipv6Options.DESTINATION_FIELDS, AuthenticationDecoder.FIELDS);

    private static final List<FieldSet> ICMP = List.of(IcmpDecoder.FIELDS, Icmpv6Decoder.FIELDS,
            ListenerDecoder.FIELDS, RouterDiscovery.FIELDS, NeighbourDecoder.FIELDS, NeighbourOptions.FIELDS,
            LinkAddressOption.FIELDS, PrefixOption.FIELDS, DnsOption.FIELDS, OtherOption.FIELDS);

    private static final List<FieldSet> TRANSPORT = List.of(UdpDecoder.FIELDS, TcpDecoder.FIELDS, TcpFlags.FIELDS,
            TcpOptions.FIELDS, VxlanDecoder.FIELDS, GeneveDecoder.FIELDS);

    private static final List<FieldSet> ROUTERS = List.of(VrrpDecoder.FIELDS, CarpDecoder.FIELDS, HsrpDecoder.FIELDS,
            Hsrp2Tlv.FIELDS, GlbpDecoder.FIELDS, BfdDecoder.FIELDS);
}
