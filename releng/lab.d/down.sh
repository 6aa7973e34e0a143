# Taking a lab down from what exists (groups, namespaces, processes, folders), whatever is missing of it.

lab_down() {
    stop_watchdog
    end_processes KILL cgroup_pids
    end_processes TERM netns_pids
    end_processes KILL netns_pids
    remove_lan
    until_true 5 cgroups_removed || say "lab: control groups of lab '$lab' are left: $(cgroup_folders | xargs)"
    rm -rf --one-file-system "$lab_run"
    rmdir --ignore-fail-on-non-empty "$lab_home" 2> /dev/null || true
}

cgroups_removed() {
    remove_cgroups
    [[ -z $(cgroup_folders) ]]
}

# Those in the lab's namespaces, but not who called us from there.
netns_pids() {
    local netns own
    own=" $(ancestors) "
    for netns in "$lan_netns" "$client_netns"; do
        [[ -e /run/netns/$netns ]] && ip netns pids "$netns" 2> /dev/null
    done | while read -r pid; do
        [[ $own == *" $pid "* ]] || echo "$pid"
    done
}

ancestors() {
    local pid=$$
    while ((pid > 1)); do
        printf '%s ' "$pid"
        pid=$(sed -n 's/^PPid:\t//p' "/proc/$pid/status" 2> /dev/null) || return 0
        [[ -n $pid ]] || return 0
    done
}

# end_processes SIGNAL LISTING: signals what LISTING prints until it prints nothing, for two seconds at most.
end_processes() {
    until_true 2 signalled_none "$@" || true
}

signalled_none() {
    local pids
    pids=$("$2") || true
    [[ -z $pids ]] && return
    # shellcheck disable=SC2086 # a list of numbers
    kill -s "$1" $pids 2> /dev/null || true
    return 1
}
