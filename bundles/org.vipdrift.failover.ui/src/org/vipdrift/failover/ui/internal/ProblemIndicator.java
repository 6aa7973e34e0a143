package org.vipdrift.failover.ui.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
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
import org.vipdrift.core.Subscription;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.Latest;
import org.vipdrift.ui.common.Tag;
import org.vipdrift.ui.common.Tone;
import org.vipdrift.ui.common.UiThread;
import org.vipdrift.ui.common.Views;

/** Confined to the UI thread. In the main toolbar: how many problems there are; a click leads to the cause. */
public final class ProblemIndicator extends WorkbenchWindowControlContribution {
    private static final Duration PULL = Duration.ofMillis(400);
    private static final int WIDTH = 520;
    private List<Problem> shown = List.of();
    private boolean told;

    @Override
    @NonNullByDefault({})
    protected org.eclipse.swt.widgets.Control createControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(area);
        ToolBar bar = new ToolBar(area, SWT.FLAT | SWT.RIGHT);
        GridDataFactory.fillDefaults().hint(WIDTH, SWT.DEFAULT).applyTo(bar);
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
        if (!told || !newest.equals(shown)) {
            told = true;
            shown = newest;
            button.setEnabled(!newest.isEmpty());
            button.setText(text(newest));
            button.setImage((newest.isEmpty() ? Icon.STATE_OK : Icon.STATE_PROBLEM).image());
            button.setForeground((newest.isEmpty() ? Tone.MUTED : Tone.TROUBLE).color());
            button.setToolTipText(String.join("\n", newest.stream().map(Problem::sentence).toList()));
        }
    }

    private static String text(List<Problem> problems) {
        return switch (problems.size()) {
            case 0 -> Messages.noProblems;
            case 1 -> NLS.bind(Messages.oneProblem, problems.getFirst().sentence()).replace("&", "&&");
            default -> NLS.bind(Messages.manyProblems, String.valueOf(problems.size()),
                    problems.getFirst().sentence()).replace("&", "&&");
        };
    }

    /** One problem is shown at once, of several one is chosen. */
    private void lead(ToolBar button) {
        if (shown.size() == 1) {
            shown.getFirst().reveal();
            return;
        }
        Menu menu = new Menu(button);
        for (Problem problem : new ArrayList<>(shown)) {
            MenuItem item = new MenuItem(menu, SWT.PUSH);
            item.setText(problem.sentence().replace("&", "&&"));
            item.addListener(SWT.Selection, event -> problem.reveal());
        }
        menu.setVisible(true);
    }

    /** @param viewId where its cause is shown, as the row with this identity */
    private record Problem(String viewId, Object identity, String sentence) {

        static List<Problem> of(StatusSnapshot snapshot) {
            List<Problem> all = new ArrayList<>();
            snapshot.groups().stream().filter(g -> isProblem(g.status()))
                    .forEach(g -> all.add(new Problem(Views.GROUPS, g.group().id(), g.status().sentence())));
            snapshot.hosts().stream().filter(h -> isProblem(h.status()))
                    .forEach(h -> all.add(new Problem(Views.HOSTS, h.host().id(), h.status().sentence())));
            return all;
        }

        void reveal() {
            Views.reveal(viewId, identity);
        }

        private static boolean isProblem(org.vipdrift.core.@Nullable Status status) {
            return status != null && status.state() == org.vipdrift.core.Status.State.PROBLEM;
        }
    }
}
