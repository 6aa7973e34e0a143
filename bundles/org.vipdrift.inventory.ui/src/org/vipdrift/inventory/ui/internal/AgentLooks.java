package org.vipdrift.inventory.ui.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.vipdrift.control.Adoption.Adopted;
import org.vipdrift.control.Adoption.Found;
import org.vipdrift.control.Control;
import org.vipdrift.control.Evidence.Gathered;
import org.vipdrift.control.SelfTest;
import org.vipdrift.core.HostId;
import org.vipdrift.deploy.AgentVerb;
import org.vipdrift.deploy.DeployPlan;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.Notice;
import org.vipdrift.ui.common.UiThread;
import org.vipdrift.ui.common.Work;

/** Confined to the UI thread. Looks at hosts' agents and shows what was found; nothing on a host is changed. */
record AgentLooks(Shell shell, Control control, UiThread ui) {
    private static final Duration LIMIT = Duration.ofSeconds(15);
    private static final Duration EVIDENCE_LIMIT = Duration.ofSeconds(60);
    private static final int LINES = 500;

    void log(HostId host) {
        String heading = NLS.bind(Messages.logHeading, host);
        look("agentLog", heading, Icon.LOG, () -> {
            List<String> lines = control.diagnostics().log(host, LINES, LIMIT);
            return new Shown(true, NLS.bind(Messages.logSentence, lines.size()), lines);
        });
    }

    void selfTest(HostId host) {
        look("selfTest", NLS.bind(Messages.selfTestHeading, host), Icon.TEST, () -> {
            SelfTest test = control.diagnostics().selfTest(host, LIMIT);
            return new Shown(test.passed(), test.passed() ? Messages.selfTestPassed : Messages.selfTestFailed,
                    test.checks().stream().map(AgentLooks::line).toList());
        });
    }

    private static String line(SelfTest.Check check) {
        return String.format(Locale.ROOT, "%s %-12s %8.1f ms  %s", check.passed() ? "✓" : "✗", check.name(),
                check.millis(), check.sentence());
    }

    void adopt(List<HostId> hosts) {
        look("adopt", Messages.adoptHeading, Icon.HOST, () -> {
            Adopted adopted = control.adoption().adopt(hosts, LIMIT);
            boolean all = adopted.hosts().stream().allMatch(Found::adopted);
            return new Shown(all, all ? Messages.adoptDone : Messages.adoptPartly,
                    Stream.concat(adopted.hosts().stream().map(found -> found.host() + ": " + found.sentence()),
                            adopted.sentences().stream()).toList());
        });
    }

    /** What installing would do, command by command. */
    void plan(List<HostId> hosts) {
        look("agentPlan", Messages.planHeading, Icon.WHAT_IF, () -> {
            List<String> lines = new ArrayList<>();
            boolean fit = true;
            for (HostId host : hosts) {
                DeployPlan plan = control.agents().plan(AgentVerb.INSTALL, host);
                fit &= !plan.isRefused();
                lines.add(host + ": " + plan.sentence());
                plan.steps().forEach(step -> step.commands()
                        .forEach(command -> lines.add(String.format("  %-9s %s", step.name(), command.shown()))));
            }
            return new Shown(fit, Messages.planSentence, lines);
        });
    }

    /** Into a file that the person names. */
    void evidence() {
        FileDialog dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setText(Messages.evidenceHeading);
        dialog.setFileName("evidence.zip");
        Optional.ofNullable(dialog.open()).map(Path::of).ifPresent(this::evidence);
    }

    void evidence(Path file) {
        look("evidence", Messages.evidenceHeading, Icon.DETAILS, () -> {
            Gathered gathered = control.evidence().gather(file, Optional.empty(), EVIDENCE_LIMIT);
            return new Shown(gathered.lacking().isEmpty(), NLS.bind(Messages.evidenceSentence, file),
                    Stream.concat(gathered.lacking().stream(), gathered.entries().stream()).toList());
        });
    }

    /** What was found. */
    private record Shown(boolean good, String sentence, List<String> lines) {
    }

    /** Something found out off the UI thread, or refused with a sentence. */
    @FunctionalInterface
    private interface Look {
        Shown find() throws Exception;
    }

    private void look(String id, String heading, Icon icon, Look look) {
        new Work<Shown>(ui, heading, (progress, cancellation) -> look.find()).icon(icon).interruptible()
                .done(shown -> new Notice(shell, id, shown.good() ? icon : Icon.STATE_PROBLEM, heading,
                        shown.sentence(), shown.lines()).open())
                .failed(sentence -> Notice.problem(shell, heading, sentence)).start();
    }
}
