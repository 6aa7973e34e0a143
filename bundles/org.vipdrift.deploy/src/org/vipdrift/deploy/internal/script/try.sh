# try DIRECTORY: runs the code of an unpacked agent as its own user, which changes nothing here, while another agent runs: one
# that can't is found out before that one ends.
set -u
export LC_ALL=C PATH=/usr/sbin:/usr/bin:/sbin:/bin
base=/opt/vipdrift-agent

main() {
    cd / || return 1
    said=$(setpriv --reuid "$(id -u vipdrift)" --regid "$(id -g vipdrift)" --clear-groups --no-new-privs \
        nice -n 19 timeout -k 1 20 "$base/$1/bin/vipdrift-agent" rehearse 2>&1)
    status=$?
    # One that had to be ended leaves its stage.
    find /tmp -maxdepth 1 -user vipdrift -name 'vipdrift-rehearsal*' -exec rm -rf {} +
    [ "$status" != 0 ] || return 0
    [ "$status" != 124 ] || said="it did not end within 20 s"
    printf '%s\n' "${said:-exit status $status}" | tail -n 1 >&2
    return 1
}

main "$@" < /dev/null
