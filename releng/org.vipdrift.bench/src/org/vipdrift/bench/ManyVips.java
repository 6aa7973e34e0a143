package org.vipdrift.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.vipdrift.control.Control;
import org.vipdrift.core.Cancellation;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.failover.Drift;
import org.vipdrift.failover.MoveListener;
import org.vipdrift.failover.MoveRequest;
import org.vipdrift.failover.Outcome;
import org.vipdrift.inventory.InventoryException;

/** M6: 250 VIPs moved as one group, and what a client sees of the first and the last; beside a keepalived with as many. */
final class ManyVips {
    private static final int COUNT = 250;
    private static final String SUBNET = "192.0.2.";
    private static final List<String> VIPS = IntStream.rangeClosed(1, COUNT).mapToObj(i -> SUBNET + i).toList();
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final long BETWEEN_MILLIS = 6000;
    private static final double MUST_MILLIS = 50;
    private static final GroupId GROUP = new GroupId("crowd");
    private final Shell shell;
    private final Control control;

    ManyVips(Shell shell, Control control) {
        this.shell = shell;
        this.control = control;
    }

    /** The longest silence of the first VIP and of the last in each move, milliseconds. */
    private record Gaps(Spread first, Spread last) {
        String text() {
            return "first VIP: " + first.text("ms") + "; last VIP: " + last.text("ms");
        }
    }

    /** A move of all VIPs. */
    private interface Turn {
        void happen(int number) throws IOException, InterruptedException, InventoryException;
    }

    Row measure(int runs) throws IOException, InterruptedException, InventoryException {
        subnet("replace");
        add();
        Gaps ours = watched(runs, i -> move(i % 2 == 0 ? "h2" : "h1"));
        shell.vipdrift("group", "release", GROUP.name());
        shell.vipdrift("group", "remove", GROUP.name());
        KeepalivedPeer peer = new KeepalivedPeer(shell);
        peer.start(VIPS);
        Gaps theirs = watched(runs, i -> shell.onHost("h1", "systemctl", i % 2 == 0 ? "stop" : "start", "keepalived"));
        peer.stop();
        subnet("del");
        return new Row("M6", COUNT + " VIPs moved as one group: longest silence a client saw", ours.text(),
                "keepalived, planned stop and preempting return, " + theirs.last().ratio(ours.last()) + theirs.text(),
                String.format(Locale.ROOT, "<= %.0f ms", MUST_MILLIS),
                Math.max(ours.first().largest(), ours.last().largest()) <= MUST_MILLIS);
    }

    /** Hosts and the client in the VIPs' subnet. */
    private void subnet(String verb) throws IOException, InterruptedException {
        for (int host = 1; host <= 3; host++) {
            shell.onHost("h" + host, "ip", "address", verb, SUBNET + (COUNT + host) + "/24", "dev", "host0");
        }
        shell.lab("client", "ip", "address", verb, SUBNET + "254/24", "dev", "lan0");
    }

    private void add() throws IOException, InterruptedException, InventoryException {
        List<String> words = new ArrayList<>(List.of("group", "add", GROUP.name(), "--members", "h1,h2"));
        for (String vip : VIPS) {
            words.addAll(List.of("--vip", vip + "/24"));
        }
        shell.vipdrift(words.toArray(String[]::new));
        shell.vipdrift("group", "place", GROUP.name(), "h1");
        control.inventory().reload();
    }

    private Gaps watched(int runs, Turn turn) throws IOException, InterruptedException, InventoryException {
        List<Window> windows = new ArrayList<>();
        try (EchoProbe first = new EchoProbe(shell, VIPS.getFirst());
                EchoProbe last = new EchoProbe(shell, VIPS.getLast())) {
            Pause.millis(BETWEEN_MILLIS);
            for (int i = 0; i < runs; i++) {
                Window.Opened window = Window.open();
                turn.happen(i);
                Pause.millis(BETWEEN_MILLIS);
                windows.add(window.end());
            }
            return new Gaps(new Spread(first.finish().silences(windows)), new Spread(last.finish().silences(windows)));
        }
    }

    private void move(String target) throws InventoryException, InterruptedException {
        Drift drift = control.moves().run(control.moves().plan(new MoveRequest(GROUP, MoveRequest.Verb.MOVE,
                new HostId(target), false, "bench", "bench"), LIMIT), MoveListener.SILENT, Cancellation.NEVER);
        if (drift.outcome() != Outcome.DONE) {
            throw new IllegalStateException("The move to " + target + " ended " + drift.outcome().word() + ": "
                    + drift.sentence());
        }
    }
}
