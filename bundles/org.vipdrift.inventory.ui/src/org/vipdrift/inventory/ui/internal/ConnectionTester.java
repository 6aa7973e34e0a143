package org.vipdrift.inventory.ui.internal;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.vipdrift.control.ControlException;
import org.vipdrift.control.Hosts;
import org.vipdrift.control.Hosts.ConnectionTest;
import org.vipdrift.inventory.Host;
import org.vipdrift.remote.HostKeyVerdict;
import org.vipdrift.remote.OperatorPrompts.HostKeyAnswer;
import org.vipdrift.remote.PresentedKey;
import org.vipdrift.remote.Secret;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.KeyQuestions;
import org.vipdrift.ui.common.UiThread;
import org.vipdrift.ui.common.Work;

/**
 * Confined to the UI thread. Tests connections as jobs. A host key nobody has seen is put to the person, and once it is
 * trusted the test goes on.
 */
final class ConnectionTester {
    private static final Duration LIMIT = Duration.ofSeconds(15);
    private final Hosts hosts;
    private final UiThread ui;

    ConnectionTester(Hosts hosts, UiThread ui) {
        this.hosts = hosts;
        this.ui = ui;
    }

    /**
     * @param password a fresh secret for each attempt, null for none
     * @param shell the window of the questions; when it has gone nothing more is asked
     */
    void test(Shell shell, Host host, Supplier<@Nullable Secret> password, Consumer<ConnectionTest> done,
            Consumer<String> failed) {
        Secret secret = password.get();
        new Work<ConnectionTest>(ui, NLS.bind(Messages.testJob, host.id()), (progress, cancellation) -> {
            try (Secret used = secret == null ? new Secret(new char[0]) : secret) {
                return hosts.test(host, secret == null ? null : used, LIMIT);
            }
        }).icon(Icon.TEST).failed(failed).done(result -> {
            if (!result.succeeded() && !shell.isDisposed() && result.verdict() instanceof HostKeyVerdict verdict
                    && !(verdict instanceof HostKeyVerdict.Trusted)) {
                ask(shell, host, verdict, () -> test(shell, host, password, done, failed), () -> done.accept(result),
                        failed);
            } else {
                done.accept(result);
            }
        }).start();
    }

    private void ask(Shell shell, Host host, HostKeyVerdict verdict, Runnable again, Runnable rejected,
            Consumer<String> failed) {
        HostKeyAnswer answer = KeyQuestions.ask(shell, host.id().name(), verdict);
        if (answer == HostKeyAnswer.REJECT) {
            rejected.run();
            return;
        }
        new Work<Boolean>(ui, NLS.bind(Messages.trustJob, host.id()), (progress, cancellation) -> {
            trust(verdict.key(), answer);
            return true;
        }).quiet().done(done -> again.run()).failed(failed).start();
    }

    private void trust(PresentedKey key, HostKeyAnswer answer) throws ControlException {
        if (answer == HostKeyAnswer.ACCEPT_AND_SAVE) {
            hosts.trust(key);
        } else {
            hosts.trustOnce(key);
        }
    }
}
