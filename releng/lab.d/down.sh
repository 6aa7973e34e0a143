# Taking a lab down from what exists (groups, namespaces, processes, folders), whatever is missing of it.

lab_down() {
    end_processes 2 KILL watchdog_pids || true
    end_processes 10 KILL cgroup_pids || say "lab: processes of the hosts are left: $(cgroup_pids | xargs)"
    end_processes 1 TERM netns_pids || end_processes 5 KILL netns_pids ||
        say "lab: processes in the lab's namespaces are left: $(netns_pids | xargs)"
    remove_lan
    stop_slice
    until_true 5 cgroups_removed || say "lab: control groups are left: $(cgroup_folders | xargs)"
    remove_run
    rm -f "$lab_lock"
}

cgroups_removed() {
    remove_cgroups
    [[ -z $(cgroup_folders) ]]
}

# Those in the lab's namespaces, but not who called us from there.
netns_pids() {
    local netns pid own
    own=" $(ancestors)"
    for netns in "$lan_netns" "$client_netns"; do
        [[ -e /run/netns/$netns ]] || continue
        for pid in $(ip netns pids "$netns" 2> /dev/null); do
            [[ $own == *" $pid "* ]] || echo "$pid"
        done
    done
}

remove_run() {
    ! mountpoint -q "$lab_run" || umount "$lab_run"
    rm -rf --one-file-system "$lab_run"
    rmdir --ignore-fail-on-non-empty "$lab_home" 2> /dev/null || true
}
