package org.vipdrift.failover.ui.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.vipdrift.control.StatusSnapshot.GroupStatus;
import org.vipdrift.control.StatusSnapshot.HostStatus;
import org.vipdrift.core.GroupId;
import org.vipdrift.inventory.VipGroup;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.Notice;

/** Confined to the UI thread. Which group a command means: the one selected or shown, the only one, or a question. */
public final class GroupPick {
    private final ExecutionEvent event;
    private final Shell shell;
    private final List<VipGroup> groups;

    public GroupPick(ExecutionEvent event, Shell shell, List<VipGroup> groups) {
        this.event = event;
        this.shell = shell;
        this.groups = List.copyOf(groups);
    }

    /** @param title of the question. @return absent if there is none, which is said, or the person declined */
    public Optional<VipGroup> ask(String title) {
        if (groups.isEmpty()) {
            new Notice(shell, "noGroup", Icon.GROUP, Messages.noGroups, Messages.noGroupsSentence, List.of()).open();
            return Optional.empty();
        }
        return chosen().flatMap(id -> groups.stream().filter(has(id)).findFirst()).or(() -> choice(title));
    }

    /** The group selected, the first one the selected host holds, or the one the active view is about. */
    private Optional<GroupId> chosen() {
        if (HandlerUtil.getActivePart(event) instanceof ShowsGroup view && view.group().isPresent()) {
            return view.group();
        }
        return HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection rows
                ? switch (rows.getFirstElement()) {
                    case GroupStatus status -> Optional.of(status.group().id());
                    case HostStatus status -> status.holds().stream().findFirst();
                    case null, default -> Optional.empty();
                }
                : Optional.empty();
    }

    private Optional<VipGroup> choice(String title) {
        return groups.size() == 1 ? Optional.of(groups.getFirst()) : new GroupChoice(shell, title, groups).ask();
    }

    private static Predicate<VipGroup> has(GroupId id) {
        return group -> group.id().equals(id);
    }
}
