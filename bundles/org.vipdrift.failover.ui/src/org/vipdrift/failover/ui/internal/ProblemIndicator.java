package org.vipdrift.failover.ui.internal;

import java.time.Duration;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.menus.WorkbenchWindowControlContribution;
import org.vipdrift.control.Control;
import org.vipdrift.control.StatusBoard;
import org.vipdrift.control.StatusSnapshot;
import org.vipdrift.core.Status;
import org.vipdrift.core.Subscription;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.Latest;
import org.vipdrift.ui.common.Tag;
import org.vipdrift.ui.common.Tone;
import org.vipdrift.ui.common.UiThread;

/** Confined to the UI thread. In the main toolbar: how many problems there are; a click leads to the cause. */
public final class ProblemIndicator extends WorkbenchWindowControlContribution {
    private static final Duration PULL = Duration.ofMillis(400);
    private static final int WIDTH = 620;
    /** What icon and borders take. */
    private static final int AROUND = 70;
    private List<Problem> shown = List.of();
    private boolean told;
    private boolean watching;

    @Override
    @NonNullByDefault({})
    protected org.eclipse.swt.widgets.Control createControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(area);
        ToolBar bar = new ToolBar(area, SWT.FLAT | SWT.RIGHT);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, true).hint(WIDTH, SWT.DEFAULT)
                .applyTo(bar);
        ToolItem button = Tag.id(new ToolItem(bar, SWT.PUSH), "problems");
        button.addListener(SWT.Selection, event -> lead(bar));
        StatusBoard board = PlatformUI.getWorkbench().getService(Control.class).status();
        Latest<StatusSnapshot> latest = new Latest<>(board.current());
        Subscription subscription = board.subscribe(latest);
        area.addListener(SWT.Dispose, event -> subscription.close());
        PlatformUI.getWorkbench().getService(UiThread.class).every(PULL, area, () -> show(button, latest.get()));
        return area;
    }

    private void show(ToolItem button, StatusSnapshot snapshot) {
        List<Problem> newest = Problem.of(snapshot);
        boolean watches = !snapshot.hosts().isEmpty();
        if (!told || !newest.equals(shown) || watches != watching) {
            told = true;
            shown = newest;
            watching = watches;
            Status.State worst = watches ? Problem.worst(newest) : Status.State.UNKNOWN;
            button.setText(fitting(button.getParent(), text(newest, worst)).replace("&", "&&"));
            button.setImage(Icon.of(worst).image());
            button.setForeground((worst == Status.State.PROBLEM ? Tone.TROUBLE : Tone.MUTED).color());
            button.setToolTipText(String.join("\n", newest.stream().map(Problem::sentence).toList()));
        }
    }

    /** Problems are counted; where there is none, what is not known is, as it may hide one; then what is worth knowing. */
    private static String text(List<Problem> all, Status.State worst) {
        if (all.isEmpty()) {
            return worst == Status.State.UNKNOWN ? Messages.nothingWatched : Messages.noProblems;
        }
        List<Problem> counted = all.stream().filter(problem -> problem.state() == worst).toList();
        String first = counted.getFirst().sentence();
        if (worst == Status.State.NOTICE) {
            return counted.size() == 1 ? NLS.bind(Messages.oneNote, first)
                    : NLS.bind(Messages.manyNotes, String.valueOf(counted.size()), first);
        }
        if (worst == Status.State.UNKNOWN) {
            return NLS.bind(Messages.notKnown, String.valueOf(counted.size()), first);
        }
        return counted.size() == 1 ? NLS.bind(Messages.oneProblem, first)
                : NLS.bind(Messages.manyProblems, String.valueOf(counted.size()), first);
    }

    /** A text too long for its place would not be shown at all: its end gives way, the tooltip has it whole. */
    private static String fitting(ToolBar bar, String text) {
        GC gc = new GC(bar);
        String shown = text;
        while (gc.textExtent(shown).x > WIDTH - AROUND) {
            shown = shown.substring(0, shown.length() - 2).stripTrailing() + "…";
        }
        gc.dispose();
        return shown;
    }

    /** One problem is shown at once, of several one is chosen. */
    private void lead(ToolBar button) {
        if (shown.size() <= 1) {
            shown.forEach(Problem::reveal);
            return;
        }
        Menu menu = new Menu(button);
        for (Problem problem : shown) {
            MenuItem item = new MenuItem(menu, SWT.PUSH);
            item.setText(problem.sentence().replace("&", "&&"));
            item.addListener(SWT.Selection, event -> problem.reveal());
        }
        menu.setVisible(true);
    }
}
