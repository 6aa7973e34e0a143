package org.vipdrift.failover.ui.internal.automatic;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.ISelectionService;
import org.vipdrift.control.Control;
import org.vipdrift.control.StatusBoard;
import org.vipdrift.control.StatusSnapshot;
import org.vipdrift.control.StatusSnapshot.GroupStatus;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.Status;
import org.vipdrift.core.host.ElectionFacts;
import org.vipdrift.failover.ui.internal.Mode;
import org.vipdrift.failover.ui.internal.Sentence;
import org.vipdrift.failover.ui.internal.ShowsGroup;
import org.vipdrift.ui.common.Commands;
import org.vipdrift.ui.common.EmptyState;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.Latest;
import org.vipdrift.ui.common.RowCommands;
import org.vipdrift.ui.common.RowTable;
import org.vipdrift.ui.common.TableView;
import org.vipdrift.ui.common.UiThread;
import org.vipdrift.ui.common.Views;

/** Confined to the UI thread. The election of the group selected last: a row for each member; beside, what it says. */
public final class ElectionView extends TableView<ElectionRow> implements ShowsGroup {
    private static final String FINDINGS = "org.vipdrift.failover.ui.findings";
    private static final Duration PULL = Duration.ofMillis(220);
    private final Clock clock = Clock.systemUTC();
    private final ElectionTexts texts = new ElectionTexts(clock);
    private final Latest<StatusSnapshot> latest = new Latest<>(StatusSnapshot.EMPTY);
    private @Nullable GroupId chosen;
    private @Nullable ElectionHeading heading;
    private @Nullable EmptyState empty;
    private List<ElectionRow> shown = List.of();

    @Override
    protected RowTable<ElectionRow> createTable(Composite parent) {
        SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
        Composite left = white(sash);
        heading = new ElectionHeading(left, clock);
        RowTable<ElectionRow> members = new RowTable<>(left, "election", Messages.election,
                new ElectionColumns(texts).columns(), row -> row.member().host());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(members.area());
        EmptyState nothing = new EmptyState(members.area(), Icon.ELECTION, Messages.noElection,
                Messages.noElectionSentence).step(Messages.noElectionArm, AutomaticHandler.ARM);
        members.whenEmpty(nothing.area());
        empty = nothing;
        details(sash, members);
        sash.setWeights(61, 39);
        members.onShown(rows -> sash.setMaximizedControl(rows.isEmpty() ? left : null));
        return members;
    }

    @Override
    protected void follow(RowTable<ElectionRow> members) {
        StatusBoard board = getSite().getService(Control.class).status();
        latest.accept(board.current());
        keep(board.subscribe(latest));
        ISelectionService selections = getSite().getWorkbenchWindow().getSelectionService();
        ISelectionListener listener = (part, selection) -> choose(selection);
        selections.addSelectionListener(listener);
        keep(() -> selections.removeSelectionListener(listener));
        choose(selections.getSelection(Views.GROUPS));
        getSite().getService(UiThread.class).every(PULL, members.area(), () -> pull(members));
    }

    @Override
    public Optional<GroupId> group() {
        return current(latest.get()).map(status -> status.group().id());
    }

    @Override
    public void reveal(Object identity) {
        if (identity instanceof GroupId group) {
            chosen = group;
        } else {
            super.reveal(identity);
        }
    }

    @NonNullByDefault({})
    private void choose(ISelection selection) {
        if (selection instanceof IStructuredSelection rows && rows.getFirstElement() instanceof GroupStatus status) {
            chosen = status.group().id();
        }
    }

    /** The group chosen; without a choice the first that is armed, or the first. */
    private Optional<GroupStatus> current(StatusSnapshot snapshot) {
        GroupId wanted = chosen;
        return Optional.ofNullable(wanted).flatMap(snapshot::group)
                .or(() -> snapshot.groups().stream().filter(group -> Mode.of(group) != Mode.MANUAL).findFirst())
                .or(() -> snapshot.groups().stream().findFirst());
    }

    private void pull(RowTable<ElectionRow> members) {
        StatusSnapshot snapshot = latest.get();
        Optional<GroupStatus> group = current(snapshot);
        List<ElectionRow> newest = group.filter(status -> Mode.of(status) != Mode.MANUAL)
                .map(status -> ElectionRow.of(snapshot, status)).orElse(List.of());
        if (newest.equals(shown)) {
            members.tick();
        } else {
            shown = newest;
            members.show(newest);
        }
        if (members.selected().isEmpty() && !newest.isEmpty()) {
            members.select(first(newest));
        }
        say(snapshot, group);
    }

    private void say(StatusSnapshot snapshot, Optional<GroupStatus> group) {
        ElectionHeading line = heading;
        EmptyState nothing = empty;
        if (line != null && nothing != null) {
            line.say(snapshot, group, shown);
            nothing.say(group.map(status -> NLS.bind(Messages.noElectionOf, status.group().id()))
                    .orElse(Messages.noElectionSentence), group.isPresent());
        }
    }

    private static ElectionRow first(List<ElectionRow> rows) {
        return rows.stream().filter(row -> row.facts().filter(f -> f.state().equals(ElectionFacts.MASTER)).isPresent())
                .findFirst().orElse(rows.getFirst());
    }

    private void details(Composite parent, RowTable<ElectionRow> members) {
        Composite area = white(parent);
        Sentence why = new Sentence(area, "election.why");
        RowTable<Finding> findings = FindingTable.create(area, "election.findings", clock);
        findings.onOpen(finding -> finding.remedy().ifPresent(Commands::run));
        RowCommands.contextMenu(findings, getSite(), FINDINGS);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(findings.area());
        members.selection().addSelectionChangedListener(event -> {
            why.say(members.selected().map(this::why).orElse(""), Status.State.OK);
            findings.show(members.selected().map(Finding::of).orElse(List.of()));
        });
        getSite().getService(UiThread.class).every(PULL, findings.area(), findings::tick);
    }

    /** The last decision; of a member that takes no part, its state. */
    private String why(ElectionRow row) {
        String host = row.member().host().name();
        return row.facts().map(ElectionFacts::why).filter(sentence -> !sentence.isBlank())
                .map(sentence -> NLS.bind(Messages.electionWhy, host, sentence))
                .orElseGet(() -> NLS.bind(Messages.electionWhy, host, texts.state(row)));
    }

    private static Composite white(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        area.setBackground(area.getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND));
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(area);
        return area;
    }
}
