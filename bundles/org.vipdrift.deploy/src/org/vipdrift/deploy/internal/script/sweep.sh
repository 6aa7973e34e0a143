# sweep: removes upload folders of this user in which nothing has happened for five minutes.
export LC_ALL=C PATH=/usr/sbin:/usr/bin:/sbin:/bin

main() {
    for place in /tmp /var/tmp "${HOME:-/nonexistent}"; do
        find "$place" -maxdepth 1 -type d -name 'vipdrift-upload-*' -user "$(id -u)" 2> /dev/null |
            while read -r folder; do
                [ -n "$(find "$folder" -mmin -5 2> /dev/null)" ] || rm -rf "$folder"
            done
    done
    return 0
}

main "$@" < /dev/null
