package org.vipdrift.inventory.ui.internal;

import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.vipdrift.control.Control;
import org.vipdrift.control.Hosts;
import org.vipdrift.control.Hosts.ConnectionTest;
import org.vipdrift.core.InvalidValueException;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.Inventory;
import org.vipdrift.remote.Secret;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.Sheet;
import org.vipdrift.ui.common.Tag;
import org.vipdrift.ui.common.Tone;
import org.vipdrift.ui.common.UiThread;
import org.vipdrift.ui.common.Work;

/** Confined to the UI thread. Adds a host or changes one; Test connection says what was found before anything is kept. */
final class HostSheet extends Sheet {
    private static final int TEST = IDialogConstants.CLIENT_ID;
    private static final int FOUND_HEIGHT = 110;
    private final Control control;
    private final UiThread ui;
    private final @Nullable Host known;
    /** What the person sees and changes. */
    private final Inventory seen;
    private @Nullable HostFields fields;
    private @Nullable Text found;
    private boolean busy;
    private @Nullable HostInput looked;

    /** @param known the host to be changed; null for a new one */
    HostSheet(Shell parent, Control control, UiThread ui, @Nullable Host known) {
        super(parent, "host", known == null ? Messages.addTitle : Messages.editTitle);
        this.control = control;
        this.ui = ui;
        this.known = known;
        this.seen = control.inventory().current();
    }

    @Override
    protected void fill(Composite body) {
        Host host = known;
        say(host == null ? Icon.HOST_ADD : Icon.HOST_EDIT,
                host == null ? Messages.addTitle : NLS.bind(Messages.editHeading, host.id()), Messages.addSentence);
        HostFields all = new HostFields(body, id(), Credentials.of(control), this::judge);
        fields = all;
        Text text = Tag.id(new Text(body, SWT.MULTI | SWT.READ_ONLY | SWT.BORDER | SWT.V_SCROLL | SWT.WRAP),
                id() + ".found");
        Tag.spoken(text, Messages.foundSpoken).setText(Messages.foundHint);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, FOUND_HEIGHT).applyTo(text);
        found = text;
        all.inherit(control.inventory().current());
        all.fill(host == null ? HostFields.blank() : HostInput.of(host), host != null);
    }

    @Override
    protected void createButtonsForButtonBar(Composite bar) {
        button(bar, TEST, "test", Messages.testButton, false);
        button(bar, IDialogConstants.OK_ID, "ok", known == null ? Messages.addButton : Messages.editButton, true);
        button(bar, IDialogConstants.CANCEL_ID, "cancel", IDialogConstants.CANCEL_LABEL, false);
        judge();
    }

    @Override
    protected void buttonPressed(int number) {
        if (number == TEST) {
            test();
        } else {
            super.buttonPressed(number);
        }
    }

    @Override
    protected void okPressed() {
        HostFields all = fields;
        if (all != null) {
            Host host = all.input().host();
            Secret secret = all.password();
            busy(true);
            new Work<Host>(ui, NLS.bind(Messages.addJob, host.id()), (progress, cancellation) -> {
                try (Secret used = secret == null ? new Secret(new char[0]) : secret) {
                    control.hosts().add(seen, host, secret);
                    return host;
                }
            }).quiet().done(added -> super.okPressed()).failed(this::failed).start();
        }
    }

    private void test() {
        HostFields all = fields;
        if (all != null) {
            busy(true);
            show(List.of(Messages.testing));
            new ConnectionTester(control.hosts(), ui).test(getShell(), all.input().host(), all::password, this::tested,
                    this::failed);
        }
    }

    private void tested(ConnectionTest result) {
        if (isOpen()) {
            busy(false);
            show(result.details().isEmpty() ? List.of(result.sentence()) : result.details());
            tell(result.sentence(), result.succeeded() ? Tone.ACCENT : Tone.TROUBLE);
        }
    }

    private void failed(String sentence) {
        if (isOpen()) {
            busy(false);
            show(List.of(sentence));
            complain(sentence);
        }
    }

    /** Says what is wrong in the fields, once something was typed. */
    private void judge() {
        HostFields all = fields;
        Button ok = getButton(IDialogConstants.OK_ID);
        Button test = getButton(TEST);
        if (all == null || ok == null || test == null) {
            return;
        }
        all.inherit(control.inventory().current());
        String wrong = wrong(all.input());
        ok.setEnabled(wrong.isEmpty() && !busy);
        test.setEnabled(wrong.isEmpty() && !busy);
        if (wrong.isEmpty() && !busy) {
            look(control.hosts(), all.input());
        }
        if (!busy) {
            complain(all.input().equals(HostFields.blank()) ? "" : wrong);
        }
    }

    /** Shows what the ssh config says to what stands in the fields now, before anything is connected. */
    private void look(Hosts hosts, HostInput input) {
        if (!input.equals(looked)) {
            looked = input;
            Host host = input.host();
            new Work<List<String>>(ui, NLS.bind(Messages.lookJob, host.id()),
                    (progress, cancellation) -> hosts.inherited(host)).quiet()
                    .done(lines -> looked(input, lines.isEmpty() ? List.of(Messages.foundHint) : lines))
                    .failed(sentence -> looked(input, List.of(sentence))).start();
        }
    }

    private void looked(HostInput input, List<String> lines) {
        if (isOpen() && !busy && input.equals(looked)) {
            show(lines);
        }
    }

    private String wrong(HostInput input) {
        try {
            Host host = input.host();
            Inventory inventory = control.inventory().current();
            boolean taken = known == null && inventory.host(host.id()).isPresent();
            return taken ? NLS.bind(Messages.nameTaken, host.id())
                    : InventorySheet.broken(inventory.with(host), "hosts", host.id().name());
        } catch (InvalidValueException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private void busy(boolean now) {
        busy = now;
        judge();
    }

    private void show(List<String> lines) {
        Text text = found;
        if (text != null && !text.isDisposed()) {
            text.setText(String.join("\n", lines));
        }
    }
}
