package org.vipdrift.failover.ui.internal.automatic;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import org.vipdrift.control.StatusSnapshot;
import org.vipdrift.control.StatusSnapshot.GroupStatus;
import org.vipdrift.core.Status;
import org.vipdrift.core.host.ElectionFacts;
import org.vipdrift.failover.ui.internal.Elections;
import org.vipdrift.failover.ui.internal.Sentence;
import org.vipdrift.ui.common.Commands;
import org.vipdrift.ui.common.Tag;

/** Confined to the UI thread. Above an election: the group, its terms; while it is held down, how long yet, and the way out. */
final class ElectionHeading {
    private final Clock clock;
    private final Sentence sentence;
    private final Link acknowledge;

    /** @param parent has a grid of one column */
    ElectionHeading(Composite parent, Clock clock) {
        this.clock = clock;
        sentence = new Sentence(parent, "election.terms");
        acknowledge = Tag.id(new Link(parent, SWT.NONE), "election.acknowledge");
        acknowledge.setText("<a>" + Messages.ackStep + "</a>");
        acknowledge.setBackground(parent.getBackground());
        acknowledge.addListener(SWT.Selection, event -> Commands.run(AutomaticHandler.ACKNOWLEDGE));
        GridDataFactory.fillDefaults().indent(8, 2).exclude(true).applyTo(acknowledge);
        acknowledge.setVisible(false);
    }

    /** @param rows its members; empty while the group has no election */
    void say(StatusSnapshot snapshot, Optional<GroupStatus> group, List<ElectionRow> rows) {
        Optional<Duration> left = group.flatMap(status -> Elections.heldDown(snapshot, status, clock.instant()));
        sentence.say(
                group.map(status -> text(snapshot, status, rows) + left.map(time -> heldDown(time, rows)).orElse(""))
                        .orElse(""),
                Status.State.OK);
        offer(left.isPresent());
    }

    /** The group, who armed it, and its terms as those have them who take part. */
    private static String text(StatusSnapshot snapshot, GroupStatus status, List<ElectionRow> rows) {
        return rows.stream().flatMap(row -> row.facts().stream()).findFirst()
                .map(known -> NLS.bind(Messages.electionHeading, new Object[] {status.group().id(),
                        Elections.who(snapshot, status), ElectionTexts.terms(known)}))
                .orElse("");
    }

    private static String heldDown(Duration left, List<ElectionRow> rows) {
        int moves = rows.stream().flatMap(row -> row.facts().stream()).mapToInt(ElectionFacts::moves).max().orElse(0);
        return " " + NLS.bind(Messages.heldDown, Elections.countdown(left), moves);
    }

    private void offer(boolean now) {
        if (acknowledge.getLayoutData() instanceof GridData place && place.exclude == now) {
            place.exclude = !now;
            acknowledge.setVisible(now);
            acknowledge.requestLayout();
        }
    }
}
