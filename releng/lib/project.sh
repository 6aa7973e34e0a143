# Where things are. Sets root and releng; needs nothing.

releng=$(dirname "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")")
root=$(dirname "$releng")
product=$releng/org.vipdrift.product/target/products/vipdrift/linux/gtk/$(uname -m)
packages=$releng/org.vipdrift.packages/target
agent_package=$packages/vipdrift-agent-linux-$(uname -m).tar
capture_helper=$packages/vipdrift-capture
cli=$packages/cli

# One at a time may write target folders; the lock is gone with the script that took it.
lock_targets() {
  mkdir -p "$root/target"
  exec 8>"$root/target/lock"
  flock -n 8 || { say "Another build runs in $root; waiting for it ..."; flock 8; }
}
unlock_targets() { exec 8>&-; }

# Runs Maven on the whole project; all its words go to a file, what matters to the screen.
maven() {
  local log=$1; shift
  { (cd "$root" && exec 8>&- && { "$MVN" -Dstyle.color=never "$@" 2>&1; echo "exit status $?"; }) | tee "$log" \
    | grep --line-buffered -E "$SHOWN" >&2; } || true
  [ "$(tail -n 1 "$log")" = "exit status 0" ]
}
SHOWN='^\[ERROR\]|Tests run:.* in |^\[INFO\] (BUILD|Building .*\[[0-9]+/[0-9]+\])'
