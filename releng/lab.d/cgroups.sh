# Each host runs in a control group of its own, lab_cgroup/hN, so that it can be found and ended whole.
# Where systemd runs the machine a delegated scope is asked for; elsewhere the group is made by hand.

# The roots of the hierarchies that carry processes of systemd: one (unified), or two (hybrid).
cgroup_roots() {
    local root
    if [[ $(stat -f -c %T /sys/fs/cgroup) == cgroup2fs ]]; then
        echo /sys/fs/cgroup
        return
    fi
    for root in /sys/fs/cgroup/systemd /sys/fs/cgroup/unified; do
        [[ -d $root ]] && echo "$root"
    done
}

systemd_runs() { [[ -d /run/systemd/system ]]; }

# Moves the calling shell into the host's group and becomes the command.
exec_in_cgroup() {
    local host=$1 root
    shift
    if systemd_runs; then
        exec systemd-run --quiet --scope --collect --slice="$lab_slice" --unit="$lab_cgroup-$host-$BASHPID" \
            --property=Delegate=yes -- "$@"
    fi
    for root in $(cgroup_roots); do
        mkdir -p "$root/$lab_cgroup/$host"
        echo "$BASHPID" > "$root/$lab_cgroup/$host/cgroup.procs"
    done
    exec "$@"
}

# The folders of the lab's groups: those made by hand, and the slice made by systemd.
cgroup_folders() {
    local root folder
    for root in $(cgroup_roots); do
        for folder in "$root/$lab_cgroup" "$root/$lab_slice"; do
            [[ -d $folder ]] && echo "$folder"
        done
    done
    return 0
}

stop_slice() { ! systemd_runs || systemctl --quiet stop "$lab_slice" 2> /dev/null || true; }

cgroup_pids() {
    local folder
    for folder in $(cgroup_folders); do
        find "$folder" -name cgroup.procs -exec cat {} + 2> /dev/null
    done | sort -u
}

# What a crashed host's systemd left is in the way of its next boot.
remove_cgroups() {
    local folder
    for folder in $(cgroup_folders); do
        folder=$folder${1:+/$1}
        [[ ! -d $folder ]] || find "$folder" -depth -type d -exec rmdir {} \; 2> /dev/null || true
    done
}
