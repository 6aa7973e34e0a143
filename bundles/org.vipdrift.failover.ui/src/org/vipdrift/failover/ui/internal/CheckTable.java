package org.vipdrift.failover.ui.internal;

import java.util.Comparator;
import java.util.List;
import org.eclipse.swt.widgets.Composite;
import org.vipdrift.failover.CheckResult;
import org.vipdrift.failover.CheckResult.Severity;
import org.vipdrift.ui.common.Column;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.RowTable;
import org.vipdrift.ui.common.Tone;

/** The checks made before a move: result, evidence, and the remedy of those that did not pass; these come first. */
final class CheckTable {
    private CheckTable() {
    }

    static RowTable<CheckResult> create(Composite parent, String id) {
        List<Column<CheckResult>> columns = List.of(
                Column.of("check", Messages.columnCheck, 150, CheckTable::title).icon(CheckTable::icon)
                        .tone(CheckTable::tone),
                Column.of("result", Messages.columnResult, 75, CheckTable::result).tone(CheckTable::tone),
                Column.<CheckResult>of("evidence", Messages.columnEvidence, 360, CheckResult::evidence),
                Column.<CheckResult>of("remedy", Messages.columnRemedy, 240, CheckResult::remedy));
        return new RowTable<>(parent, id, Messages.checks, columns, CheckResult::id);
    }

    static void show(RowTable<CheckResult> table, List<CheckResult> checks) {
        table.show(checks.stream().sorted(Comparator.comparing(CheckResult::passed)).toList());
    }

    /** "target-link-up" as "Target link up". */
    static String title(CheckResult check) {
        String words = check.id().replace('-', ' ');
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    static String result(CheckResult check) {
        if (check.passed()) {
            return check.severity() == Severity.INFO ? Messages.checkInfo : Messages.checkPassed;
        }
        return switch (check.severity()) {
            case INFO -> Messages.checkInfo;
            case WARN -> Messages.checkWarns;
            case REFUSE -> Messages.checkRefuses;
            case FATAL -> Messages.checkForbids;
        };
    }

    private static Icon icon(CheckResult check) {
        if (check.severity() == Severity.INFO) {
            return Icon.CHECK_INFO;
        }
        return check.passed() ? Icon.CHECK_PASSED
                : check.severity() == Severity.WARN ? Icon.CHECK_WARNING : Icon.CHECK_FAILED;
    }

    private static Tone tone(CheckResult check) {
        return check.passed() || check.severity() == Severity.INFO ? Tone.PLAIN : Tone.TROUBLE;
    }
}
