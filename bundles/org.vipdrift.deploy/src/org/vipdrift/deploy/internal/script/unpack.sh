# unpack ARCHIVE DIRECTORY SHA256 RANDOM WHO JAVA: unpacks into a fresh folder, tries the program, notes who installs it and
# when, renames the folder to DIRECTORY. JAVA is "-" for the runtime in the package, "home:" and the folder of one on this
# host, or "archive:" and a tar of one, gzipped or not. The package's program for its own large files is for the machine of its runtime.
set -eu
export LC_ALL=C PATH=/usr/sbin:/usr/bin:/sbin:/bin
umask 022
base=/opt/vipdrift-agent

# The package's cache of classes fits its own runtime alone.
choose_java() {
    case $1 in
        home:*) rm -rf "$2/runtime"; ln -s "${1#home:}" "$2/runtime" ;;
        archive:*) rm -rf "$2/runtime"; mkdir "$2/runtime"
            tar -xf "${1#archive:}" -C "$2/runtime" --strip-components=1 --no-same-owner ;;
        *) find "$2" -name '*.zst' -exec "$2/bin/unzstd" {} +; return ;;
    esac
    rm -f "$2/lib/agent.aot" "$2/lib/agent.aot.zst"
}

main() {
    archive=$1 final=$base/$2 fresh=$base/.new-$4
    mkdir -p "$base"
    mkdir -m 0700 "$fresh"
    tar -xf "$archive" -C "$fresh" --strip-components=1 --no-same-owner
    for part in VERSION bin/vipdrift-agent vipdrift-agent.service; do
        [ -f "$fresh/$part" ] || { echo "the package has no $part" >&2; return 1; }
    done
    choose_java "$6" "$fresh"
    timeout 20 "$fresh/bin/vipdrift-agent" version > /dev/null ||
        { echo 'the program in the package does not run here' >&2; return 1; }
    printf '%s\n' "$3" > "$fresh/.sha256"
    printf '%s %s\n' "$(date -u +%Y-%m-%dT%H:%M:%SZ)" "$5" > "$fresh/.installed"
    chmod -R a+rX,go-w "$fresh"
    if command -v restorecon > /dev/null; then restorecon -RF "$base" || :; fi
    mv -T "$fresh" "$final"
}

main "$@" < /dev/null
