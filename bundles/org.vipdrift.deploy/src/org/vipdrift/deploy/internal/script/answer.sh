# answer: waits until the unit is active and listens on its socket, at most 10 s.
set -u
export LC_ALL=C PATH=/usr/sbin:/usr/bin:/sbin:/bin

main() {
    tries=0
    while [ "$tries" -lt 100 ]; do
        if systemctl is-active --quiet vipdrift-agent.service &&
            [ -n "$(find /run/vipdrift -maxdepth 1 -type s 2> /dev/null | head -n 1)" ]; then
            return 0
        fi
        tries=$((tries + 1))
        sleep 0.1
    done
    echo "after 10 s the unit is $(systemctl is-active vipdrift-agent.service) and" \
        "$([ -d /run/vipdrift ] && echo 'has no socket' || echo 'has no folder /run/vipdrift')" >&2
    return 1
}

main "$@" < /dev/null
