package org.vipdrift.failover.ui.internal.automatic;

import java.util.List;
import org.eclipse.swt.widgets.Composite;
import org.vipdrift.inventory.Hook;
import org.vipdrift.ui.common.Column;

/** A group's hooks in the settings of its automatic mode. */
final class HookList {
    private HookList() {
    }

    static NamedList<Hook> create(Composite parent, String id, List<Hook> now, Runnable changed) {
        return new NamedList<>(parent, id, new NamedList.Kind<>(Messages.hooks, Messages.noHooks,
                Messages.noHooksSentence, columns(), Hook::name,
                (shell, begun, taken) -> new HookSheet(shell, begun == null ? HookInput.NEW : HookInput.of(begun),
                        taken).ask()),
                now, changed);
    }

    private static List<Column<Hook>> columns() {
        return List.of(
                Column.<Hook>of("name", Messages.columnName, 110, Hook::name).least(90),
                Column.<Hook>of("when", Messages.columnWhen, 120, hook -> HookSheet.when(hook.when())).least(100),
                Column.<Hook>of("what", Messages.columnArguments, 220, hook -> String.join(" ", hook.arguments()))
                        .least(140),
                Column.of("limit", Messages.columnLimit, 90, hook -> hook.timeoutMillis() + " ms"));
    }
}
