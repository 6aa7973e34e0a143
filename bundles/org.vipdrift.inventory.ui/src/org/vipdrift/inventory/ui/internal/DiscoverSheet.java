package org.vipdrift.inventory.ui.internal;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.vipdrift.control.Control;
import org.vipdrift.control.FoundHost;
import org.vipdrift.control.FoundHosts;
import org.vipdrift.control.HostServices;
import org.vipdrift.control.SweepReport;
import org.vipdrift.core.HostId;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.InputSheet;
import org.vipdrift.ui.common.Tag;
import org.vipdrift.ui.common.Tone;
import org.vipdrift.ui.common.UiThread;

/** Confined to the UI thread. Finds hosts of a subnet; those that are ticked are added after a preview. */
final class DiscoverSheet extends InputSheet implements DiscoverJob.Ears {
    private static final int TABLE_HEIGHT = 260;
    private static final int BUTTON_WIDTH = 140;
    private final Control control;
    private final UiThread ui;
    private final List<HostId> hosts;
    private @Nullable DiscoverParts parts;
    private @Nullable Job running;
    private boolean searched;

    /** @param hosts whose agents may ask, those that are attached now */
    DiscoverSheet(Shell parent, Control control, UiThread ui, List<HostId> hosts) {
        super(parent, "discover", Messages.discoverTitle);
        this.control = control;
        this.ui = ui;
        this.hosts = List.copyOf(hosts);
    }

    @Override
    protected void fill(Composite body) {
        say(Icon.HOST_FIND, Messages.discoverTitle, Messages.discoverSentence);
        DiscoverQuestion question = DiscoverQuestion.in(body, id(), hosts, this::changed);
        Composite row = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        Button looks = ticked(row);
        Button make = button(row, "groups");
        DiscoverGroups groups = new DiscoverGroups(control, ui, make, this::complain);
        make.addListener(SWT.Selection, event -> groups.make(getShell()));
        Button search = button(row, "search");
        search.setText(Messages.discoverSearch);
        search.addListener(SWT.Selection, event -> withParts(this::search));
        DiscoverTable table = new DiscoverTable(body, id() + ".found", WIDTH, TABLE_HEIGHT, this::changed);
        DiscoverReport report = DiscoverReport.in(body, id() + ".said", WIDTH);
        parts = new DiscoverParts(question, looks, groups, search, table, report, DiscoverGiven.in(body, id()));
    }

    private Button button(Composite row, String name) {
        Button button = Tag.id(new Button(row, SWT.PUSH), id() + "." + name);
        GridDataFactory.fillDefaults().hint(BUTTON_WIDTH, SWT.DEFAULT).applyTo(button);
        return button;
    }

    private Button ticked(Composite row) {
        Button button = Tag.id(new Button(row, SWT.CHECK), id() + ".looks");
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(button);
        button.setText(Messages.discoverLooks);
        button.setSelection(true);
        return button;
    }

    @Override
    protected Point getInitialSize() {
        return sizeWithin(1180, 700);
    }

    @Override
    protected String takeLabel() {
        return Messages.discoverAdd;
    }

    @Override
    protected String wrong() {
        DiscoverParts all = parts;
        String bad = all == null ? "" : all.question().problem();
        return !bad.isEmpty() ? bad
                : !searched ? Messages.discoverSearchFirst
                        : control.readOnly().orElseGet(() -> ticked().isEmpty() ? Messages.discoverNoneTicked : "");
    }

    private List<FoundHost> ticked() {
        DiscoverParts all = parts;
        return all == null ? List.of() : all.table().ticked();
    }

    /** As long as the dialog is open. */
    private void withParts(Consumer<DiscoverParts> work) {
        DiscoverParts all = parts;
        if (all != null && isOpen()) {
            work.accept(all);
        }
    }

    /** Searches, or stops the search. */
    private void search(DiscoverParts all) {
        Job now = running;
        if (now != null) {
            now.cancel();
            return;
        }
        searched = false;
        changed();
        if (all.question().problem().isEmpty()) {
            all.clear();
            tell(Messages.discoverSearching, Tone.MUTED);
            running = new DiscoverJob(control.discovery(), ui, this).start(all.question().subnet(),
                    all.question().asker(), all.looks().getSelection());
        }
    }

    @Override
    public void found(SweepReport report) {
        withParts(all -> {
            searched = true;
            all.table().show(DiscoverRow.all(report.hosts(), FoundHosts.addable(report.hosts())));
            all.report().show(report);
            changed();
        });
    }

    @Override
    public void looked(FoundHost host, UnaryOperator<DiscoverRow> change) {
        withParts(all -> all.table().change(host, change));
    }

    @Override
    public void looked(HostServices look) {
        withParts(all -> all.groups().looked(look));
    }

    @Override
    public void ended() {
        running = null;
        withParts(all -> all.search().setText(Messages.discoverSearch));
    }

    @Override
    public void failed(String why) {
        ended();
        withParts(all -> complain(why));
    }

    @Override
    protected void okPressed() {
        withParts(all -> {
            DiscoverAdding adding = new DiscoverAdding(control, ui, all.given().given());
            List<FoundHost> chosen = ticked();
            if (adding.isWanted(getShell(), chosen)) {
                busy(true);
                adding.start(chosen, this::added, this::refused);
            }
        });
    }

    private void added() {
        if (isOpen()) {
            super.okPressed();
        }
    }

    private void refused(String why) {
        if (isOpen()) {
            busy(false);
            complain(why);
        }
    }

    @Override
    public boolean close() {
        Job now = running;
        if (now != null) {
            now.cancel();
        }
        return super.close();
    }
}
