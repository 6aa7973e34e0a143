package org.vipdrift.cli.internal.run;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.concurrent.CancellationException;
import org.vipdrift.capture.CaptureException;
import org.vipdrift.capture.file.CaptureFileException;
import org.vipdrift.capture.file.CaptureWriteException;
import org.vipdrift.cli.ExitStatus;
import org.vipdrift.cli.internal.line.UsageException;
import org.vipdrift.control.ControlException;
import org.vipdrift.deploy.DeployReport;
import org.vipdrift.inventory.InventoryException;

/** What failed, as an exit status and a sentence, empty if there is nothing to say. */
public record Failure(ExitStatus status, String sentence) {

    /** For the failures an {@link Action} declares, and a cancellation. */
    public static Failure of(Exception e) {
        return switch (e) {
            case UsageException usage -> new Failure(ExitStatus.USAGE, usage.sentence());
            case ControlException control -> new Failure(status(control.reason()), control.sentence());
            case InventoryException inventory -> new Failure(status(inventory.reason()), inventory.sentence());
            case CaptureException capture ->
                new Failure(status(capture.reason()), String.valueOf(capture.getMessage()));
            case InterruptedException _,CancellationException _,ClosedByInterruptException _ ->
                new Failure(ExitStatus.INTERRUPTED, "Interrupted.");
            case CaptureWriteException full -> new Failure(ExitStatus.ERROR, String.valueOf(full.getMessage()));
            case CaptureFileException file -> new Failure(ExitStatus.BAD_DATA, String.valueOf(file.getMessage()));
            case OutputClosedException closed -> new Failure(closed.getCause() == null ? ExitStatus.OUTPUT_CLOSED
                    : ExitStatus.ERROR, String.valueOf(closed.getMessage()));
            case IOException io -> new Failure(ExitStatus.ERROR,
                    "Standard input can't be read: " + String.valueOf(io.getMessage()));
            default -> new Failure(ExitStatus.ERROR, "An error in VipDrift itself, please report it: " + e);
        };
    }

    public static ExitStatus status(ControlException.Reason reason) {
        return switch (reason) {
            case INVALID -> ExitStatus.BAD_DATA;
            case NO_SUCH_ITEM -> ExitStatus.NO_SUCH_ITEM;
            case UNREACHABLE -> ExitStatus.UNAVAILABLE;
            case NO_PERMISSION -> ExitStatus.NO_PERMISSION;
            case CONFIGURATION -> ExitStatus.CONFIGURATION;
            case UNSAFE -> ExitStatus.UNSAFE;
            case TIMEOUT -> ExitStatus.TIMEOUT;
            case CANCELLED -> ExitStatus.INTERRUPTED;
            case FAILED -> ExitStatus.ERROR;
        };
    }

    /** Why a host was left as it was. */
    public static ExitStatus status(DeployReport.Reason reason) {
        return switch (reason) {
            case NONE -> ExitStatus.OK;
            case NO_PERMISSION -> ExitStatus.NO_PERMISSION;
            case UNFIT -> ExitStatus.CONFIGURATION;
            case UNREACHABLE -> ExitStatus.UNAVAILABLE;
            case TIMEOUT -> ExitStatus.TIMEOUT;
            case CANCELLED -> ExitStatus.INTERRUPTED;
            case FAILED -> ExitStatus.ERROR;
        };
    }

    private static ExitStatus status(InventoryException.Reason reason) {
        return switch (reason) {
            case RULE, DAMAGED_FILE -> ExitStatus.BAD_DATA;
            case NO_SUCH_ITEM -> ExitStatus.NO_SUCH_ITEM;
            case FILE_ACCESS -> ExitStatus.NO_PERMISSION;
            case DISK_FULL -> ExitStatus.ERROR;
            case CHANGED_MEANWHILE -> ExitStatus.UNSAFE;
        };
    }

    private static ExitStatus status(CaptureException.Reason reason) {
        return switch (reason) {
            case NO_RIGHTS -> ExitStatus.NO_PERMISSION;
            case NO_LIBRARY -> ExitStatus.CONFIGURATION;
            case NO_INTERFACE -> ExitStatus.NO_SUCH_ITEM;
            case INTERFACE_DOWN -> ExitStatus.UNAVAILABLE;
            case BAD_FILTER -> ExitStatus.USAGE;
            case BROKEN -> ExitStatus.ERROR;
        };
    }
}
