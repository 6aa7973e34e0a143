# account-undo: removes the user and group that account made; leaves those that were there before.
set -u
export LC_ALL=C PATH=/usr/sbin:/usr/bin:/sbin:/bin
base=/opt/vipdrift-agent

main() {
    [ -e "$base/.account-made" ] || return 0
    if id -u vipdrift > /dev/null 2>&1; then
        userdel vipdrift || return 1
    fi
    if grep -q group "$base/.account-made" && grep -q '^vipdrift:' /etc/group; then
        groupdel vipdrift || return 1
    fi
    rm -f "$base/.account-made"
    rmdir "$base" 2> /dev/null || :
}

main "$@" < /dev/null
