# One host: its files, its start as a container with systemd, its crash.

create_host() {
    local host=$1 base=$2 upper=$lab_run/hosts/$1/upper user
    install -d -m 0755 "$lab_run/hosts/$host"/{work,root} "$upper"/{etc/ssh,home}
    printf '%s\n' "$host" > "$upper/etc/hostname"
    tr -d - < /proc/sys/kernel/random/uuid > "$upper/etc/machine-id"
    write_network "$host" > "$upper/etc/host-network"
    write_hosts > "$upper/etc/hosts"
    for user in root home/ops home/guest; do
        allow_key "$base/$user" "$upper/$user"
    done
    ssh-keygen -q -t ed25519 -N '' -C "root@$host" -f "$upper/etc/ssh/ssh_host_ed25519_key"
    ssh-keygen -q -t ecdsa -N '' -C "root@$host" -f "$upper/etc/ssh/ssh_host_ecdsa_key"
}

write_network() {
    printf '%s\n' \
        "link set dev host0 address $(host_mac "$1") up" \
        "address add $(host_address "$1")/24 broadcast + dev host0" \
        "route add default via $client_address"
}

write_hosts() {
    local number
    printf '127.0.0.1 localhost\n::1 localhost\n'
    for ((number = 1; number <= host_count; number++)); do
        printf '%s h%d\n' "$(host_address "h$number")" "$number"
    done
}

allow_key() {
    local original=$1 home=$2
    install -d -m "$(stat -c %a "$original")" "$home"
    install -d -m 0700 "$home/.ssh"
    install -m 0600 "$lab_run/key.pub" "$home/.ssh/authorized_keys"
    chown -R --reference="$original" "$home"
}

# Starts the host in a session of its own: the end of the caller, or of its terminal, does not matter.
start_host() {
    remove_cgroups "$1"
    setsid "$lab_d/run-host" "$lab" "$1" < /dev/null > "$lab_run/hosts/$1/console" 2>&1 &
    disown
}

# The systemd-nspawn of a host; fails while there is none.
host_supervisor() {
    local pid start
    read -r pid start 2> /dev/null < "$lab_run/hosts/$1/supervisor" || return 1
    [[ $(process_start "$pid") == "$start" ]] && printf '%s' "$pid"
}

# The process that is PID 1 inside, as seen from here; fails while there is none.
host_init() {
    local supervisor child children inner
    supervisor=$(host_supervisor "$1") || return 1
    children=$(cat "/proc/$supervisor/task/$supervisor/children" 2> /dev/null) || return 1
    for child in $children; do
        inner=$(sed -n 's/^NSpid:.*\t//p' "/proc/$child/status" 2> /dev/null) || continue
        [[ $inner == 1 ]] && printf '%s' "$child" && return
    done
    return 1
}

host_runs() { host_init "$1" > /dev/null; }

# sshd inside listens (0016 is port 22, 0A is LISTEN): a look at the host's own table, no packet, no process.
host_listens() {
    local init line
    init=$(host_init "$1") || return 1
    while read -r line; do
        [[ $line == *:0016\ *:0000\ 0A\ * ]] && return
    done 2> /dev/null < "/proc/$init/net/tcp"
    return 1
}

host_answers() {
    until_true 20 host_listens "$1" && ssh_to "root@$1" -o ConnectTimeout=5 true < /dev/null
}

host_is_off() { ! host_runs "$1"; }

# Its supervisor has finished too (it writes the disk back first), and its cable is free for the next boot.
host_is_gone() {
    ! host_supervisor "$1" > /dev/null && ! ip -n "$lan_netns" link show dev "$(host_port "$1")" > /dev/null 2>&1
}

# Power loss: PID 1 and with it everything inside is killed, and the cable goes with it, for the kernel would go on
# answering for the addresses until it has taken the namespace apart.
crash_host() {
    local init
    init=$(host_init "$1") || die "$1 does not run"
    kill -KILL "$init"
    ip -n "$lan_netns" link delete dev "$(host_port "$1")" 2> /dev/null || true
    until_true 10 host_is_off "$1" || die "$1 was killed but has not gone within 10 s"
}

boot_host() {
    ! host_runs "$1" || die "$1 runs already"
    until_true 20 host_is_gone "$1" || die "what is left of $1 has not gone within 20 s"
    start_host "$1"
    host_answers "$1" || die "$1 did not answer by SSH; its console: $lab_run/hosts/$1/console"
}
