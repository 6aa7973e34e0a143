package org.vipdrift.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** M8: what our agent and keepalived cost a host that holds 50 VIPs and has nothing to do. */
final class Footprints {
    private static final String REHEARSING = "cat /proc/$(systemctl show -p MainPID --value vipdrift-agent)/task/*/comm"
            + " | grep -cx rehearsal || true";
    private static final int REHEARSED_WITHIN = 120;
    private static final int VIPS = 50;
    private static final int READY_RUNS = 10;
    private static final int WATCHES = 3;
    private final Shell shell;
    private final Path agentPackage;

    Footprints(Shell shell, Path agentPackage) {
        this.shell = shell;
        this.agentPackage = agentPackage;
    }

    List<Row> measure(int seconds) throws IOException, InterruptedException {
        hold();
        awaitRehearsed();
        List<Footprint> ours = watch("vipdrift-agent", seconds);
        Spread ready = ready("vipdrift-agent");
        shell.vipdrift("group", "release", "many");
        shell.vipdrift("group", "remove", "many");
        KeepalivedPeer keepalived = new KeepalivedPeer(shell);
        keepalived.start(VIPS);
        List<Footprint> peer = watch("keepalived", seconds);
        Spread peerReady = ready("keepalived");
        keepalived.stop();
        return rows(ours, ready, peer, peerReady);
    }

    private void hold() throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("group", "add", "many", "--members", "h1,h2"));
        for (int i = 0; i < VIPS; i++) {
            words.add("--vip");
            words.add("198.51.100." + (150 + i) + "/24");
        }
        shell.vipdrift(words.toArray(String[]::new));
        shell.vipdrift("group", "place", "many", "h1");
    }

    /** An agent rehearses its orders once, in a thread of its own, when its host has time for it. */
    private void awaitRehearsed() throws IOException, InterruptedException {
        for (int second = 0; !shell.onHost("h1", REHEARSING).strip().equals("0"); second++) {
            if (second == REHEARSED_WITHIN) {
                throw new IOException("The agent on h1 still rehearses after " + second + " s.");
            }
            Pause.millis(1000);
        }
    }

    /** The seconds in equal parts, each watched by itself. */
    private List<Footprint> watch(String unit, int seconds) throws IOException, InterruptedException {
        List<Footprint> parts = new ArrayList<>();
        for (int i = 0; i < WATCHES; i++) {
            parts.add(Footprint.of(shell, "h1", unit, Math.max(1, seconds / WATCHES)));
        }
        return parts;
    }

    private Spread ready(String unit) throws IOException, InterruptedException {
        List<Double> runs = new ArrayList<>();
        for (int i = 0; i < READY_RUNS; i++) {
            shell.onHost("h1", "systemctl", "reset-failed", unit);
            shell.onHost("h1", "systemctl", "restart", unit);
            runs.add(Footprint.readyMillis(shell, "h1", unit));
        }
        return new Spread(runs);
    }

    private List<Row> rows(List<Footprint> ours, Spread ready, List<Footprint> peer, Spread peerReady)
            throws IOException {
        double megabytes = Files.size(agentPackage) / 1e6;
        Spread memory = spread(ours, Footprint::residentMiB);
        Spread cpu = spread(ours, Footprint::cpuPercent);
        return List.of(
                new Row("M8", "agent: resident memory, 50 VIPs", memory.text("MiB"),
                        peer(spread(peer, Footprint::residentMiB), memory, "MiB"), "<= 64 MiB", memory.largest() <= 64),
                new Row("M8", "agent: idle CPU, 50 VIPs", cpu.text("%"),
                        peer(spread(peer, Footprint::cpuPercent), cpu, "%"), "<= 1 % of a core", cpu.largest() <= 1),
                new Row("M8", "agent: ready after start", ready.text("ms"), peer(peerReady, ready, "ms"),
                        "<= 400 ms", ready.median() <= 400),
                new Row("M8", "agent: package", String.format(Locale.ROOT, "%.1f MB", megabytes), "-", "<= 30 MB",
                        megabytes <= 30));
    }

    private static String peer(Spread peer, Spread ours, String unit) {
        return "keepalived, " + peer.ratio(ours) + peer.text(unit);
    }

    private static Spread spread(List<Footprint> parts, ToDoubleFunction<Footprint> what) {
        return new Spread(parts.stream().mapToDouble(what).boxed().toList());
    }
}
