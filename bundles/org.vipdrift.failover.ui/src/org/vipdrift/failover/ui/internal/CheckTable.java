package org.vipdrift.failover.ui.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.vipdrift.failover.CheckResult;
import org.vipdrift.failover.CheckResult.Severity;
import org.vipdrift.ui.common.Column;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.RowTable;
import org.vipdrift.ui.common.Tone;

/** The checks made before a move: result, evidence, and the remedy of those that did not pass; these come first. */
public final class CheckTable {
    private CheckTable() {
    }

    public static RowTable<CheckResult> create(Composite parent, String id) {
        List<Column<CheckResult>> columns = List.of(
                Column.of("check", Messages.columnCheck, 160, CheckTable::title).least(140).icon(CheckTable::icon)
                        .tone(CheckTable::tone),
                Column.of("result", Messages.columnResult, 70, CheckTable::result).tone(CheckTable::tone),
                Column.<CheckResult>of("evidence", Messages.columnEvidence, 380, CheckResult::evidence).least(200),
                Column.<CheckResult>of("remedy", Messages.columnRemedy, 330, CheckResult::remedy).least(96));
        return new RowTable<>(parent, id, Messages.checks, columns, CheckResult::id);
    }

    /** What stands in the way first, the worst on top; then what warns, then what has passed. */
    public static void show(RowTable<CheckResult> table, List<CheckResult> checks) {
        table.spare("remedy", checks.stream().allMatch(check -> check.remedy().isEmpty()));
        table.show(checks.stream().sorted(Comparator.comparing(CheckTable::weight).reversed()).toList());
    }

    /** "Checks: all 21 passed", "Checks: 1 refuses, 2 warn, 18 passed". */
    public static String summary(List<CheckResult> checks) {
        List<CheckResult> judged = checks.stream().filter(check -> check.passed() || weight(check) > 0).toList();
        long passed = judged.stream().filter(CheckResult::passed).count();
        if (judged.isEmpty()) {
            return Messages.checks;
        }
        if (passed == judged.size()) {
            return NLS.bind(Messages.checksAllPassed, passed);
        }
        return NLS.bind(Messages.checksSummary, Stream.of(count(judged, Severity.FATAL, Messages.checksForbid),
                count(judged, Severity.REFUSE, Messages.checksRefuse),
                count(judged, Severity.WARN, Messages.checksWarn),
                NLS.bind(Messages.checksPassed, passed)).filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", ")));
    }

    private static String count(List<CheckResult> checks, Severity severity, String words) {
        long number = checks.stream().filter(check -> !check.passed() && check.severity() == severity).count();
        return number == 0 ? "" : NLS.bind(words, number);
    }

    /** 0 for what has passed or only informs. */
    private static int weight(CheckResult check) {
        return check.passed() ? 0 : switch (check.severity()) {
            case INFO -> 0;
            case WARN -> 1;
            case REFUSE -> 2;
            case FATAL -> 3;
        };
    }

    /** "target-link-up" as "Target link up". */
    static String title(CheckResult check) {
        String words = Pattern.compile("\\b(vip|ssh|arp)\\b").matcher(check.id().replace('-', ' '))
                .replaceAll(match -> match.group().toUpperCase(Locale.ROOT));
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
