package org.vipdrift.ui.driver.internal.tour;

import java.util.List;
import java.util.Locale;
import org.vipdrift.ui.driver.DriverException;
import org.vipdrift.ui.driver.Scope;
import org.vipdrift.ui.driver.Screen;

/** Confined to the tour's thread. One move through its dialog: plan, press, verified end; then its time line in words. */
final class TourMove {
    private final Screen screen;
    private final TourLog log;

    TourMove(Screen screen, TourLog log) {
        this.screen = screen;
        this.log = log;
    }

    /** @param picture what its pictures are called */
    void run(String command, String target, String picture) {
        screen.view("org.vipdrift.failover.ui.groups");
        screen.window().select("groups", "web");
        screen.command(command);
        Scope dialog = screen.dialog("move");
        dialog.row("move.steps", "the plan", row -> row.getFirst().equals("claim"));
        if (!dialog.text("move.target").equals(target)) {
            dialog.choose("move.target", target);
        }
        dialog.until("move.go", "the way to " + target, text -> text.endsWith(" " + target));
        dialog.until("move.heading", "the plan", text -> text.endsWith(" " + target));
        log.picture(picture + "-plan", dialog.text("move.heading") + ". " + dialog.text("move.sentence"));
        dialog.press("move.go");
        dialog.until("move.cancel", "that the move has ended", text -> text.equals("Close"));
        ended(dialog, picture);
    }

    private void ended(Scope dialog, String picture) {
        String heading = dialog.text("move.heading");
        String sentence = dialog.text("move.sentence");
        String outage = dialog.text("move.outage");
        log.picture(picture + "-result", heading + ". " + sentence);
        log.line("  outage " + outage);
        dialog.rows("move.steps").forEach(step -> log.line("  " + line(step)));
        log.move(heading, sentence, outage);
        if (!heading.endsWith(": done")) {
            throw new DriverException("The move is not done: " + heading + ". " + sentence);
        }
        dialog.press("move.cancel");
        dialog.untilClosed();
    }

    /** "claim    h2   3.6 ms + 0.50 ms  h2 puts …". */
    private static String line(List<String> step) {
        return String.format(Locale.ROOT, "%-10s %-6s %9s + %-9s %s", step.get(0), step.get(1), step.get(2),
                step.get(3), step.get(4));
    }
}
