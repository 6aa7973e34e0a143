package org.vipdrift.failover.ui.internal.maintenance;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.vipdrift.control.Control;
import org.vipdrift.control.Maintenance;
import org.vipdrift.control.Maintenance.Scope;
import org.vipdrift.control.MaintenanceReport;
import org.vipdrift.control.StatusSnapshot.HostStatus;
import org.vipdrift.failover.ui.internal.GroupPick;
import org.vipdrift.failover.ui.internal.Person;
import org.vipdrift.ui.common.Confirm;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.Notice;
import org.vipdrift.ui.common.UiThread;
import org.vipdrift.ui.common.Work;

/** Begins or ends the maintenance of the host or group selected; the command's id says which. */
public final class MaintenanceHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        Shell shell = window.getShell();
        Control control = window.getService(Control.class);
        UiThread ui = window.getService(UiThread.class);
        Consumer<Scope> begin = scope -> new MaintenanceSheet(shell, control.maintenance(), ui, scope).open();
        Consumer<Scope> end = scope -> end(shell, control.maintenance(), ui, scope);
        switch (event.getCommand().getId()) {
            case "org.vipdrift.host.maintenance" -> host(event).ifPresent(begin);
            case "org.vipdrift.host.maintenanceOver" -> host(event).ifPresent(end);
            case "org.vipdrift.group.maintenance" -> group(event, shell, control).ifPresent(begin);
            case "org.vipdrift.group.maintenanceOver" -> group(event, shell, control).ifPresent(end);
            default -> throw new IllegalStateException("Not a command of this handler: " + event.getCommand());
        }
        return null;
    }

    private static Optional<Scope> host(ExecutionEvent event) {
        return HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection rows
                && rows.getFirstElement() instanceof HostStatus status
                        ? Optional.of(new Scope.OfHost(status.host().id()))
                        : Optional.empty();
    }

    private static Optional<Scope> group(ExecutionEvent event, Shell shell, Control control) {
        return new GroupPick(event, shell, control.inventory().current().groups()).ask(Messages.title)
                .map(group -> new Scope.OfGroup(group.id()));
    }

    private static void end(Shell shell, Maintenance maintenance, UiThread ui, Scope scope) {
        if (Confirm.ask(shell, "maintenanceOver", Icon.MAINTENANCE_OVER, NLS.bind(Messages.endHeading, scope),
                NLS.bind(Messages.endSentence, scope), Messages.endButton)) {
            new Work<MaintenanceReport>(ui, NLS.bind(Messages.endJob, scope),
                    (progress, cancellation) -> maintenance.end(scope, "", Person.name(), MaintenanceSheet.LIMIT))
                    .icon(Icon.MAINTENANCE_OVER).done(report -> told(ui, scope, report))
                    .failed(sentence -> Notice.problem(ui.shell(), NLS.bind(Messages.endHeading, scope), sentence))
                    .start();
        }
    }

    private static void told(UiThread ui, Scope scope, MaintenanceReport report) {
        new Notice(ui.shell(), "maintenanceReport", report.done() ? Icon.MAINTENANCE_OVER : Icon.STATE_PROBLEM,
                NLS.bind(report.done() ? Messages.endedHeading : Messages.endHeading, scope), report.sentence(),
                report.done() ? List.of()
                        : report.answers().stream().map(a -> a.host() + ": " + a.sentence()).toList())
                .open();
    }
}
