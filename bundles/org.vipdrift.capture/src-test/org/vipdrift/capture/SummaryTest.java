package org.vipdrift.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vipdrift.capture.sample.Sample;

/** The packet list's line in Wireshark's words. */
class SummaryTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ARP_REQUEST | ARP | 02:00:5e:10:00:01 | Broadcast | Who has 198.51.100.100? Tell 198.51.100.11
            ARP_REPLY | ARP | 02:00:5e:10:00:02 | 02:00:5e:10:00:01 | 198.51.100.100 is at 02:00:5e:10:00:02
            GRATUITOUS_REQUEST | ARP | 02:00:5e:10:00:02 | Broadcast | Gratuitous ARP for 198.51.100.100 (Request)
            ANNOUNCEMENT | ARP | 02:00:5e:10:00:02 | Broadcast | ARP Announcement for 198.51.100.100
            GRATUITOUS_REPLY | ARP | 02:00:5e:10:00:02 | Broadcast | Gratuitous ARP for 198.51.100.100 (Reply)
            ARP_PROBE | ARP | 02:00:5e:10:00:01 | Broadcast | Who has 198.51.100.100? (ARP Probe)
            ARP_OF_20_BYTES | ARP | 02:00:5e:10:00:01 | Broadcast | [Malformed Packet: ARP]
            VLAN_ARP | ARP | 02:00:5e:10:00:01 | Broadcast | Who has 198.51.100.100? Tell 198.51.100.11
            PING | ICMP | 198.51.100.11 | 198.51.100.12 | Echo (ping) request  id=0x0102, seq=7/1792, ttl=64
            TIME_EXCEEDED | ICMP | 198.51.100.12 | 198.51.100.11 | \
            Time-to-live exceeded (Time to live exceeded in transit)
            UDP | UDP | 198.51.100.11 | 198.51.100.12 | 40000 → 33434 Len=8
            TCP_SYN | TCP | 198.51.100.11 | 198.51.100.12 | 51000 → 22 [SYN] Seq=1000 Win=64240 Len=0
            FRAGMENT | IPv4 | 198.51.100.11 | 198.51.100.12 | Fragmented IP protocol (proto=UDP 17, off=1480, ID=1234)
            NEIGHBOUR_SOLICITATION | ICMPv6 | fe80::5eff:fe10:1 | ff02::1:ff00:100 | \
            Neighbor Solicitation for 2001:db8::100 from 02:00:5e:10:00:01
            NEIGHBOUR_ADVERTISEMENT | ICMPv6 | 2001:db8::100 | fe80::5eff:fe10:1 | \
            Neighbor Advertisement 2001:db8::100 (sol, ovr) is at 02:00:5e:10:00:02
            UNSOLICITED_ADVERTISEMENT | ICMPv6 | 2001:db8::100 | ff02::1 | \
            Neighbor Advertisement 2001:db8::100 (ovr) is at 02:00:5e:10:00:02
            DUPLICATE_ADDRESS_PROBE | ICMPv6 | :: | ff02::1:ff00:100 | Neighbor Solicitation for 2001:db8::100
            LISTENER_REPORT | ICMPv6 | fe80::5eff:fe10:1 | ff02::16 | Multicast Listener Report Message v2
            PING6 | ICMPv6 | fe80::5eff:fe10:1 | fe80::5eff:fe10:2 | \
            Echo (ping) request id=0x0102, seq=7, hop limit=64
            VRRP2 | VRRP | 198.51.100.11 | 224.0.0.18 | Announcement (v2)
            VRRP3 | VRRP | 198.51.100.11 | 224.0.0.18 | Announcement (v3)
            VRRP3_IPV6 | VRRP | fe80::5eff:fe10:1 | ff02::12 | Announcement (v3)
            RARP | RARP | 02:00:5e:10:00:01 | 02:00:5e:10:00:02 | Who is 02:00:5e:10:00:01? Tell 02:00:5e:10:00:01
            RARP_ANSWER | RARP | 02:00:5e:10:00:01 | 02:00:5e:10:00:02 | 02:00:5e:10:00:01 is at 198.51.100.11
            COOKED_ARP | ARP | 02:00:5e:10:00:01 | | Who has 198.51.100.100? Tell 198.51.100.11
            RADIO_ARP | ARP | 02:00:5e:10:00:01 | Broadcast | Who has 198.51.100.100? Tell 198.51.100.11
            NULL_LITTLE | ICMP | 198.51.100.11 | 198.51.100.12 | Echo (ping) request  id=0x0102, seq=7/1792, ttl=64
            IPV6_LATER_FRAGMENT | IPv6 | fe80::5eff:fe10:1 | fe80::5eff:fe10:2 | \
            IPv6 fragment (off=1448 more=n ident=0x0000beef nxt=17)
            UNREACHABLE | ICMP | 198.51.100.100 | 198.51.100.11 | Destination unreachable (Port unreachable)
            ROUTER_ADVERTISEMENT | ICMPv6 | fe80::5eff:fe10:1 | ff02::1 | Router Advertisement from 02:00:5e:10:00:01
            VXLAN_ARP | ARP | 02:00:5e:10:00:01 | Broadcast | Who has 198.51.100.100? Tell 198.51.100.11
            GENEVE_ARP | ARP | 02:00:5e:10:00:01 | Broadcast | Who has 198.51.100.100? Tell 198.51.100.11
            CARP | CARP | 198.51.100.11 | 224.0.0.18 | Announcement (Virtual Host ID: 7)
            HSRP | HSRP | 198.51.100.11 | 224.0.0.2 | Hello (state Active)
            HSRP_ADVERT | HSRP | 198.51.100.11 | 224.0.0.2 | Advertise (state Passive)
            HSRP2 | HSRPv2 | 198.51.100.11 | 224.0.0.102 | Hello (state Active)
            GLBP_HELLO | GLBP | 198.51.100.11 | 224.0.0.102 | G: 10, Hello, Active
            BFD | BFD Control | 198.51.100.11 | 198.51.100.12 | Diag: No Diagnostic, State: Up, Flags: 0x00
            AUTHENTICATED | AH | 198.51.100.11 | 198.51.100.12 | AH (SPI=0x00001234)
            """)
    void readsAsInWireshark(String sample, String protocol, String source, String destination, String info) {
        assertEquals(new Summary(protocol, source, destination == null ? "" : destination, info),
                Dissector.summarise(Sample.named(sample).frame()).summary());
    }
}
