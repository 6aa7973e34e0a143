# Every name, path and address of a lab, derived from the lab's name and the host's number alone.
#
#   vd-NAME   the LAN: bridge br0, its ports vb-*, and the console's side lan0 (198.51.100.1)
#   vdc-NAME  the client, also the hosts' default gateway: lan0 (198.51.100.2)
#   hN        a host: host0 (198.51.100.10+N)

lab_home=${VIPDRIFT_LAB_HOME:-/var/lib/vipdrift-lab}
lan_prefix=198.51.100
admin_address=$lan_prefix.1
client_address=$lan_prefix.2
most_hosts=64

use_lab() {
    [[ $1 =~ ^[a-z0-9][a-z0-9-]{0,23}$ ]] ||
        die "a lab's name has 1 to 24 characters of a-z, 0-9 and '-', and starts with a letter or digit"
    lab=$1
    lab_run=$lab_home/$lab
    lan_netns=vd-$lab
    client_netns=vdc-$lab
    lab_cgroup=vipdrift-lab-$lab
    lab_slice=${lab_cgroup//-/_}.slice
    lab_lock=/run/lock/vipdrift-lab-$lab
}

host_number() {
    [[ $1 =~ ^h([1-9][0-9]?)$ ]] || die "'$1' is not a host of a lab (they are named h1, h2, ...)"
    printf '%s' "${BASH_REMATCH[1]}"
}

host_address() { printf '%s.%d' "$lan_prefix" $((10 + $(host_number "$1"))); }
host_mac() { printf '02:00:5e:10:00:%02x' "$(host_number "$1")"; }
host_port() { printf 'vb-%s' "$1"; }

# The hosts of this lab, by the folders they have, in order.
lab_hosts() {
    local folder
    for folder in "$lab_run"/hosts/*/; do
        [[ -d $folder ]] && basename "$folder"
    done | sort -V
}

require_lab() { [[ -d $lab_run/hosts ]] || die "lab '$lab' is not up; start it with: releng/lab up 3 --name $lab"; }

require_host() {
    require_lab
    host_number "$1" > /dev/null
    [[ -d $lab_run/hosts/$1 ]] || die "lab '$lab' has no host $1; it has: $(lab_hosts | xargs)"
}
