# look DIRECTORY: what the host is and what of VipDrift is on it, as key=value lines. Changes nothing.
# DIRECTORY: the name a package would be unpacked under, or "-": what only a package needs is not looked at then. Hundreds of
# hosts are looked at as often as somebody asks: what the shell can do by itself is not left to a program.
set -u
export LC_ALL=C PATH=/usr/sbin:/usr/bin:/sbin:/bin
base=/opt/vipdrift-agent
unit=/etc/systemd/system/vipdrift-agent.service

# What only root may see.
inside='[ -e /var/lib/vipdrift ] && echo state=yes
for file in /run/vipdrift/*; do [ ! -S "$file" ] || printf "socket=%s\n" "$file"; done
true'

say() { printf '%s=%s\n' "$1" "$2"; }
say_if() { key=$1; shift; if "$@" > /dev/null 2>&1; then say "$key" yes; else say "$key" no; fi; }
say_line() { line=; [ ! -r "$2" ] || read -r line < "$2" || :; say "$1" "$line"; }

# By the effective user ID (proc_pid_status(5)).
is_root() {
    while read -r key _ effective _; do
        [ "$key" != Uid: ] || { [ "$effective" = 0 ]; return; }
    done < /proc/$$/status
    return 1
}

rights() {
    if is_root; then
        say rights root
        eval "$inside"
    elif sudo -n sh -c "$inside" 2> /dev/null; then
        say rights sudo
    else
        say rights none
    fi
}

tools() {
    missing=
    for tool in tar gzip sha256sum systemctl useradd userdel setpriv timeout find mv ln; do
        command -v "$tool" > /dev/null || missing="$missing $tool"
    done
    say missing "${missing# }"
}

# The first Java 25 or later of this host, where the agent's unit lets it be seen; its release file says which it is.
java() {
    program=$(command -v java) && program=$(readlink -f "$program") || program=
    for home in "${program%/bin/java}" /usr/lib/jvm/* /opt/*; do
        case $home in '' | /home/* | /root/* | /opt/vipdrift-agent) continue ;; esac
        [ -x "$home/bin/java" ] && [ -r "$home/release" ] || continue
        feature=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$home/release")
        if [ "${feature:-0}" -ge 25 ]; then
            say java "$(readlink -f "$home")"
            return
        fi
    done
}

# Kibibytes free where the packages are or will be, and where an upload may go.
room() {
    place=$base
    while ! [ -d "$place" ]; do place=${place%/*}; place=${place:-/}; done
    set -- "$place"
    for place in /tmp /var/tmp "${HOME:-/nonexistent}"; do
        if [ -d "$place" ] && [ -w "$place" ]; then set -- "$@" "$place"; fi
    done
    df -Pk "$@" 2> /dev/null | {
        read -r _
        key=free.base
        while read -r _ _ _ available _; do
            say "$key" "$available"
            shift
            key=free:${1-}
        done
    }
}

for_a_package() {
    say machine "$(uname -m)"
    java
    room
    say_if taken test -e "$base/$1"
    say_if account id -u vipdrift
}

main() {
    if [ -r /proc/sys/kernel/ostype ]; then say_line kernel /proc/sys/kernel/ostype; else say kernel "$(uname -s)"; fi
    say_if systemd test -d /run/systemd/system
    rights
    tools
    [ "$1" = - ] || for_a_package "$1"
    current=$(cd -P "$base/current" 2> /dev/null && pwd -P)
    say current "${current##*/}"
    say_line version "$base/current/VERSION"
    say_line sha256 "$base/current/.sha256"
    say_line installed "$base/current/.installed"
    say_if base test -e "$base"
    say_if unit test -e "$unit"
    say_if account.ours test -e "$base/.account-made"
    say active "$(systemctl is-active vipdrift-agent.service 2> /dev/null)"
    say end yes
}

main "$@" < /dev/null
