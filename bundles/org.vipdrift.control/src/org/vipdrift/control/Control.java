package org.vipdrift.control;

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

    StatusBoard status();

    @Override
    void close();
}
