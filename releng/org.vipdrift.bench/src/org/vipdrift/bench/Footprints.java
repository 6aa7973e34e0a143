package org.vipdrift.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** M8: what our agent and keepalived cost a host that holds 50 VIPs and has nothing to do. */
final class Footprints {
    private static final int VIPS = 50;
    private static final int READY_RUNS = 10;
    private final Shell shell;
    private final Path agentPackage;

    Footprints(Shell shell, Path agentPackage) {
        this.shell = shell;
        this.agentPackage = agentPackage;
    }

    List<Row> measure(int seconds) throws IOException, InterruptedException {
        hold();
        Footprint ours = Footprint.of(shell, "h1", "vipdrift-agent", seconds);
        Spread ready = ready("vipdrift-agent");
        shell.vipdrift("group", "release", "many");
        shell.vipdrift("group", "remove", "many");
        KeepalivedPeer keepalived = new KeepalivedPeer(shell);
        keepalived.start(VIPS);
        Footprint peer = Footprint.of(shell, "h1", "keepalived", seconds);
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

    private Spread ready(String unit) throws IOException, InterruptedException {
        List<Double> runs = new ArrayList<>();
        for (int i = 0; i < READY_RUNS; i++) {
            shell.onHost("h1", "systemctl", "reset-failed", unit);
            shell.onHost("h1", "systemctl", "restart", unit);
            runs.add(Footprint.readyMillis(shell, "h1", unit));
        }
        return new Spread(runs);
    }

    private List<Row> rows(Footprint ours, Spread ready, Footprint peer, Spread peerReady) throws IOException {
        double megabytes = Files.size(agentPackage) / 1e6;
        return List.of(
                new Row("M8", "agent: resident memory, 50 VIPs", number(ours.residentMiB()) + " MiB",
                        number(peer.residentMiB()) + " MiB", "<= 64 MiB", ours.residentMiB() <= 64),
                new Row("M8", "agent: idle CPU, 50 VIPs", percent(ours.cpuPercent()), percent(peer.cpuPercent()),
                        "<= 1 % of a core", ours.cpuPercent() <= 1),
                new Row("M8", "agent: ready after start", ready.text("ms"), peerReady.text("ms"),
                        "<= 400 ms", ready.median() <= 400),
                new Row("M8", "agent: package", number(megabytes) + " MB", "-", "<= 30 MB", megabytes <= 30));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.2f %%", value);
    }
}
