package org.vipdrift.inventory.exchange;

import java.util.List;

/** What a file says: its hosts, each once, in their order, and what of it was not taken. */
public record Imported(List<ImportedHost> hosts, List<Remark> remarks) {

    public Imported {
        hosts = List.copyOf(hosts);
        remarks = List.copyOf(remarks);
    }
}
