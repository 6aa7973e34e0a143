package org.vipdrift.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.vipdrift.core.HostId;

/** keepalived on h1 (master) and h2 (backup) with its defaults, but for the advert interval if one is named; preempting. */
final class KeepalivedPeer {
    private static final int MASTER = 101;
    private static final int BACKUP = 100;
    /** By host; ours have the same in a comparison, for a backup waits the longer the lower its priority is. */
    static final Map<HostId, Integer> PRIORITIES = Map.of(new HostId("h1"), MASTER, new HostId("h2"), BACKUP);
    private static final int FIRST_VIP = 101;
    private static final long SETTLE_MILLIS = 5000;
    private static final double DEFAULT_SECONDS = 1;
    private static final String CONFIGURATION = """
            %s
            vrrp_instance bench {
                state %s
                interface host0
                virtual_router_id 51
                priority %d
                advert_int %s
                %s
                virtual_ipaddress {
            %s
                }
            }
            """;
    /** A service that is there while a file is. */
    private static final String SCRIPT = "vrrp_script service {\n script \"/usr/bin/test -e " + Fault.SERVICE_FILE
            + "\"\n"
            + " interval 1\n fall 1\n rise 1\n}";
    private final Shell shell;
    private final double advertSeconds;
    private final boolean checked;

    KeepalivedPeer(Shell shell) {
        this(shell, DEFAULT_SECONDS, false);
    }

    /** @param checked whether a track_script looks each second for a file */
    KeepalivedPeer(Shell shell, double advertSeconds, boolean checked) {
        this.shell = shell;
        this.advertSeconds = advertSeconds;
        this.checked = checked;
    }

    void start(int vips) throws IOException, InterruptedException {
        start(IntStream.range(0, vips).mapToObj(KeepalivedPeer::address).toList());
    }

    void start(List<String> vips) throws IOException, InterruptedException {
        configure("h1", "MASTER", MASTER, vips);
        configure("h2", "BACKUP", BACKUP, vips);
        settle();
    }

    static void settle() throws InterruptedException {
        Pause.millis(SETTLE_MILLIS);
    }

    void stop() throws IOException, InterruptedException {
        shell.onHost("h1", "systemctl", "stop", "keepalived");
        shell.onHost("h2", "systemctl", "stop", "keepalived");
    }

    private void configure(String host, String state, int priority, List<String> vips)
            throws IOException, InterruptedException {
        String script = checked ? SCRIPT : "";
        String tracked = checked ? "track_script { service }" : "";
        String version = advertSeconds < 1 ? "global_defs { vrrp_version 3 }\n" : "";
        String configuration = CONFIGURATION.formatted(version + script, state, priority, number(), tracked,
                vips.stream().map(vip -> "        " + vip + "/32").collect(Collectors.joining("\n")));
        shell.onHost(host,
                "mkdir -p /etc/keepalived; printf %s '" + configuration + "' > /etc/keepalived/keepalived.conf");
        shell.onHost(host, "systemctl", "restart", "keepalived");
    }

    /** "1", "0.1": as its configuration has it. */
    private String number() {
        return advertSeconds < 1 ? String.valueOf(advertSeconds) : String.valueOf(Math.round(advertSeconds));
    }

    static String address(int vip) {
        return "198.51.100." + (FIRST_VIP + vip);
    }

    /** The outage of a planned stop of the master, and that of its preempting return, each so many times. */
    Outages measure(int runs) throws IOException, InterruptedException {
        List<Window> stops = new ArrayList<>();
        List<Window> returns = new ArrayList<>();
        try (EchoProbe probe = new EchoProbe(shell, address(0))) {
            Pause.millis(SETTLE_MILLIS);
            for (int i = 0; i < runs; i++) {
                stops.add(timed("stop"));
                returns.add(timed("start"));
            }
            EchoLog log = probe.finish();
            return new Outages(new Spread(log.silences(stops)), new Spread(log.silences(returns)));
        }
    }

    private Window timed(String verb) throws IOException, InterruptedException {
        Window.Opened window = Window.open();
        shell.onHost("h1", "systemctl", verb, "keepalived");
        Pause.millis(SETTLE_MILLIS);
        return window.end();
    }

    /** @param stops milliseconds @param returns milliseconds */
    record Outages(Spread stops, Spread returns) {
    }
}
