# switch-undo RANDOM [DIRECTORY]: makes the package before the current one again, or none.
set -u
export LC_ALL=C PATH=/usr/sbin:/usr/bin:/sbin:/bin
base=/opt/vipdrift-agent

main() {
    rm -f "$base/.current-$1"
    if [ $# -gt 1 ]; then
        ln -s "$2" "$base/.current-$1" && mv -T "$base/.current-$1" "$base/current"
    else
        rm -f "$base/current"
    fi
}

main "$@" < /dev/null
