package org.vipdrift.capture.internal.decode;

import java.util.List;
import java.util.stream.Stream;
import org.vipdrift.capture.FieldInfo;

/** The fields of all decoders. */
public final class EveryField {
    private EveryField() {
    }

    public static Stream<FieldInfo> all() {
        return Stream.of(arp(), icmp(), icmpv6(), ip(), ipv6(), eth(), vlan(), vrrp(), tcp(), udp()).map(FieldSet::all)
                .flatMap(List::stream);
    }

    private static FieldSet arp() {
        FieldSet arp = new FieldSet("arp", "Address Resolution Protocol");
        arp.number("hw.type", "Hardware type");
        arp.number("proto.type", "Protocol type");
        arp.number("hw.size", "Hardware size");
        arp.number("proto.size", "Protocol size");
        arp.number("opcode", "Opcode");
        arp.octets("src.hw", "Sender hardware address");
        arp.octets("src.proto", "Sender protocol address");
        arp.octets("dst.hw", "Target hardware address");
        arp.octets("dst.proto", "Target protocol address");
        arp.mac("src.hw_mac", "Sender MAC address");
        arp.ipv4("src.proto_ipv4", "Sender IP address");
        arp.mac("dst.hw_mac", "Target MAC address");
        arp.ipv4("dst.proto_ipv4", "Target IP address");
        arp.flag("isprobe", "Is probe");
        arp.flag("isgratuitous", "Is gratuitous");
        arp.flag("isannouncement", "Is announcement");
        return arp;
    }

    private static FieldSet icmp() {
        FieldSet icmp = new FieldSet("icmp", "Internet Control Message Protocol");
        icmp.number("type", "Type");
        icmp.number("code", "Code");
        icmp.number("checksum", "Checksum");
        icmp.number("ident", "Identifier");
        icmp.number("seq", "Sequence Number");
        return icmp;
    }

    private static FieldSet icmpv6() {
        FieldSet icmpv6 = new FieldSet("icmpv6", "Internet Control Message Protocol v6");
        icmpv6.number("type", "Type");
        icmpv6.number("code", "Code");
        icmpv6.number("checksum", "Checksum");
        icmpv6.number("echo.identifier", "Identifier");
        icmpv6.number("echo.sequence_number", "Sequence");
        icmpv6.ipv6("nd.ns.target_address", "Target Address");
        icmpv6.number("nd.na.flag", "Flags");
        icmpv6.flag("nd.na.flag.r", "Router");
        icmpv6.flag("nd.na.flag.s", "Solicited");
        icmpv6.flag("nd.na.flag.o", "Override");
        icmpv6.ipv6("nd.na.target_address", "Target Address");
        icmpv6.group("opt", "ICMPv6 Option");
        icmpv6.number("opt.type", "Type");
        icmpv6.number("opt.length", "Length in units of 8 bytes");
        icmpv6.mac("opt.linkaddr", "Link-layer address");
        return icmpv6;
    }

    private static FieldSet ip() {
        FieldSet ip = new FieldSet("ip", "Internet Protocol Version 4");
        ip.number("len", "Total Length");
        ip.number("id", "Identification");
        ip.number("ttl", "Time to Live");
        ip.number("proto", "Protocol");
        ip.number("checksum", "Header Checksum");
        ip.octets("options", "Options");
        ip.number("version", "Version");
        ip.number("hdr_len", "Header Length");
        ip.number("dsfield", "Differentiated Services Field");
        ip.number("flags", "Flags");
        ip.flag("flags.rb", "Reserved bit");
        ip.flag("flags.df", "Don't fragment");
        ip.flag("flags.mf", "More fragments");
        ip.number("frag_offset", "Fragment Offset in units of 8 bytes");
        FieldInfo src = ip.ipv4("src", "Source Address");
        FieldInfo dst = ip.ipv4("dst", "Destination Address");
        ip.joined("addr", "Source or Destination Address", src, dst);
        return ip;
    }

