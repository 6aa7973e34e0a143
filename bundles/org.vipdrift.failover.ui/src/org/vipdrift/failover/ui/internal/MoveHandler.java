package org.vipdrift.failover.ui.internal;

import java.util.List;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.vipdrift.control.Control;
import org.vipdrift.control.StatusSnapshot.GroupStatus;
import org.vipdrift.control.StatusSnapshot.HostStatus;
import org.vipdrift.core.GroupId;
import org.vipdrift.failover.MoveRequest.Verb;
import org.vipdrift.inventory.VipGroup;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.Notice;
import org.vipdrift.ui.common.UiThread;

/** Opens the move dialog for the selected group; for Fail over, Place and Release. */
public final class MoveHandler extends AbstractHandler {
    static final String MOVE = "org.vipdrift.group.move";
    private static final String PLACE = "org.vipdrift.group.place";
    private static final String RELEASE = "org.vipdrift.group.release";

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        Shell shell = window.getShell();
        Control control = window.getService(Control.class);
        List<VipGroup> groups = control.inventory().current().groups();
        if (groups.isEmpty()) {
            new Notice(shell, "noGroup", Icon.GROUP, Messages.noGroups, Messages.noGroupsSentence, List.of()).open();
            return null;
        }
        Verb verb = verb(event.getCommand().getId());
        chosen(event).flatMap(id -> control.inventory().current().group(id)).or(() -> ask(shell, groups))
                .ifPresent(group -> new MoveSheet(shell, control, window.getService(UiThread.class),
                        new MoveWish(group, verb, null, false)).open());
        return null;
    }

    private static Verb verb(String commandId) {
        return switch (commandId) {
            case PLACE -> Verb.PLACE;
            case RELEASE -> Verb.RELEASE;
            default -> Verb.MOVE;
        };
    }

    /** The group selected, or the first one the selected host holds. */
    private static Optional<GroupId> chosen(ExecutionEvent event) {
        if (HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection rows) {
            return switch (rows.getFirstElement()) {
                case GroupStatus status -> Optional.of(status.group().id());
                case HostStatus status -> status.holds().stream().findFirst();
                case null, default -> Optional.empty();
            };
        }
        return Optional.empty();
    }

    private static Optional<VipGroup> ask(Shell shell, List<VipGroup> groups) {
        return groups.size() == 1 ? Optional.of(groups.getFirst()) : new GroupChoice(shell, groups).ask();
    }
}
