package org.vipdrift.ui.driver;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.vipdrift.ui.driver.internal.Widgets;

/** Thread-safe. The whole console, as it is on the screen. */
public final class Screen {
    private static final Duration PAUSE = Duration.ofMillis(25);
    private final Display display;
    private final Duration patience;

    /** @param patience how long anything is waited for */
    public Screen(Display display, Duration patience) {
        this.display = display;
        this.patience = patience;
    }

    /**
     * Reads or does something on the UI thread, and waits for it.
     *
     * @throws DriverException if the UI thread does not come to it: it waits for something itself
     */
    public <T> T onUi(Supplier<T> task) {
        return Thread.currentThread() == display.getThread() ? task.get() : fromOutside(task);
    }

    private <T> T fromOutside(Supplier<T> task) {
        CompletableFuture<T> result = new CompletableFuture<>();
        display.asyncExec(() -> result.completeAsync(task, Runnable::run));
        try {
            return result.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new DriverException("The UI thread has not come to its events for " + patience.toSeconds() + " s.",
                    e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new DriverException("It failed.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DriverException("The driver was interrupted.", e);
        }
    }

    /** Starts a command, as its menu item would; it may open a dialog, so this does not wait for its end. */
    public void command(String id) {
        command(id, Map.of());
    }

    /** @param parameters values by the parameters' ids */
    public void command(String id, Map<String, String> parameters) {
        display.asyncExec(() -> {
            try {
                IWorkbench workbench = PlatformUI.getWorkbench();
                Command command = workbench.getService(ICommandService.class).getCommand(id);
                workbench.getService(IHandlerService.class)
                        .executeCommand(ParameterizedCommand.generateCommand(command, parameters), null);
            } catch (CommandException e) {
                throw new DriverException("The command " + id + " cannot be run now: " + e.getMessage(), e);
            }
        });
    }

    /** The console's main window. */
    public Scope window() {
        return new Scope(this, "the window",
                () -> Optional.ofNullable(PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell()));
    }

    /** Brings a view to the front and makes it the active one. */
    public void view(String id) {
        onUi(() -> {
            try {
                return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage().showView(id);
            } catch (PartInitException e) {
                throw new DriverException("The view " + id + " cannot be shown: " + e.getMessage(), e);
            }
        });
    }

    /** Changes to a perspective. */
    public void perspective(String id) {
        onUi(() -> {
            try {
                return PlatformUI.getWorkbench().showPerspective(id,
                        PlatformUI.getWorkbench().getWorkbenchWindows()[0]);
            } catch (WorkbenchException e) {
                throw new DriverException("The perspective " + id + " cannot be shown: " + e.getMessage(), e);
            }
        });
    }

    /** The dialog whose stable name this is; waits until it is open. */
    public Scope dialog(String id) {
        Scope scope = new Scope(this, "the dialog " + id, () -> shell(id));
        until("the dialog " + id + " is open", () -> isOpen(id));
        return scope;
    }

    public boolean isOpen(String id) {
        return onUi(() -> shell(id).isPresent());
    }

    /** Waits until the condition, asked on the UI thread, holds. */
    public void until(String what, Supplier<Boolean> condition) {
        until(patience, what, condition);
    }

    /** @throws DriverException if it does not hold within the limit; with what is on the screen */
    public void until(Duration limit, String what, Supplier<Boolean> condition) {
        long end = System.nanoTime() + limit.toNanos();
        while (!onUi(condition)) {
            if (System.nanoTime() - end > 0) {
                throw new DriverException("Within " + limit.toSeconds() + " s it did not come true that " + what
                        + ". Open are: " + onUi(this::open) + ".");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private Optional<Shell> shell(String id) {
        return Arrays.stream(display.getShells()).filter(s -> s.isVisible() && Widgets.isNamed(s, id)).findFirst();
    }

    /** Titles of all windows, with the texts of dialogs. */
    private String open() {
        List<Shell> shells = Arrays.stream(display.getShells()).filter(Shell::isVisible).toList();
        return shells.stream().map(s -> s.getText() + (Widgets.name(s).isEmpty() ? "" : " " + Widgets.texts(s)))
                .collect(Collectors.joining("; "));
    }
}
