# What is told about a lab: to programs (env) and to people (status).

show_env() {
    local host
    print_value NAME "$lab"
    print_value LAN_NETNS "$lan_netns"
    print_value CLIENT_NETNS "$client_netns"
    print_value ADMIN_INTERFACE lan0
    print_value ADMIN_ADDRESS "$admin_address"
    print_value CLIENT_INTERFACE lan0
    print_value GATEWAY "$client_address"
    print_value KEY "$lab_run/key"
    print_value KNOWN_HOSTS "$lab_run/known_hosts"
    print_value HOSTS "$(pairs host_address)"
    print_value MACS "$(pairs host_mac)"
    print_value FINGERPRINTS "$(pairs host_fingerprint)"
    print_value INITS "$(pairs host_init)"
}

print_value() { printf '%s="%s"\n' "$1" "$2"; }

# "h1=VALUE h2=VALUE": what a function prints for each host; a host for which it fails has an empty value.
pairs() {
    local host list=()
    for host in $(lab_hosts); do
        list+=("$host=$("$1" "$host" || true)")
    done
    printf '%s' "${list[*]}"
}

host_fingerprint() {
    ssh-keygen -l -f "$lab_run/hosts/$1/upper/etc/ssh/ssh_host_ed25519_key.pub" | cut -d ' ' -f 2
}

show_status() {
    local host
    [[ -d $lab_run/hosts ]] || { echo "lab '$lab' is not up"; return; }
    printf '%-5s %-15s %-18s %-8s %s\n' HOST ADDRESS MAC STATE CABLE
    for host in $(lab_hosts); do
        printf '%-5s %-15s %-18s %-8s %s\n' "$host" "$(host_address "$host")" "$(host_mac "$host")" \
            "$(host_runs "$host" && echo running || echo off)" "$(cable_state "$host")"
    done
}

cable_state() {
    local flags
    flags=$(ip -n "$lan_netns" -brief link show dev "$(host_port "$1")" 2> /dev/null) || { echo none; return; }
    [[ $flags == *[\<,]UP[,\>]* ]] && echo in || echo cut
}
