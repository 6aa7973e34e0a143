# unpack ARCHIVE DIRECTORY SHA256 RANDOM WHO: unpacks into a fresh folder, tries the program, notes who installs it and when,
# renames the folder to DIRECTORY.
set -eu
export LC_ALL=C PATH=/usr/sbin:/usr/bin:/sbin:/bin
umask 022
base=/opt/vipdrift-agent

main() {
    archive=$1 final=$base/$2 fresh=$base/.new-$4
    mkdir -p "$base"
    mkdir -m 0700 "$fresh"
    tar -xzf "$archive" -C "$fresh" --strip-components=1 --no-same-owner
    for part in VERSION bin/vipdrift-agent vipdrift-agent.service; do
        [ -f "$fresh/$part" ] || { echo "the package has no $part" >&2; return 1; }
    done
    timeout 20 "$fresh/bin/vipdrift-agent" version > /dev/null ||
        { echo 'the program in the package does not run here' >&2; return 1; }
    printf '%s\n' "$3" > "$fresh/.sha256"
    printf '%s %s\n' "$(date -u +%Y-%m-%dT%H:%M:%SZ)" "$5" > "$fresh/.installed"
    chmod -R a+rX,go-w "$fresh"
    if command -v restorecon > /dev/null; then restorecon -RF "$base" || :; fi
    mv -T "$fresh" "$final"
}

main "$@" < /dev/null
