# The base root: one Debian tree, built once, the lower layer of every host's overlay.
# Its name holds a digest of all that goes into it, so a change builds another one.

base_release=bookworm
base_packages=(systemd systemd-sysv dbus iproute2 openssh-server openssh-sftp-server sudo iputils-ping iputils-arping nftables
    keepalived procps)
# More packages for one lab, in words: peers of the bench need some.
read -r -a base_more <<< "${VIPDRIFT_LAB_PACKAGES:-}"
base_packages+=("${base_more[@]}")
base_cache=${VIPDRIFT_LAB_CACHE:-/var/cache/vipdrift/lab}

base_path() {
    local digest
    digest=$({ echo "$base_release" "$(dpkg --print-architecture)" "${base_packages[@]}"; cat "$lab_d/base-setup"; } |
        sha256sum)
    printf '%s/base-%s' "$base_cache" "${digest:0:12}"
}

# Prints the path of the base root; builds it first where it does not exist. Other builders wait.
ensure_base() {
    local base
    base=$(base_path)
    if [[ ! -d $base ]]; then
        mkdir -p "$base_cache"
        (
            flock 9
            [[ -d $base ]] || build_base "$base"
        ) 9> "$base_cache/lock" >&2
    fi
    printf '%s' "$base"
}

# Builds in a folder beside the final one and renames it when whole: a half-built root is never seen. What debootstrap
# mounts is mounted in a namespace of its own, so nothing stays mounted where it is killed.
build_base() {
    local base=$1 work mirror
    mirror=$(debian_mirror)
    say "lab: building the base root of the hosts, once (about a minute)"
    rm -rf --one-file-system "$base_cache"/building.*
    work=$(mktemp -d "$base_cache/building.XXXXXX")
    with_apt_proxy unshare --mount debootstrap --variant=minbase --include="$(IFS=,; echo "${base_packages[*]}")" \
        "$base_release" "$work/root" "$mirror" > "$work/log" 2>&1 9>&- ||
        { tail -n 20 "$work/log"; die "debootstrap failed; the whole log is $work/log"; }
    chroot "$work/root" /bin/bash -s < "$lab_d/base-setup" 9>&-
    chmod 0755 "$work/root"
    mv -T "$work/root" "$base"
    rm -rf --one-file-system "$work"
}

# The mirror this machine itself installs from; VIPDRIFT_LAB_MIRROR overrides it.
debian_mirror() {
    local uri
    if [[ -n ${VIPDRIFT_LAB_MIRROR:-} ]]; then
        printf '%s' "$VIPDRIFT_LAB_MIRROR"
        return
    fi
    # shellcheck disable=SC2016 # apt expands it
    uri=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Component: main' 'Origin: Debian' |
        grep -v -i security | head -n 1) || true
    [[ -n $uri ]] || die "no Debian mirror among this machine's apt sources (run apt-get update first," \
        "or set VIPDRIFT_LAB_MIRROR to the URL of one)"
    printf '%s' "$uri"
}

with_apt_proxy() {
    local proxy=
    eval "$(apt-config shell proxy Acquire::http::Proxy)"
    if [[ -n $proxy ]]; then http_proxy=$proxy "$@"; else "$@"; fi
}
