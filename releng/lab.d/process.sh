# Processes: telling them apart, ending them.

# In which clock tick a process started: a number used again for another process is told apart by it.
# Fails when there is none or it is dead and only not yet collected by its parent.
process_start() {
    local stat
    stat=$(cat "/proc/$1/stat" 2> /dev/null) || return 1
    read -r -a stat <<< "${stat##*) }"
    [[ ${stat[0]} != [ZX] ]] && printf '%s' "${stat[19]}"
}

# This process and those it descends from.
ancestors() {
    local pid=$$
    while ((pid > 1)); do
        printf '%s ' "$pid"
        pid=$(sed -n 's/^PPid:\t//p' "/proc/$pid/status" 2> /dev/null) || return 0
    done
}

# end_processes SECONDS SIGNAL LISTING: signals what LISTING prints, again and again, until it prints nothing and all
# that was signalled is gone. Fails when that takes longer.
end_processes() {
    local signalled=()
    until_true "$1" ended "$2" "$3"
}

ended() {
    local pids pid
    mapfile -t pids < <("$2")
    ((${#pids[@]} == 0)) || kill -s "$1" "${pids[@]}" 2> /dev/null || true
    signalled+=("${pids[@]}")
    for pid in "${signalled[@]}"; do
        ! process_start "$pid" > /dev/null || return 1
    done
    ((${#pids[@]} == 0))
}
