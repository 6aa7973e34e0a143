# The programs a lab needs, and where Debian has them.

tool_packages=(debootstrap:debootstrap systemd-nspawn:systemd-container ip:iproute2 nft:nftables ssh:openssh-client
    nsenter:util-linux sysctl:procps ping:iputils-ping tcpdump:tcpdump)

require_root() { ((EUID == 0)) || die "only root can do this (it makes namespaces and mounts); try: sudo releng/lab ..."; }

missing_packages() {
    local tool
    for tool in "${tool_packages[@]}"; do
        command -v "${tool%%:*}" > /dev/null || echo "${tool#*:}"
    done | sort -u
}

# Installs what is missing, where we may; else says what to install.
ensure_tools() {
    local packages
    mapfile -t packages < <(missing_packages)
    if ((${#packages[@]} > 0)); then
        ((EUID == 0)) || die "missing here: ${packages[*]}. Install with: sudo apt-get install ${packages[*]}"
        say "lab: installing ${packages[*]}"
        install_packages "${packages[@]}" || die "could not install ${packages[*]}; the reason is above"
    fi
}

install_packages() {
    apt_get install "$@" || { apt_get update && apt_get install "$@"; }
}

apt_get() { DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=300 --no-install-recommends "$@" >&2; }
