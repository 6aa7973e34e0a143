package org.vipdrift.failover.ui.internal.automatic;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.vipdrift.control.Control;
import org.vipdrift.control.StatusSnapshot;
import org.vipdrift.failover.ui.internal.Elections;
import org.vipdrift.failover.ui.internal.GroupPick;
import org.vipdrift.failover.ui.internal.Mode;
import org.vipdrift.inventory.Automatic;
import org.vipdrift.inventory.VipGroup;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.Notice;
import org.vipdrift.ui.common.UiThread;
import org.vipdrift.ui.common.Work;

/** Opens the dialogs of automatic mode for the group selected: Arm, Disarm, Acknowledge Flapping, Automatic Mode,
 * What If. */
public final class AutomaticHandler extends AbstractHandler {
    static final String ARM = "org.vipdrift.group.arm";
    static final String SETTINGS = "org.vipdrift.group.automatic";
    private static final String DISARM = "org.vipdrift.group.disarm";
    static final String ACKNOWLEDGE = "org.vipdrift.group.acknowledge";
    private static final String WHAT_IF = "org.vipdrift.group.whatIf";

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        Shell shell = window.getShell();
        Control control = window.getService(Control.class);
        UiThread ui = window.getService(UiThread.class);
        switch (event.getCommand().getId()) {
            case ARM -> pick(event, shell, control, Messages.armTitle,
                    group -> new ArmSheet(shell, control.automation(), ui, group.id()));
            case DISARM -> disarm(event, shell, control, ui);
            case ACKNOWLEDGE -> acknowledge(event, shell, control, ui);
            case WHAT_IF -> pick(event, shell, control, Messages.whatIfTitle,
                    group -> new WhatIfSheet(shell, control.automation(), ui, group.id()));
            case SETTINGS -> new GroupPick(event, shell, control.inventory().current().groups())
                    .ask(Messages.settingsTitle).ifPresent(group -> settings(shell, control, ui, group));
            default -> throw new IllegalStateException("Not a command of this handler: " + event.getCommand());
        }
        return null;
    }

    private static void pick(ExecutionEvent event, Shell shell, Control control, String title,
            Function<VipGroup, Window> sheet) {
        new GroupPick(event, shell, control.inventory().current().groups()).ask(title)
                .ifPresent(group -> sheet.apply(group).open());
    }

    /** Offers those that are armed, whole or in part. */
    private static void disarm(ExecutionEvent event, Shell shell, Control control, UiThread ui) {
        StatusSnapshot now = control.status().current();
        List<VipGroup> armed = control.inventory().current().groups().stream().filter(group -> isArmed(now, group))
                .toList();
        if (armed.isEmpty()) {
            new Notice(shell, "noArmed", Icon.MODE_MANUAL, Messages.noArmed, Messages.noArmedSentence, List.of())
                    .open();
        } else {
            new GroupPick(event, shell, armed).ask(Messages.disarmTitle)
                    .ifPresent(group -> ReasonSheet.disarm(shell, control.automation(), ui, group).open());
        }
    }

    /** Offers those that are held down. */
    private static void acknowledge(ExecutionEvent event, Shell shell, Control control, UiThread ui) {
        StatusSnapshot now = control.status().current();
        List<VipGroup> down = control.inventory().current().groups().stream().filter(group -> now.group(group.id())
                .flatMap(status -> Elections.heldDown(now, status, Instant.now())).isPresent()).toList();
        if (down.isEmpty()) {
            new Notice(shell, "noHeldDown", Icon.MODE_ARMED, Messages.noHeldDown, Messages.noHeldDownSentence,
                    List.of()).open();
        } else {
            new GroupPick(event, shell, down).ask(Messages.ackTitle)
                    .ifPresent(group -> ReasonSheet.acknowledge(shell, control.automation(), ui, group).open());
        }
    }

    private static void settings(Shell shell, Control control, UiThread ui, VipGroup group) {
        boolean armed = isArmed(control.status().current(), group);
        new Work<Automatic>(ui, NLS.bind(Messages.readSettingsJob, group.id()),
                (progress, cancellation) -> control.automation().settings(group.id())).quiet()
                .done(now -> new SettingsSheet(shell, control.automation(), ui, group, now, armed).open())
                .failed(sentence -> Notice.problem(shell, Messages.settingsTitle, sentence)).start();
    }

    private static boolean isArmed(StatusSnapshot now, VipGroup group) {
        return now.group(group.id()).filter(status -> Mode.of(status) != Mode.MANUAL).isPresent();
    }
}
