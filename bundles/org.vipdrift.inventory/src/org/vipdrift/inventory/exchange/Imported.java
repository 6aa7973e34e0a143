package org.vipdrift.inventory.exchange;

import java.util.List;
import java.util.stream.Stream;
import org.vipdrift.inventory.HostSetting;
import org.vipdrift.inventory.HostSetting.Key;

/** What a file says: its hosts, each once, in their order, and what of it was not taken. */
public record Imported(List<ImportedHost> hosts, List<Remark> remarks) {

    public Imported {
        hosts = List.copyOf(hosts);
        remarks = List.copyOf(remarks);
    }

    /** The same, with a folder for the hosts of which the file names none. */
    public Imported inFolder(String path) {
        return new Imported(hosts
                .stream().map(host -> host.settings().stream().anyMatch(s -> s.key() == Key.FOLDER) ? host
                        : new ImportedHost(host.id(), Stream.concat(host.settings().stream(),
                                Stream.of(new HostSetting(Key.FOLDER, path))).toList(), host.line()))
                .toList(), remarks);
    }
}
