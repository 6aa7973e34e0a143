package org.vipdrift.ui.driver.internal.tour;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.vipdrift.ui.driver.DriverException;
import org.vipdrift.ui.driver.Scope;
import org.vipdrift.ui.driver.Screen;

/**
 * Confined to the tour's thread. The main job, as a person does it: add hosts, install agents, make a group, place it,
 * move it and back, with the capture running.
 */
final class Tour {
    private static final String OPERATIONS = "org.vipdrift.app.operations";
    private static final String CAPTURE = "org.vipdrift.app.capture";
    private static final Duration INSTALLATION = Duration.ofMinutes(4);
    private static final String VIP = "198.51.100.100";
    private final Screen screen;
    private final TourOrder order;
    private final TourLog log;

    Tour(Screen screen, TourOrder order, TourLog log) {
        this.screen = screen;
        this.order = order;
        this.log = log;
    }

    /** @throws DriverException if a step is not done */
    void run() {
        screen.perspective(OPERATIONS);
        log.picture("first-start", "An empty console says what to do next.");
        order.hosts().forEach(this::addHost);
        installAgents();
        makeGroup();
        startCapture();
        screen.perspective(OPERATIONS);
        new TourMove(screen, log).run("org.vipdrift.group.place", "h1", "place");
        new TourMove(screen, log).run("org.vipdrift.group.move", "h2", "move");
        showCapture();
        screen.perspective(OPERATIONS);
        new TourMove(screen, log).run("org.vipdrift.group.move", "h1", "move-back");
        showDrifts();
        stopCapture();
    }

    private void addHost(String name, String address) {
        screen.command("org.vipdrift.host.add");
        Scope dialog = screen.dialog("host");
        dialog.type("host.name", name);
        dialog.type("host.address", address);
        dialog.choose("host.way", "a key file");
        dialog.type("host.keyFile", order.key());
        dialog.press("host.test");
        Scope question = screen.dialog("unknownKey");
        checkKey(name, question.text("unknownKey.fingerprint"));
        log.picture("host-key-" + name, "The key of " + name + " is the one the lab gave it.");
        question.press("unknownKey.save");
        dialog.until("host.message", "that the connection is good", text -> text.contains("can be managed"));
        screen.until(name + " can be added", () -> dialog.isEnabled("host.ok"));
        log.picture("test-connection-" + name, dialog.text("host.message"));
        dialog.press("host.ok");
        dialog.untilClosed();
        screen.window().row("hosts", name, row -> row.getFirst().equals(name));
    }

    private void checkKey(String name, String shown) {
        Map<String, String> known = order.fingerprints();
        if (!shown.equals(known.get(name))) {
            throw new DriverException(name + " shows the key " + shown + ", the lab gave it " + known.get(name) + ".");
        }
    }

    private void installAgents() {
        screen.view("org.vipdrift.inventory.ui.hosts");
        screen.window().select("hosts", order.names());
        screen.command("org.vipdrift.agent.install");
        Scope dialog = screen.dialog("deploy");
        dialog.row("deploy.hosts", "a step under way", row -> !row.get(1).equals("waiting"));
        log.picture("install-running", "Agents are installed on " + String.join(", ", order.names()) + ".");
        screen.until(INSTALLATION, "all agents are installed", () -> isOver(dialog));
        requireDone(dialog.rows("deploy.hosts"));
        log.picture("install-done", "Every host has its agent.");
        dialog.press("deploy.close");
        dialog.untilClosed();
        for (String name : order.names()) {
            screen.window().row("hosts", name + " with its agent",
                    row -> row.getFirst().equals(name) && row.get(1).matches("agent \\d.*"));
        }
        screen.window().select("hosts", order.names()[0]);
    }

    private static boolean isOver(Scope dialog) {
        return dialog.rows("deploy.hosts").stream()
                .noneMatch(row -> List.of("waiting", "running").contains(row.get(1)));
    }

    private static void requireDone(List<List<String>> rows) {
        if (!rows.stream().allMatch(row -> row.get(1).equals("done"))) {
            throw new DriverException("Not every agent was installed: " + rows + ".");
        }
    }

    private void makeGroup() {
        screen.command("org.vipdrift.group.new");
        Scope dialog = screen.dialog("group");
        dialog.type("group.name", "web");
        dialog.type("group.vips", VIP + "/24");
        dialog.tickRows("group.members", order.names());
        screen.until("the group can be made", () -> dialog.isEnabled("group.ok"));
        log.picture("new-group", "The group web with " + VIP + " and its members.");
        dialog.press("group.ok");
        dialog.untilClosed();
        screen.window().row("groups", "web", row -> row.getFirst().equals("web"));
    }

    private void startCapture() {
        screen.perspective(CAPTURE);
        Scope window = screen.window();
        window.chooseStarting("capture.interface", order.link());
        window.type("capture.filter", "arp");
        window.press("capture.start");
        window.until("capture.state", "that it captures", text -> text.startsWith("Capturing on " + order.link()));
        log.picture("capture-running", "The capture runs on " + order.link() + ".");
    }

    private void showCapture() {
        screen.perspective(CAPTURE);
        Scope window = screen.window();
        List<String> change = window.row("stations.changes", "the MAC of " + VIP + " changing",
                row -> row.get(2).startsWith("(" + VIP + ")") && row.get(2).contains(" -> "));
        window.type("capture.displayFilter", "arp.isgratuitous && arp.src.proto_ipv4 == " + VIP);
        window.press("capture.displayFilter.apply");
        window.row("capture.packets", "only gratuitous ARPs", Tour::isGratuitous);
        screen.until("nothing else is displayed",
                () -> window.rows("capture.packets").stream().allMatch(Tour::isGratuitous));
        window.click("capture.packets", "a gratuitous ARP", Tour::isGratuitous);
        window.selectItem("capture.fields", "Sender MAC");
        log.line("  " + change.get(1) + " " + change.get(2));
        log.picture("capture", "The gratuitous ARP of the move, and the station that changed its MAC.");
    }

    /** In both forms: the request is called an announcement (RFC 5227). */
    private static boolean isGratuitous(List<String> row) {
        return row.getLast().startsWith("Gratuitous ARP for " + VIP)
                || row.getLast().startsWith("ARP Announcement for " + VIP);
    }

    private void stopCapture() {
        screen.perspective(CAPTURE);
        screen.window().press("capture.stop");
        screen.perspective(OPERATIONS);
    }

    private void showDrifts() {
        screen.view("org.vipdrift.failover.ui.drifts");
        List<List<String>> drifts = screen.window().rows("drifts");
        log.picture("drifts", "The journal has " + drifts.size() + " moves, with their milliseconds.");
    }
}
