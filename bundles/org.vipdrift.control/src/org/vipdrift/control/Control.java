package org.vipdrift.control;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.vipdrift.capture.CaptureSource;
import org.vipdrift.control.internal.drill.GuardedDrill;
import org.vipdrift.core.Subscription;
import org.vipdrift.failover.Journal;
import org.vipdrift.failover.Moves;
import org.vipdrift.inventory.InventoryStore;

/**
 * Thread-safe. One console's (or command line's) hold on everything. Closing it ends its sessions and changes nothing
 * on any host.
 */
public interface Control extends AutoCloseable {

    InventoryStore inventory();

    Hosts hosts();

    Agents agents();

    Groups groups();

    Moves moves();

    Journal journal();

    default Automation automation() {
        throw new IllegalStateException("no automatic mode here");
    }

    default Maintenance maintenance() {
        throw new IllegalStateException("no maintenance here");
    }

    /** Over this control's own moves. */
    default Drill drill() {
        return new GuardedDrill(moves(), status());
    }

    default Diagnostics diagnostics() {
        throw new IllegalStateException("no diagnostics here");
    }

    default Evidence evidence() {
        throw new IllegalStateException("no evidence here");
    }

    default Adoption adoption() {
        throw new IllegalStateException("no adoption here");
    }

    default Events events() {
        return Events.NONE;
    }

    default Discovery discovery() {
        throw new IllegalStateException("no discovery here");
    }

    StatusBoard status();

    /**
     * The packets of the hosts' interfaces, which their agents capture: those of attached hosts are listed, named as
     * {@link org.vipdrift.capture.HostInterface} says; on others one may capture all the same.
     */
    CaptureSource captures();

    /**
     * From now on the inventory is read again when another program has changed it.
     *
     * @param said one sentence for each such change, on a thread of its own
     */
    default Subscription watchInventory(Consumer<String> said) {
        return () -> {
            // there is no file
        };
    }

    /** Why nothing may be changed; absent if it may. */
    default Optional<String> readOnly() {
        return Optional.empty();
    }

    /** The folder in which everything is kept; absent to keep nothing. */
    default Optional<Path> folder() {
        return Optional.empty();
    }

    @Override
    void close();
}
