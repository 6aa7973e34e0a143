# start: enables the unit and starts it, or starts it afresh if it runs; says why if it does not come up. An agent that runs is
# told that another one comes, and when, so that the VIPs it holds stay meanwhile; what tells it goes with its runtime folder.
set -u
export LC_ALL=C PATH=/usr/sbin:/usr/bin:/sbin:/bin
umask 022
unit=vipdrift-agent.service
successor=/run/vipdrift/successor

# Ends the wait for an agent that systemd has started again and again: it is asked no sooner than most agents are there.
give_up() {
    while sleep 0.5; do
        restarts=$(systemctl show --property NRestarts --value "$unit")
        [ "${restarts:-0}" -lt 3 ] || kill "$1"
    done
}

restart() {
    timeout 10 systemctl restart "$unit" 2> /dev/null &
    restarting=$!
    give_up "$restarting" > /dev/null 2>&1 &
    giving_up=$!
    wait "$restarting"
    status=$?
    kill "$giving_up" 2> /dev/null
    return "$status"
}

main() {
    systemctl enable --quiet --no-reload "$unit" || return 1
    systemctl reset-failed "$unit" 2> /dev/null || :
    [ ! -d "${successor%/*}" ] || cut -d . -f 1 /proc/uptime > "$successor"
    restart && return
    rm -f "$successor"
    echo "systemd could not start $unit ($(systemctl is-active "$unit")):" \
        "$(journalctl --unit "$unit" --lines 3 --output cat --no-pager 2> /dev/null | tr '\n' ' ')" >&2
    return 1
}

main "$@" < /dev/null
