# The watchdog: takes the lab down when the process it was started for is gone, however that ended.

start_watchdog() {
    local pid=$1 started
    started=$(process_start "$pid") || die "--while $pid: there is no such process"
    setsid "$lab_program" watch --name "$lab" "$pid" "$started" < /dev/null > /dev/null 2>&1 9>&- &
    echo $! > "$lab_run/watchdog"
}

# In which clock tick a process started: a number used again for another process is told apart by it.
# Fails when there is none or it is dead and only not yet collected by its parent.
process_start() {
    local stat
    stat=$(cat "/proc/$1/stat" 2> /dev/null) || return 1
    read -r -a stat <<< "${stat##*) }"
    [[ ${stat[0]} != [ZX] ]] && printf '%s' "${stat[19]}"
}

watch_process() {
    while [[ $(process_start "$1") == "$2" ]]; do
        [[ -e $lab_run/watchdog ]] || return 0
        pause 0.3
    done
    with_lock lab_down
}

stop_watchdog() {
    local pid
    pid=$(cat "$lab_run/watchdog" 2> /dev/null) || return 0
    [[ $pid != "$$" ]] || return 0
    if tr '\0' ' ' < "/proc/$pid/cmdline" 2> /dev/null | grep -q "watch --name $lab "; then
        kill "$pid" 2> /dev/null || true
    fi
}
