# sweep: removes upload folders of this user that an interrupted installation left behind more than an hour ago.
export LC_ALL=C PATH=/usr/sbin:/usr/bin:/sbin:/bin

main() {
    for place in /tmp /var/tmp "${HOME:-/nonexistent}"; do
        [ -d "$place" ] && find "$place" -maxdepth 1 -type d -name 'vipdrift-upload-*' -user "$(id -u)" -mmin +60 \
            -exec rm -rf {} +
    done
    return 0
}

main "$@" < /dev/null
