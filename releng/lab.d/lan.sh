# The network: a bridge without address or address resolution, the console's side, and the client.

create_lan() {
    ip netns add "$lan_netns"
    ip netns add "$client_netns"
    ip -n "$lan_netns" -batch - <<BATCH
link set dev lo up
link add name br0 address 02:00:5e:10:02:00 type bridge stp_state 0 forward_delay 0 mcast_snooping 0
link set dev br0 arp off
link add name vb-admin type veth peer name lan0 address 02:00:5e:10:01:01
link add name vb-client type veth peer name lan0 address 02:00:5e:10:01:02 netns $client_netns
link set dev vb-admin master br0 up
link set dev vb-client master br0 up
BATCH
    silence_bridge
    ip -n "$lan_netns" link set dev br0 up
    set_address "$lan_netns" "$admin_address"
    set_address "$client_netns" "$client_address"
}

# The bridge stands for a switch: it must not answer for anybody, over IPv4 (arp off) or IPv6.
silence_bridge() {
    local port
    for port in br0 vb-admin vb-client; do no_ipv6 "$port"; done
}

no_ipv6() { in_lan sysctl -q -w "net.ipv6.conf.$1.disable_ipv6=1" 2> /dev/null || true; }

set_address() {
    ip -n "$1" -batch - <<BATCH
link set dev lo up
link set dev lan0 up
address add $2/24 broadcast + dev lan0
BATCH
}

# nsenter and not "ip netns exec": /sys, with the cgroups below it, stays what it was.
in_lan() { nsenter --net="/run/netns/$lan_netns" -- "$@"; }

cut_host() { ip -n "$lan_netns" link set dev "$(host_port "$1")" down; }
mend_host() { ip -n "$lan_netns" link set dev "$(host_port "$1")" up; }

remove_lan() {
    local netns
    for netns in "$client_netns" "$lan_netns"; do
        [[ ! -e /run/netns/$netns ]] || ip netns delete "$netns"
    done
}
