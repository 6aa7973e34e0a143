# The watchdog: takes the lab down when the process it was started for is gone, however that ended.

# Where systemd runs the machine it has a scope of its own: ending the caller's unit must not end it too.
start_watchdog() {
    local pid=$1 started scope=()
    started=$(process_start "$pid") || die "--while $pid: there is no such process"
    ! systemd_runs || scope=(systemd-run --quiet --scope --collect --unit="$lab_cgroup-watchdog-$$" --)
    setsid "${scope[@]}" "$lab_program" watch --name "$lab" "$pid" "$started" < /dev/null > /dev/null 2>&1 9>&- &
    echo $! > "$lab_run/watchdog"
    disown
}

watch_process() {
    while [[ $(process_start "$1") == "$2" ]]; do
        [[ -e $lab_run/watchdog ]] || return 0
        pause 0.3
    done
    with_lock lab_down
}

# The lab's watchdog, unless it is this process.
watchdog_pids() {
    local pid line
    pid=$(cat "$lab_run/watchdog" 2> /dev/null) || return 0
    line=$({ tr '\0' ' ' < "/proc/$pid/cmdline"; } 2> /dev/null) || return 0
    [[ $pid == "$$" || $line != *" watch --name $lab "* ]] || echo "$pid"
}
