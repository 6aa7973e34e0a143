# unit DIRECTORY RANDOM: puts the package's unit file in place; the one before is kept beside the packages. systemd reads all
# of its units anew only if it has read an older one of ours or overlooks this one.
set -eu
export LC_ALL=C PATH=/usr/sbin:/usr/bin:/sbin:/bin
umask 022
base=/opt/vipdrift-agent
unit=/etc/systemd/system/vipdrift-agent.service

is_read() {
    case $(systemctl show --property LoadState,NeedDaemonReload vipdrift-agent.service) in
        *LoadState=loaded*NeedDaemonReload=no* | *NeedDaemonReload=no*LoadState=loaded*) ;;
        *) return 1 ;;
    esac
}

main() {
    [ ! -e "$unit" ] || cp -p "$unit" "$base/.unit-$2"
    cp "$base/$1/vipdrift-agent.service" "$unit.new-$2"
    chmod 0644 "$unit.new-$2"
    mv -T "$unit.new-$2" "$unit"
    is_read || systemctl daemon-reload
}

main "$@" < /dev/null
