package org.vipdrift.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.vipdrift.core.Printable;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.Notice;
import org.vipdrift.ui.common.UiThread;
import org.vipdrift.ui.common.Work;

/** Shows the end of the error log and where the file is. */
public final class LogHandler extends AbstractHandler {
    private static final int LINES = 400;

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        Shell shell = window.getShell();
        Path file = Platform.getLogFileLocation().toPath();
        new Work<>(window.getService(UiThread.class), Messages.logHeading, (progress, cancellation) -> end(file))
                .quiet()
                .done(lines -> show(shell, file, lines)).failed(sentence -> show(shell, file, List.of(sentence)))
                .start();
        return null;
    }

    private static List<String> end(Path file) throws IOException {
        if (!Files.exists(file)) {
            return List.of(Messages.logEmpty);
        }
        try (var lines = Files.lines(file)) {
            List<String> all = lines.map(Printable::clean).toList();
            return all.subList(Math.max(0, all.size() - LINES), all.size());
        }
    }

    private static void show(Shell shell, Path file, List<String> lines) {
        new Notice(shell, "log", Icon.LOG, Messages.logHeading, NLS.bind(Messages.logSentence, file), lines).open();
    }
}
