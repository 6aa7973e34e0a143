# Programs the scripts use, from Debian packages. Needs say.sh.

# need WHAT PACKAGE...: WHAT is a program on the PATH or an absolute path (a pattern) that must exist. If it is missing,
# root installs the first of the packages that Debian knows; anybody else is told the command.
need() {
  local what=$1; shift
  has "$what" && return
  if [ "$(id -u)" = 0 ] && type -p apt-get >/dev/null; then install_first "$@"; fi
  has "$what" || fail "$what is missing. Install it, as root: apt-get install ${1}"
}

has() {
  case $1 in
    /*) compgen -G "$1" >/dev/null ;;
    *) type -p "$1" >/dev/null ;;
  esac
}

install_first() {
  local package
  apt_known "$@" || apt_get update
  for package in "$@"; do
    apt_known "$package" || continue
    say "Installing $package ..."
    apt_get install "$package" && return
  done
  return 0
}

# Whether apt can install one of the packages.
apt_known() {
  local package
  for package in "$@"; do
    [ -z "$(apt-cache --quiet=2 madison "$package" 2>/dev/null)" ] || return 0
  done
  return 1
}

apt_get() {
  DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends -o DPkg::Lock::Timeout=600 "$@" \
    >/dev/null || say "apt-get $* failed."
}
