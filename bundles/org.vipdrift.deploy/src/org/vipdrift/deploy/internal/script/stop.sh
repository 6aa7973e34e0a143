# stop [forget]: stops and disables the unit, whatever state it is in; "forget" removes what it has written as well.
set -u
export LC_ALL=C PATH=/usr/sbin:/usr/bin:/sbin:/bin
unit=vipdrift-agent.service

halt() {
    [ -e "/etc/systemd/system/$unit" ] || return 0
    timeout 30 systemctl stop "$unit" || systemctl kill --signal KILL "$unit" 2> /dev/null
    systemctl disable --quiet --no-reload "$unit" || return 1
    systemctl reset-failed "$unit" 2> /dev/null || :
    case $(systemctl is-active "$unit") in
        active | activating | deactivating) echo "$unit does not stop" >&2; return 1 ;;
    esac
}

main() {
    halt || return 1
    [ "${1-}" != forget ] || rm -rf /var/lib/vipdrift /run/vipdrift
}

main "$@" < /dev/null
