# look DIRECTORY: what the host is and what of VipDrift is on it, as key=value lines. Changes nothing.
# DIRECTORY: the name a package would be unpacked under, or "-".
set -u
export LC_ALL=C PATH=/usr/sbin:/usr/bin:/sbin:/bin
base=/opt/vipdrift-agent
unit=/etc/systemd/system/vipdrift-agent.service

say() { printf '%s=%s\n' "$1" "$2"; }
yes_if() { if "$@" > /dev/null 2>&1; then echo yes; else echo no; fi; }
as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi; }
first_line() { head -c 200 "$1" 2> /dev/null | head -n 1; }

# free PATH: kibibytes free where PATH is or will be.
free() {
    place=$1
    while ! [ -d "$place" ]; do place=$(dirname "$place"); done
    df -Pk "$place" 2> /dev/null | tail -n 1 | tr -s ' ' | cut -d ' ' -f 4
}

main() {
    say kernel "$(uname -s)"
    say machine "$(uname -m)"
    say systemd "$(yes_if test -d /run/systemd/system)"
    if [ "$(id -u)" = 0 ]; then
        say rights root
    elif sudo -n true > /dev/null 2>&1; then
        say rights sudo
    else
        say rights none
    fi
    missing=
    for tool in tar gzip sha256sum systemctl useradd userdel timeout find mv ln; do
        command -v "$tool" > /dev/null || missing="$missing $tool"
    done
    say missing "${missing# }"
    say free.base "$(free "$base")"
    for place in /tmp /var/tmp "${HOME:-/nonexistent}"; do
        [ -w "$place" ] && say "free:$place" "$(free "$place")"
    done
    say current "$(readlink "$base/current")"
    say version "$(first_line "$base/current/VERSION")"
    say sha256 "$(first_line "$base/current/.sha256")"
    say taken "$(yes_if test -e "$base/$1")"
    say base "$(yes_if test -e "$base")"
    say unit "$(yes_if test -e "$unit")"
    say state "$(yes_if as_root test -e /var/lib/vipdrift)"
    say account "$(yes_if id -u vipdrift)"
    say group "$(yes_if grep -q '^vipdrift:' /etc/group)"
    say account.ours "$(yes_if test -e "$base/.account-made")"
    say active "$(systemctl is-active vipdrift-agent.service 2> /dev/null)"
    say enabled "$(systemctl is-enabled vipdrift-agent.service 2> /dev/null)"
    say socket "$(as_root find /run/vipdrift -maxdepth 1 -type s 2> /dev/null | head -n 1)"
    say end yes
}

main "$@" < /dev/null
