# Bringing a lab up.

lab_up() {
    local begin base host
    host_count=$1
    [[ ! -e $lab_run && ! -e /run/netns/$lan_netns ]] ||
        die "lab '$lab' is up, or left over; take it down first with: releng/lab down --name $lab"
    require_inotify "$host_count"
    trap abandon_up EXIT
    base=$(ensure_base)
    begin=$(now_ms)
    install -d -m 0755 "$lab_home"
    create_run
    ln -s "$base" "$lab_run/base"
    [[ -z $2 ]] || start_watchdog "$2"
    create_lan
    create_key
    each_host create_host "$base"
    write_known_hosts
    for host in $(lab_hosts); do start_host "$host"; done
    each_host host_answers || die "not every host answered by SSH"
    trap - EXIT
    say "lab: '$lab' is up with $host_count hosts after $(($(now_ms) - begin)) ms"
}

# The hosts' disks. Overlays do not stack, so where this file system is one itself they go into memory.
create_run() {
    install -d -m 0700 "$lab_run"
    [[ $(stat -f -c %T "$lab_run") != overlayfs ]] || mount -t tmpfs -o mode=0700 "lab-$lab" "$lab_run"
    mkdir "$lab_run/hosts"
}

# each_host FUNCTION ARGUMENT...: calls FUNCTION HOST ARGUMENT... for all hosts at the same time.
each_host() {
    local function=$1 number job failed=0 jobs=()
    shift
    for ((number = 1; number <= host_count; number++)); do
        "$function" "h$number" "$@" &
        jobs+=($!)
    done
    for job in "${jobs[@]}"; do wait "$job" || failed=1; done
    return "$failed"
}

# Every systemd needs some inotify instances (6 were counted per host), and the kernel limits those of one user.
require_inotify() {
    local limit running room
    limit=$(< /proc/sys/fs/inotify/max_user_instances)
    running=$(find "$lab_home" -mindepth 3 -maxdepth 3 -path '*/hosts/h*' 2> /dev/null | wc -l) || true
    room=$(((limit - 16) / 6 - running))
    (($1 <= room)) || die "$1 hosts are more than this machine has room for: its limit of $limit inotify instances lets" \
        "$((room > 0 ? room : 0)) start beside the $running there are; raise it with:" \
        "sysctl fs.inotify.max_user_instances=1024"
}

abandon_up() {
    trap - EXIT
    show_silent_hosts >&2
    say "lab: not up; taking down what was started"
    lab_down
    exit 1
}

# The last words of hosts that were started and do not answer; three are enough to see why.
show_silent_hosts() {
    local host shown=0
    for host in $(lab_hosts); do
        if [[ ! -e $lab_run/hosts/$host/console ]] || host_listens "$host"; then continue; fi
        printf 'lab: the console of %s ends with:\n' "$host"
        tail -n 5 "$lab_run/hosts/$host/console" | tr -c -d "[:print:]\n"
        ((++shown < 3)) || break
    done
}