    private static FieldSet ipv6() {
        FieldSet ipv6 = new FieldSet("ipv6", "Internet Protocol Version 6");
        ipv6.number("version", "Version");
        ipv6.number("tclass", "Traffic Class");
        ipv6.number("flow", "Flow Label");
        ipv6.number("plen", "Payload Length");
        ipv6.number("nxt", "Next Header");
        ipv6.number("hlim", "Hop Limit");
        FieldInfo src = ipv6.ipv6("src", "Source Address");
        FieldInfo dst = ipv6.ipv6("dst", "Destination Address");
        ipv6.number("fraghdr.offset", "Offset in units of 8 bytes");
        ipv6.flag("fraghdr.more", "More Fragments");
        ipv6.number("fraghdr.ident", "Identification");
        ipv6.joined("addr", "Source or Destination Address", src, dst);
        return ipv6;
    }

    private static FieldSet eth() {
        FieldSet eth = new FieldSet("eth", "Ethernet");
        FieldInfo dst = eth.mac("dst", "Destination");
        FieldInfo src = eth.mac("src", "Source");
        eth.number("len", "Length");
        eth.number("type", "Type");
        eth.octets("padding", "Padding");
        eth.joined("addr", "Address", src, dst);
        return eth;
    }

    private static FieldSet vlan() {
        FieldSet vlan = new FieldSet("vlan", "802.1Q Virtual LAN");
        vlan.number("priority", "Priority");
        vlan.flag("dei", "DEI");
        vlan.number("id", "ID");
        vlan.number("etype", "Type");
        return vlan;
    }

    private static FieldSet vrrp() {
        FieldSet vrrp = new FieldSet("vrrp", "Virtual Router Redundancy Protocol");
        vrrp.number("version", "VRRP protocol version");
        vrrp.number("type", "VRRP packet type");
        vrrp.number("virt_rtr_id", "Virtual Rtr ID");
        vrrp.number("prio", "Priority");
        vrrp.number("addr_count", "Addr Count");
        vrrp.number("checksum", "Checksum");
        vrrp.octets("auth_string", "Authentication Data");
        vrrp.number("auth_type", "Auth Type");
        vrrp.number("adver_int", "Adver Int in seconds");
        vrrp.number("reserved_mbz", "Reserved");
        vrrp.number("short_adver_int", "Adver Int in centiseconds");
        vrrp.ipv4("ip_addr", "IP Address");
        vrrp.ipv6("ipv6_addr", "IPv6 Address");
        return vrrp;
    }

    private static FieldSet tcp() {
        FieldSet tcp = new FieldSet("tcp", "Transmission Control Protocol");
        FieldInfo srcport = tcp.number("srcport", "Source Port");
        FieldInfo dstport = tcp.number("dstport", "Destination Port");
        tcp.number("seq_raw", "Sequence Number (raw)");
        tcp.number("ack_raw", "Acknowledgment number (raw)");
        tcp.number("hdr_len", "Header Length");
        tcp.number("window_size_value", "Window");
        tcp.number("checksum", "Checksum");
        tcp.number("urgent_pointer", "Urgent Pointer");
        tcp.octets("options", "TCP Options");
        tcp.number("flags", "Flags");
        tcp.flag("flags.fin", "Fin");
        tcp.flag("flags.syn", "Syn");
        tcp.flag("flags.reset", "Reset");
        tcp.flag("flags.push", "Push");
        tcp.flag("flags.ack", "Acknowledgment");
        tcp.joined("port", "Source or Destination Port", srcport, dstport);
        return tcp;
    }

    private static FieldSet udp() {
        FieldSet udp = new FieldSet("udp", "User Datagram Protocol");
        FieldInfo srcport = udp.number("srcport", "Source Port");
        FieldInfo dstport = udp.number("dstport", "Destination Port");
        udp.number("length", "Length");
        udp.number("checksum", "Checksum");
        udp.joined("port", "Source or Destination Port", srcport, dstport);
        return udp;
    }

}
