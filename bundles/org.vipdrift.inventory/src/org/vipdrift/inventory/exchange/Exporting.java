package org.vipdrift.inventory.exchange;

import java.util.List;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.Inventory;
import org.vipdrift.inventory.internal.exchange.CsvText;
import org.vipdrift.inventory.internal.exchange.SshConfigText;
import org.vipdrift.inventory.internal.exchange.ansible.AnsibleText;

/** Writes hosts for other tools, with what their folders give them. An inventory holds no secrets, so neither do these. */
public final class Exporting {
    private Exporting() {
    }

    /** @param hosts those to write, all of the inventory */
    public static String text(Inventory inventory, List<Host> hosts, Format format) {
        return switch (format) {
            case ANSIBLE_INI -> new AnsibleText(inventory, hosts).ini();
            case ANSIBLE_YAML -> new AnsibleText(inventory, hosts).yaml();
            case SSH_CONFIG -> new SshConfigText(inventory, hosts).text();
            case CSV -> CsvText.of(inventory, hosts);
        };
    }
}
