package org.vipdrift.inventory.ui.internal;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.vipdrift.control.Control;
import org.vipdrift.control.FoundHost;
import org.vipdrift.control.FoundHosts;
import org.vipdrift.control.HostServices;
import org.vipdrift.control.SweepReport;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.HostId;
import org.vipdrift.core.InvalidValueException;
import org.vipdrift.core.Ipv4Subnet;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.Inventory;
import org.vipdrift.ui.common.Confirm;
import org.vipdrift.ui.common.Fields;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.InputSheet;
import org.vipdrift.ui.common.Tag;
import org.vipdrift.ui.common.UiThread;
import org.vipdrift.ui.common.Work;

/** Confined to the UI thread. Finds hosts of a subnet; those that are ticked are added after a preview. */
final class DiscoverSheet extends InputSheet implements DiscoverJob.Ears {
    private static final int TABLE_HEIGHT = 260;
    private static final int SENTENCE_HEIGHT = 64;
    private static final int BUTTON_WIDTH = 140;
    private final Control control;
    private final UiThread ui;
    private final List<HostId> hosts;
    private @Nullable Text subnet;
    private @Nullable Combo from;
    private @Nullable Button looks;
    private @Nullable Button search;
    private @Nullable DiscoverGiven given;
    private @Nullable DiscoverGroups groups;
    private @Nullable DiscoverTable table;
    private @Nullable Text sentence;
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
        Fields fields = new Fields(body, id(), 2);
        subnet = listened(fields.text("subnet", Messages.fieldSubnet, Messages.fieldSubnetHint));
        from = fields.choice("from", Messages.fieldFrom, Stream.concat(
                hosts.stream().map(host -> NLS.bind(Messages.discoverFromHost, host)),
                Stream.of(Messages.discoverFromHere)).toArray(String[]::new));
        Composite row = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        looks = ticked(row);
        Button making = button(row, "groups");
        DiscoverGroups found = new DiscoverGroups(control.groups(), ui, making, this::complain);
        making.addListener(SWT.Selection, event -> found.make(getShell()));
        groups = found;
        Button searching = button(row, "search");
        searching.setText(Messages.discoverSearch);
        searching.addListener(SWT.Selection, event -> search());
        search = searching;
        table = new DiscoverTable(body, id() + ".found", WIDTH, TABLE_HEIGHT, this::changed);
        Text said = Tag.id(new Text(body, SWT.MULTI | SWT.READ_ONLY | SWT.BORDER | SWT.V_SCROLL | SWT.WRAP),
                id() + ".said");
        Tag.spoken(said, Messages.discoverSaid).setText(Messages.discoverNotYet);
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SENTENCE_HEIGHT).applyTo(said);
        sentence = said;
        given = DiscoverGiven.in(body, id());
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
        String bad = subnetProblem();
        return !bad.isEmpty() ? bad
                : !searched ? Messages.discoverSearchFirst : ticked().isEmpty() ? Messages.discoverNoneTicked : "";
    }

    private String subnetProblem() {
        try {
            Ipv4Subnet.parse(text(subnet).strip());
            return "";
        } catch (InvalidValueException e) {
            return NLS.bind(Messages.discoverBadSubnet, text(subnet).strip());
        }
    }

    private List<FoundHost> ticked() {
        DiscoverTable found = table;
        return found == null ? List.of() : found.ticked();
    }

    /** Searches, or stops the search. */
    private void search() {
        Job now = running;
        Button look = looks;
        if (now != null) {
            now.cancel();
        } else if (subnetProblem().isEmpty()) {
            searched = false;
            forget();
            show(List.of(), Messages.discoverSearching);
            relabel(Messages.stopButton);
            running = new DiscoverJob(control.discovery(), ui, this).start(Ipv4Subnet.parse(text(subnet).strip()),
                    asker(), look != null && look.getSelection());
        } else {
            changed();
        }
    }

    private void forget() {
        DiscoverGroups found = groups;
        if (found != null) {
            found.clear();
        }
    }

    private void relabel(String label) {
        Button button = search;
        if (button != null) {
            button.setText(label);
        }
    }

    private @Nullable HostId asker() {
        Combo choice = from;
        int index = choice == null ? -1 : choice.getSelectionIndex();
        return index >= 0 && index < hosts.size() ? hosts.get(index) : null;
    }

    private void show(List<DiscoverRow> rows, String words) {
        DiscoverTable found = table;
        Text said = sentence;
        if (found != null && said != null) {
            found.show(rows);
            said.setText(words);
            changed();
        }
    }

    @Override
    public void found(SweepReport report) {
        if (isOpen()) {
            searched = true;
            show(DiscoverRow.all(report.hosts(), FoundHosts.addable(report.hosts())), words(report));
        }
    }

    private static String words(SweepReport report) {
        return Stream.concat(Stream.of(report.sentence()), report.routers().stream().map(DiscoverSheet::words))
                .collect(Collectors.joining("\n"));
    }

    private static String words(SweepReport.Router router) {
        return NLS.bind(Messages.discoverRouter,
                new Object[] {router.id(), router.priority(), Addresses.text(router.from()),
                        router.vips().stream().map(Addresses::text).collect(Collectors.joining(", "))});
    }

    @Override
    public void looked(FoundHost host, UnaryOperator<DiscoverRow> change) {
        DiscoverTable found = table;
        if (isOpen() && found != null) {
            found.change(host, change);
        }
    }

    @Override
    public void looked(HostServices look) {
        DiscoverGroups found = groups;
        if (isOpen() && found != null) {
            found.looked(look);
        }
    }

    @Override
    public void ended() {
        running = null;
        if (isOpen()) {
            relabel(Messages.discoverSearch);
        }
    }

    @Override
    public void failed(String why) {
        ended();
        if (isOpen()) {
            complain(why);
        }
    }

    @Override
    protected void okPressed() {
        DiscoverGiven fields = given;
        if (fields != null) {
            preview(ticked(), fields.given());
        }
    }

    private void preview(List<FoundHost> chosen, FoundHosts.Given terms) {
        List<Host> preview = FoundHosts.hosts(control.inventory().current(), chosen, terms);
        if (Confirm.ask(getShell(), "discoverAdd", Icon.HOST_ADD, NLS.bind(Messages.discoverAddHeading, preview.size()),
                preview.stream().map(host -> host.id() + " (" + host.address() + ")")
                        .collect(Collectors.joining(", ")),
                Messages.discoverAdd)) {
            add(chosen, terms);
        }
    }

    private void add(List<FoundHost> chosen, FoundHosts.Given terms) {
        busy(true);
        new Work<Inventory>(ui, Messages.discoverTitle, (progress, cancellation) -> control.hosts().change(now -> {
            Inventory after = now;
            for (Host host : FoundHosts.hosts(now, chosen, terms)) {
                after = after.with(host);
            }
            return after;
        })).icon(Icon.HOST_ADD).done(after -> added()).failed(why -> {
            if (isOpen()) {
                busy(false);
                complain(why);
            }
        }).start();
    }

    private void added() {
        if (isOpen()) {
            super.okPressed();
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
