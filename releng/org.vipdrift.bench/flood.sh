# A cable in a network of its own, and floods of frames over it. Needs say.sh, packages.sh; sets cable and filter.

cable=far filter='ether proto 0x88b5'

# in_own_network SCRIPT ARGUMENT...: runs the script again in a network of its own, unless it does so already.
in_own_network() {
  [ -z "${VIPDRIFT_BENCH_CABLE:-}" ] || return 0
  VIPDRIFT_BENCH_CABLE=1 exec unshare --net --mount "$@"
}

lay_cable() {
  mount -t sysfs sys /sys
  echo 1 >/proc/sys/net/ipv6/conf/default/disable_ipv6
  ip link set lo up
  ip link add near type veth peer name "$cable"
  ip link set near up; ip link set "$cable" up
}

# flood RATE SECONDS WORK_FOLDER: prints how many frames came through the cable, and in how many milliseconds.
flood() {
  local arrived=/sys/class/net/$cable/statistics/rx_packets before from
  before=$(<$arrived) from=$(date +%s%N)
  timeout --kill-after=2 $((2 * $2)) trafgen -o near -b "$1pps" -n $(($1 * $2)) -P 1 -q \
    '{ fill(0xff, 6), 0x02, 0, 0, 0, 0, 1, c16(0x88b5), fill(0xca, 46) }' >"$3/trafgen.log" 2>&1 \
    || [ $? = 124 ] || fail "The flood failed: $(tail -n 3 "$3/trafgen.log")" 1
  echo $(($(<$arrived) - before)) $((($(date +%s%N) - from) / 1000000))
}
