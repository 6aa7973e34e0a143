package org.vipdrift.failover.ui.internal.automatic;

import java.util.List;
import org.eclipse.swt.widgets.Composite;
import org.vipdrift.inventory.ServiceCheck;
import org.vipdrift.ui.common.Column;

/** A group's health checks in the settings of its automatic mode. */
final class CheckList {
    private CheckList() {
    }

    static NamedList<ServiceCheck> create(Composite parent, String id, List<ServiceCheck> now, Runnable changed) {
        return new NamedList<>(parent, id, new NamedList.Kind<>(Messages.checks, Messages.noChecks,
                Messages.noChecksSentence, columns(), ServiceCheck::name,
                (shell, begun, taken) -> new CheckSheet(shell, begun == null ? CheckInput.NEW : CheckInput.of(begun),
                        taken).ask()),
                now, changed);
    }

    private static List<Column<ServiceCheck>> columns() {
        return List.of(
                Column.<ServiceCheck>of("name", Messages.columnName, 110, ServiceCheck::name).least(90),
                Column.of("kind", Messages.columnKind, 70, check -> CheckSheet.kind(check.kind())),
                Column.<ServiceCheck>of("what", Messages.columnArguments, 200,
                        check -> String.join(" ", check.arguments())).least(140),
                Column.of("every", Messages.columnEvery, 80, check -> check.intervalMillis() + " ms"),
                Column.of("effect", Messages.columnEffect, 110, check -> Finding.effect(check.weight())));
    }
}
