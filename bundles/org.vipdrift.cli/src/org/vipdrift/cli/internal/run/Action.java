package org.vipdrift.cli.internal.run;

import java.io.IOException;
import org.vipdrift.capture.CaptureException;
import org.vipdrift.cli.ExitStatus;
import org.vipdrift.cli.internal.line.Line;
import org.vipdrift.cli.internal.line.UsageException;
import org.vipdrift.control.ControlException;
import org.vipdrift.inventory.InventoryException;

/** What a verb does. */
@FunctionalInterface
public interface Action {
    /**
     * @throws IOException if standard input can't be read
     * @throws InterruptedException if the person interrupts; nothing is left half done
     */
    ExitStatus perform(Line line, Session session) throws UsageException, ControlException, InventoryException,
            CaptureException, IOException, InterruptedException;
}
