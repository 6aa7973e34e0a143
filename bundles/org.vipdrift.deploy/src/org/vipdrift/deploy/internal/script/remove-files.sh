# remove-files: every file and folder of the agent's. Says what could not be removed.
set -u
export LC_ALL=C PATH=/usr/sbin:/usr/bin:/sbin:/bin

main() {
    rm -rf /opt/vipdrift-agent /var/lib/vipdrift /run/vipdrift /tmp/vipdrift-upload-* /var/tmp/vipdrift-upload-*
}

main "$@" < /dev/null
