# unit-undo RANDOM: the unit file as it was before, or none.
set -u
export LC_ALL=C PATH=/usr/sbin:/usr/bin:/sbin:/bin
base=/opt/vipdrift-agent
unit=/etc/systemd/system/vipdrift-agent.service

main() {
    rm -f "$unit.new-$1"
    if [ -e "$base/.unit-$1" ]; then
        mv -T "$base/.unit-$1" "$unit" || return 1
    else
        rm -f "$unit" || return 1
    fi
    systemctl daemon-reload
}

main "$@" < /dev/null
