package org.vipdrift.inventory.exchange;

import java.util.List;
import org.vipdrift.core.HostId;
import org.vipdrift.inventory.HostSetting;

/**
 * A host as a file has it.
 *
 * @param settings what the file says, and nothing of what it does not; the address among them
 * @param line where it stands, from 1
 */
public record ImportedHost(HostId id, List<HostSetting> settings, int line) {

    public ImportedHost {
        settings = List.copyOf(settings);
    }
}
