package org.vipdrift.lab.tests;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All that lies on a host's disk, its users, its units, its addresses, its network settings and its packet filter at one
 * moment; what changes by itself is left out. Immutable.
 */
public record HostListing(Set<String> lines) {
    private static final String COMMAND = """
            export LC_ALL=C
            { find / -xdev \\( -path /proc -o -path /sys -o -path /dev -o -path /run -o -path /var/log -o -path '/tmp/systemd-*' \
                -o -path '/var/tmp/systemd-*' -o -path /var/lib/systemd/timers -o -path /var/lib/private \\) -prune \
                -o \\( -name passwd- -o -name group- -o -name shadow- -o -name gshadow- -o -name .pwd.lock \\) \
                -o -type f -printf '%p %m %u %g %s\\n' -o -printf '%p %m %u %g %l\\n'
              find /run -xdev -name '*vipdrift*'
              cat /etc/passwd /etc/group /etc/shadow /etc/gshadow
              systemctl list-units --all --no-legend --no-pager 'vipdrift*'
              find /etc -xdev -type f ! -name '*-' -exec sha256sum {} +
              ip -o address show
              ip rule show
              grep -rs '' /proc/sys/net/ipv[46]/conf /proc/sys/net/ipv[46]/neigh /proc/sys/net/ipv4/ip_forward \
                  /proc/sys/net/ipv[46]/ip_nonlocal_bind
              if command -v nft > /dev/null; then nft list ruleset | sed 's/^/nft: /'; fi; } | sort
            """;

    public HostListing {
        lines = Collections.unmodifiableSet(new LinkedHashSet<>(lines));
    }

    /** Looks at a host as root, over the lab's own way in. */
    public static HostListing of(Lab lab, String host) {
        return new HostListing(new LinkedHashSet<>(lab.ssh(host, COMMAND).lines().toList()));
    }

    /** What has been removed (-) and added (+) since then; a change is both. */
    public List<String> changesSince(HostListing before) {
        return Stream.concat(before.lines.stream().filter(line -> !lines.contains(line)).map(line -> "- " + line),
                lines.stream().filter(line -> !before.lines.contains(line)).map(line -> "+ " + line)).toList();
    }
}
