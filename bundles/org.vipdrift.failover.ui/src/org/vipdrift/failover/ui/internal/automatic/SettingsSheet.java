package org.vipdrift.failover.ui.internal.automatic;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.vipdrift.control.Automation;
import org.vipdrift.inventory.Automatic;
import org.vipdrift.inventory.Hook;
import org.vipdrift.inventory.ServiceCheck;
import org.vipdrift.inventory.VipGroup;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.Sheet;
import org.vipdrift.ui.common.Tone;
import org.vipdrift.ui.common.UiThread;
import org.vipdrift.ui.common.Work;

/** Confined to the UI thread. The settings of a group's automatic mode and its health checks; saved, not armed. */
final class SettingsSheet extends Sheet {
    private final Automation automation;
    private final UiThread ui;
    private final VipGroup group;
    private final Automatic now;
    private final boolean armed;
    private @Nullable SettingsFields fields;
    private @Nullable NamedList<ServiceCheck> checks;
    private @Nullable NamedList<Hook> hooks;
    private boolean busy;

    SettingsSheet(@Nullable Shell parent, Automation automation, UiThread ui, VipGroup group, Automatic now,
            boolean armed) {
        super(parent, "automatic", Messages.settingsTitle);
        this.automation = automation;
        this.ui = ui;
        this.group = group;
        this.now = now;
        this.armed = armed;
    }

    @Override
    protected void fill(Composite body) {
        say(Icon.AUTOMATIC, NLS.bind(Messages.settingsHeading, group.id()),
                NLS.bind(armed ? Messages.settingsArmed : Messages.settingsSentence, group.id()));
        fields = new SettingsFields(body, id(), SettingsInput.of(now), this::judge);
        section(body, Messages.checks);
        checks = CheckList.create(body, id() + ".checks", now.checks(), this::judge);
        section(body, Messages.hooks);
        hooks = HookList.create(body, id() + ".hooks", now.hooks(), this::judge);
    }

    @Override
    protected void createButtonsForButtonBar(Composite bar) {
        button(bar, IDialogConstants.OK_ID, "ok", Messages.saveButton, true);
        button(bar, IDialogConstants.CANCEL_ID, "cancel", IDialogConstants.CANCEL_LABEL, false);
        judge();
    }

    @Override
    protected Point getInitialSize() {
        return sizeWithin(980, 820);
    }

    @Override
    protected void okPressed() {
        SettingsFields typed = fields;
        NamedList<Hook> run = hooks;
        NamedList<ServiceCheck> listed = checks;
        if (typed != null && listed != null && run != null) {
            Automatic wanted = typed.input(listed.all()).parsed().withHooks(run.all());
            busy = true;
            judge();
            tell(Messages.saving, Tone.MUTED);
            new Work<VipGroup>(ui, NLS.bind(Messages.saveJob, group.id()),
                    (progress, cancellation) -> automation.set(group.id(), wanted)).icon(Icon.AUTOMATIC)
                    .done(saved -> close()).failed(this::failed).start();
        }
    }

    private void failed(String sentence) {
        if (isOpen()) {
            busy = false;
            judge();
            complain(sentence);
        }
    }

    private void judge() {
        Button ok = getButton(IDialogConstants.OK_ID);
        SettingsFields typed = fields;
        NamedList<ServiceCheck> listed = checks;
        if (ok != null && !ok.isDisposed() && typed != null && listed != null) {
            String wrong = typed.input(listed.all()).wrong(group.vips());
            ok.setEnabled(wrong.isEmpty() && !busy);
            complain(wrong);
        }
    }
}
