package org.vipdrift.control.internal.discover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vipdrift.control.HostServices.NamedVip;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.MacAddress;

/** The VIPs of other programs' configurations, and the tables of the kernel. */
class ConfigurationsTest {
    private final List<String> remarks = new ArrayList<>();
    private final VipList vips = new VipList("/etc/x.conf", remarks);

    private static NamedVip vip(String service, String address, int length, String link, int router, int priority,
            String state) {
        return new NamedVip(service, Addresses.parse(address), length, link, router, priority, state, null);
    }

    private List<NamedVip> keepalived(String text) {
        KeepalivedConfig.read(text.lines().toList(), vips);
        return vips.found();
    }

    @Test
    void readsWhatAVrrpInstanceOfKeepalivedHolds() {
        assertEquals(List.of(vip("keepalived", "198.51.100.100", 24, "eth0", 51, 150, "MASTER"),
                vip("keepalived", "198.51.100.101", 32, "eth1", 51, 150, "MASTER"),
                vip("keepalived", "2001:db8::100", 64, "eth0", 51, 150, "MASTER"),
                vip("keepalived", "203.0.113.9", 32, "eth0", 7, 0, "")), keepalived("""
                        ! Configuration File for keepalived
                        global_defs { router_id lb1 }
                        vrrp_sync_group G { group { VI_1 } }
                        vrrp_script chk { script "/bin/true" interval 2 }
                        vrrp_instance VI_1 {
                            state MASTER      # begins as
                            interface eth0
                            virtual_router_id 51
                            priority 150
                            authentication {
                                auth_type PASS
                                auth_pass 1111
                            }
                            virtual_ipaddress {
                                198.51.100.100/24 dev eth0 label eth0:1
                                198.51.100.101 brd 198.51.100.255 dev eth1   ! the other
                                # 198.51.100.102
                            }
                            virtual_ipaddress_excluded { 2001:db8::100/64 }
                        }
                        vrrp_instance VI_2
                        {
                            virtual_router_id 7
                            interface eth0
                            virtual_ipaddress
                            {
                                203.0.113.9
                            }
                        }
                        virtual_server 198.51.100.100 80 { real_server 10.0.0.1 80 { weight 1 } }
                        """));
        assertEquals(List.of(), remarks);
    }

    @Test
    void namesWhatIsNoAddressAndBearsAnyText() {
        assertEquals(List.of(), keepalived("""
                }}} virtual_ipaddress }
                vrrp_instance A { virtual_ipaddress { $VIP
                ${A}/24
                198.51.100.1/99
                """));
        assertEquals(3, remarks.size(), remarks.toString());
        assertTrue(remarks.getFirst().startsWith("/etc/x.conf names \"$VIP\" as a VIP of keepalived"),
                remarks.getFirst());
        assertEquals(List.of(), keepalived("{".repeat(100_000) + "\n" + "vrrp_instance x {\n".repeat(1000)));
    }

    @Test
    void readsTheVirtualRoutersOfFrr() {
        FrrConfig.read("""
                frr version 10.3
                interface eth0
                 ip address 198.51.100.12/24
                 vrrp 5 version 3
                 vrrp 5 ip 198.51.100.100
                 vrrp 5 priority 200
                 vrrp 5 ipv6 2001:db8::100
                exit
                !
                interface eth1
                 vrrp 5 ip 203.0.113.100
                exit
                router bgp 65000
                 vrrp 9 ip 192.0.2.1
                """.lines().toList(), vips);
        assertEquals(List.of(vip("frr", "198.51.100.100", 32, "eth0", 5, 200, ""),
                vip("frr", "2001:db8::100", 128, "eth0", 5, 200, ""),
                vip("frr", "203.0.113.100", 32, "eth1", 5, 100, "")),
                vips.found().stream().filter(vip -> !vip.interfaceName().isEmpty()).toList());
    }

    @Test
    void readsTheAddressesOfPacemakersCluster() {
        PacemakerCib.read("""
                <cib><configuration><resources>
                  <primitive class="ocf" id="web" provider="heartbeat" type="apache"><instance_attributes id="a">
                    <nvpair id="b" name="ip" value="192.0.2.1"/></instance_attributes></primitive>
                  <primitive class="ocf" id="vip" provider="heartbeat" type="IPaddr2">
                    <instance_attributes id="vip-ia">
                      <nvpair id="c" name="cidr_netmask" value="24"/>
                      <nvpair id="d" name="ip" value="198.51.100.100"/>
                      <nvpair id="e" name="nic" value="eth0"/>
                    </instance_attributes>
                    <operations><op id="m" name="monitor" interval="10s"/></operations>
                  </primitive>
                </resources></configuration></cib>
                """, vips);
        assertEquals(List.of(vip("pacemaker", "198.51.100.100", 24, "eth0", 0, 0, "")), vips.found());
    }

    @Test
    void readsTheArgumentsOfUcarp() {
        NamedVip wanted = vip("ucarp", "198.51.100.100", 32, "eth0", 3, 0, "");
        assertEquals(List.of(wanted), UcarpLine.vips(List.of("/usr/sbin/ucarp", "-i", "eth0", "-v", "3", "-p", "secret",
                "-a", "198.51.100.100", "-s", "198.51.100.11")));
        assertEquals(List.of(wanted),
                UcarpLine.vips(List.of("ucarp", "--interface=eth0", "--vhid=3", "--addr=198.51.100.100")));
        assertEquals(List.of(), UcarpLine.vips(List.of("ucarp", "-a")));
    }

    @Test
    void readsWhomTheKernelKnowsOnAnInterface() {
        assertEquals(Map.of(Addresses.parse("198.51.100.11"), MacAddress.parse("02:00:00:00:00:0b")),
                ArpTable.parse("""
                        IP address       HW type     Flags       HW address            Mask     Device
                        198.51.100.11    0x1         0x2         02:00:00:00:00:0b     *        eth0
                        198.51.100.12    0x1         0x0         00:00:00:00:00:00     *        eth0
                        198.51.100.13    0x1         0x2         02:00:00:00:00:0d     *        eth1
                        nonsense         0x1         0x2         02:00:00:00:00:0d     *        eth0
                        """.lines().toList(), "eth0"));
    }
}
