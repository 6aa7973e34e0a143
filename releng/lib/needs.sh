# What more than one script needs of Debian, each named here alone. Needs packages.sh.

# A console's window.
need_gtk() { need '/usr/lib/*/libgtk-3.so.0' libgtk-3-0t64 libgtk-3-0; }

# A capture in the console's own process, and the compiler of capture filters.
need_libpcap() { need '/usr/lib/*/libpcap.so.0.8' libpcap0.8t64 libpcap0.8; }

# Our own capture helper is in C.
need_c_compiler() {
  need cc gcc
  need strip binutils
  need /usr/include/stdio.h libc6-dev
  need /usr/include/linux/if_packet.h linux-libc-dev
}

# The agent's package is compressed by it, and has a program of ours that undoes it.
need_zstd() {
  need zstd zstd
  need /usr/include/zstd.h libzstd-dev
}

# All that the build runs: it rehearses the console to make its cache, and packs the helper.
need_for_build() {
  need_gtk
  need_libpcap
  need_c_compiler
  need_zstd
}
