package org.vipdrift.capture.ui.internal;

import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Widget;
import org.eclipse.ui.services.IServiceLocator;
import org.vipdrift.capture.StationChange;
import org.vipdrift.control.Control;
import org.vipdrift.control.OwnMove;
import org.vipdrift.control.OwnMoves;
import org.vipdrift.control.OwnStep;
import org.vipdrift.core.MacAddress;
import org.vipdrift.ui.common.UiThread;
import org.vipdrift.ui.common.Work;

/** Confined to the UI thread. Which changes on the wire were moves of our own; these are read in the background. */
final class PlannedMoves implements Reasons {
    private static final String DONE = "done";
    private @Nullable OwnMoves moves;
    private boolean over;

    private PlannedMoves() {
    }

    /** @param owner whose end is the end of this, too */
    static PlannedMoves follow(IServiceLocator site, Widget owner) {
        PlannedMoves planned = new PlannedMoves();
        Control control = site.getService(Control.class);
        owner.addListener(SWT.Dispose, event -> planned.end());
        new Work<OwnMoves>(site.getService(UiThread.class), Messages.readMoves,
                (progress, cancellation) -> OwnMoves.follow(control)).quiet().done(planned::have).start();
        return planned;
    }

    private void have(OwnMoves read) {
        moves = read;
        if (over) {
            read.close();
        }
    }

    private void end() {
        over = true;
        OwnMoves open = moves;
        if (open != null) {
            open.close();
        }
    }

    /** A number that changes when more is known. */
    long version() {
        OwnMoves known = moves;
        return known == null ? -1 : known.version();
    }

    /** The steps of our moves under way between two times, in nanoseconds of the epoch. */
    List<OwnStep> steps(long from, long end) {
        OwnMoves known = moves;
        return known == null ? List.of() : known.steps(RatePainter.instant(from), RatePainter.instant(end));
    }

    @Override
    public Optional<OwnMove> explaining(InetAddress ip, MacAddress mac, Instant when) {
        OwnMoves known = moves;
        return known == null ? Optional.empty() : known.explaining(ip, mac, when);
    }

    @Override
    public Optional<OwnMove> explaining(StationChange change) {
        OwnMoves known = moves;
        return known == null ? Optional.empty()
                : known.explaining(change.ip(), change.now(),
                        change.heard().orElse(change.at()), change.at());
    }

    /** "planned: web h1 -> h2, move of 04:23:13". */
    static String text(OwnMove move) {
        String route = move.group() + " " + (move.from().isEmpty() ? "" : move.from() + " ") + "-> " + move.to();
        String text = NLS.bind(move.planned() ? Messages.plannedMove : Messages.ownFailover, route,
                Moments.whole(move.at()));
        return move.outcome().equals(DONE) ? text : NLS.bind(Messages.plannedOutcome, text, move.outcome());
    }
}
