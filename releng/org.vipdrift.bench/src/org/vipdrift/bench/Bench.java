package org.vipdrift.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.vipdrift.capture.CaptureException;
import org.vipdrift.control.Control;
import org.vipdrift.control.ControlCenter;
import org.vipdrift.control.ControlException;
import org.vipdrift.inventory.InventoryException;
import org.vipdrift.remote.OperatorPrompts;

/** Runs on the console's side of a lab with h1, h2 and h3, agents installed, and the group web placed on h1. */
public final class Bench {
    private static final int LEAST_RUNS = 20;
    private static final int FAULTS_OF_RUNS = 4;
    private final Shell shell;
    private final Path agentPackage;
    private final Settings settings;
    private boolean holds = true;

    private Bench(Shell shell, Path agentPackage, Settings settings) {
        this.shell = shell;
        this.agentPackage = agentPackage;
        this.settings = settings;
    }

    /**
     * @param rows which to measure
     * @param runs of each move
     * @param idleSeconds for how long idle CPU is watched
     * @param faults how many in M14
     * @param seed of their sequence
     */
    record Settings(Set<String> rows, int runs, int idleSeconds, int faults, long seed) {
    }

    /** Arguments: releng folder, data folder, agent package, runs, idle seconds, rows, faults, seed. */
    public static void main(String[] arguments) throws Exception {
        Shell shell = new Shell(Path.of(arguments[0]), Path.of(arguments[1]));
        Settings settings = new Settings(Set.of(arguments[5].split(",")),
                Math.max(LEAST_RUNS, Integer.parseInt(arguments[3])), Integer.parseInt(arguments[4]),
                Integer.parseInt(arguments[6]), Long.parseLong(arguments[7]));
        Bench bench = new Bench(shell, Path.of(arguments[2]), settings);
        bench.run();
        System.exit(bench.holds ? 0 : 1);
    }

    /** A row is printed as soon as it is measured: one that cannot be loses no other. */
    private void tell(Row row) {
        System.out.println(row.markdown());
        holds &= row.holds();
    }

    private void run() throws IOException, InterruptedException, ControlException, InventoryException,
            CaptureException {
        if (settings.rows().contains("M1")) {
            plannedMoves().forEach(this::tell);
        }
        faults();
        crowdAndStorm();
        if (settings.rows().contains("M8")) {
            new Footprints(shell, agentPackage).measure(settings.idleSeconds()).forEach(this::tell);
        }
    }

    private void faults() throws IOException, InterruptedException, ControlException {
        if (Collections.disjoint(settings.rows(), FaultRows.IDS)) {
            return;
        }
        try (Control control = ControlCenter.open(shell.data(), OperatorPrompts.HEADLESS)) {
            new FaultRows(shell, control, Math.max(1, settings.runs() / FAULTS_OF_RUNS)).measure(settings.rows(),
                    this::tell);
        }
    }

    private void crowdAndStorm() throws IOException, InterruptedException, ControlException, InventoryException {
        try (Control control = ControlCenter.open(shell.data(), OperatorPrompts.HEADLESS)) {
            if (settings.rows().contains("M6")) {
                tell(new ManyVips(shell, control).measure(settings.runs()));
            }
            if (settings.rows().contains("M14")) {
                tell(new StormRow(shell, control, settings.faults(), settings.seed()).measure());
            }
        }
    }

    private List<Row> plannedMoves() throws IOException, InterruptedException, ControlException, InventoryException,
            CaptureException {
        PlannedMoves.Result ours;
        Row flooded;
        try (Control control = ControlCenter.open(shell.data(), OperatorPrompts.HEADLESS)) {
            ours = new PlannedMoves(shell, control).measure(settings.runs());
            flooded = new FloodedMoves(shell, control).measure(settings.runs());
        }
        KeepalivedPeer keepalived = new KeepalivedPeer(shell);
        keepalived.start(1);
        KeepalivedPeer.Outages peer = keepalived.measure(settings.runs());
        keepalived.stop();
        Spread seen = ours.seen();
        return List.of(
                new Row("M1", "planned move: longest silence a client saw (ICMP echo every 1 ms)", seen.text("ms"),
                        "keepalived, planned stop, " + peer.stops().ratio(seen) + peer.stops().text("ms")
                                + "; preempting return: " + peer.returns().text("ms"),
                        "median <= 5 ms, max <= 50 ms", seen.median() <= 5 && seen.largest() <= 50),
                new Row("M1", "planned move: release to claim by the agents' clocks", ours.estimated().text("ms"), "-",
                        "-", true),
                flooded);
    }
}
