package org.vipdrift.failover.ui.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.vipdrift.capture.WireTruth;
import org.vipdrift.control.Alarm;
import org.vipdrift.control.Control;
import org.vipdrift.control.StatusBoard;
import org.vipdrift.control.StatusSnapshot;
import org.vipdrift.control.StatusSnapshot.GroupStatus;
import org.vipdrift.ui.common.Commands;
import org.vipdrift.ui.common.EmptyState;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.Latest;
import org.vipdrift.ui.common.RowTable;
import org.vipdrift.ui.common.TableView;
import org.vipdrift.ui.common.Tone;
import org.vipdrift.ui.common.UiThread;

/** Confined to the UI thread. The VIP groups: who holds them, and what the wire says; below, the evidence. */
public final class GroupsView extends TableView<GroupStatus> {
    private static final Duration PULL = Duration.ofMillis(220);
    private final Clock clock = Clock.systemUTC();
    private final Latest<StatusSnapshot> latest = new Latest<>(StatusSnapshot.EMPTY);
    private List<GroupStatus> shown = List.of();

    @Override
    protected RowTable<GroupStatus> createTable(Composite parent) {
        SashForm sash = new SashForm(parent, SWT.VERTICAL);
        RowTable<GroupStatus> groups = new RowTable<>(sash, "groups", Messages.groups,
                new GroupColumns(latest, clock).columns(), status -> status.group().id());
        groups.whenEmpty(empty(groups.area()));
        groups.onOpen(status -> Commands.run(MoveHandler.MOVE));
        evidence(sash, groups);
        sash.setWeights(62, 38);
        groups.onShown(rows -> sash.setMaximizedControl(rows.isEmpty() ? groups.area() : null));
        return groups;
    }

    @Override
    protected void follow(RowTable<GroupStatus> groups) {
        StatusBoard board = getSite().getService(Control.class).status();
        latest.accept(board.current());
        keep(board.subscribe(latest));
        getSite().getService(UiThread.class).every(PULL, groups.area(), () -> pull(groups, latest.get().groups()));
    }

    private void pull(RowTable<GroupStatus> groups, List<GroupStatus> newest) {
        if (newest.equals(shown)) {
            groups.tick();
        } else {
            shown = newest;
            groups.show(newest);
        }
        if (groups.selected().isEmpty() && !newest.isEmpty()) {
            groups.select(newest.getFirst());
        }
    }

    private void evidence(Composite parent, RowTable<GroupStatus> groups) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(area);
        area.setBackground(area.getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND));
        Sentence sentence = new Sentence(area, "groups.sentence");
        Proof proof = new Proof(area, getSite().getService(Control.class), getSite().getService(UiThread.class));
        Label title = new Label(area, SWT.NONE);
        title.setText(Messages.wireEvidence);
        title.setForeground(Tone.MUTED.color());
        GridDataFactory.fillDefaults().indent(8, 6).applyTo(title);
        RowTable<WireTruth> wire = WireTable.create(area, "groups.wire", latest,
                () -> groups.selected().map(GroupStatus::holder).isPresent(), clock);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(wire.area());
        groups.selection().addSelectionChangedListener(event -> {
            show(wire, groups);
            proof.show(groups.selected().map(status -> status.group().id()));
            groups.selected().ifPresent(status -> sentence.say(all(status), status.status().state()));
        });
        getSite().getService(UiThread.class).every(PULL, wire.area(), wire::tick);
    }

    /** Its status, and what else somebody should know. */
    private static String all(GroupStatus group) {
        return Stream.concat(Stream.of(group.status().sentence()), group.alarms().stream().map(Alarm::sentence))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static void show(RowTable<WireTruth> wire, RowTable<GroupStatus> groups) {
        wire.show(groups.selected().map(GroupStatus::wire).orElse(List.of()));
    }

    private static Composite empty(Composite parent) {
        return new EmptyState(parent, Icon.GROUP, Messages.noGroups, Messages.noGroupsSentence)
                .step(Messages.noGroupsNew, "org.vipdrift.group.new").area();
    }
}
