# account: makes the system user and group of the agent unless they are there; made=yes if it did.
set -eu
export LC_ALL=C PATH=/usr/sbin:/usr/bin:/sbin:/bin
umask 022
base=/opt/vipdrift-agent

main() {
    if id -u vipdrift > /dev/null 2>&1; then
        echo made=no
        return
    fi
    mkdir -p "$base"
    nologin=$(command -v nologin || echo /bin/false)
    if grep -q '^vipdrift:' /etc/group; then
        echo user > "$base/.account-made"
        set -- --gid vipdrift
    else
        echo user and group > "$base/.account-made"
        set -- --user-group
    fi
    useradd --system "$@" --no-create-home --home-dir /nonexistent --shell "$nologin" --comment 'VipDrift agent' vipdrift
    echo made=yes
}

main "$@" < /dev/null
