# unpack-undo DIRECTORY RANDOM: removes what unpack made, unless it is the current one.
set -u
export LC_ALL=C PATH=/usr/sbin:/usr/bin:/sbin:/bin
base=/opt/vipdrift-agent

main() {
    if [ "$(readlink "$base/current")" = "$1" ]; then
        echo "$base/$1 is in use" >&2
        return 1
    fi
    rm -rf "$base/.new-$2" "$base/${1:?}" || return 1
    rmdir "$base" 2> /dev/null || :
}

main "$@" < /dev/null
