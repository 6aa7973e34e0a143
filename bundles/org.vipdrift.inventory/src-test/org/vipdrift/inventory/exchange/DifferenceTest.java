package org.vipdrift.inventory.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.vipdrift.core.HostId;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.HostSetting;
import org.vipdrift.inventory.Inventory;
import org.vipdrift.inventory.InventoryRules;
import org.vipdrift.inventory.exchange.HostDifference.Kind;

class DifferenceTest {
    private static final String FILE = """
            [web]
            h1 ansible_host=192.0.2.1 ansible_user=ops
            h2 ansible_host=192.0.2.2
            h3 ansible_host=192.0.2.2
            """;

    private static String words(Difference difference) {
        return difference.hosts().stream().map(host -> host.id() + " " + host.kind() + " " + host.fields().stream()
                .map(f -> f.key().word() + ":" + f.before() + ">" + f.after()).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void newChangedUnchangedAndRefusedHostsAreToldApart() throws Exception {
        Imported file = Read.of(Format.ANSIBLE_INI, FILE);
        Difference first = Difference.of(Inventory.EMPTY, file);
        assertEquals("""
                h1 NEW address:>192.0.2.1,user:>ops,tags:>web
                h2 NEW address:>192.0.2.2,tags:>web
                h3 REFUSED address:>192.0.2.2,tags:>web""", words(first));
        assertEquals("Hosts h2 and h3 have the same address 192.0.2.2 and port 22: one machine is managed under one"
                + " name.", first.hosts().getLast().sentence());
        Inventory taken = Difference.applied(Inventory.EMPTY, file);
        assertEquals(List.of("h1", "h2"), taken.hosts().stream().map(h -> h.id().name()).toList());
        assertEquals(List.of(), InventoryRules.problems(taken));
        assertEquals(2, Difference.of(taken, file).count(Kind.UNCHANGED));
    }

    @Test
    void anotherImportUpdatesAndKeepsWhatWasMadeHere() throws Exception {
        Inventory before = Read.inventory(Read.of(Format.ANSIBLE_INI, FILE));
        Host h1 = before.host(new HostId("h1")).orElseThrow();
        Inventory edited = before.with(HostSetting.parse("notes=rack 4").applied(
                HostSetting.parse("tags=+mine").applied(HostSetting.parse("port=2222").applied(h1))));
        Imported again = Read.of(Format.ANSIBLE_INI, FILE.replace("192.0.2.1", "192.0.2.9").replace("h3", "h4")
                .replace("h2 ansible_host=192.0.2.2\n", ""));
        Difference difference = Difference.of(edited, again);
        assertEquals("h1 CHANGED address:192.0.2.1>192.0.2.9\nh4 REFUSED address:>192.0.2.2,tags:>web",
                words(difference));
        assertEquals(List.of(new HostId("h2")), difference.onlyHere());
        Inventory after = Difference.applied(edited, again);
        assertEquals("h1 address=192.0.2.9 port=2222 user=ops tags=mine,web notes=rack 4",
                Read.words(after.host(h1.id()).orElseThrow()));
        assertEquals(after, Difference.applied(after, again));
    }

    @Test
    void aThousandHostsAreCompared() throws Exception {
        Imported file = Read.of(Format.ANSIBLE_INI, "[all:vars]\nansible_user=ops\n[web]\nweb[0001:1000]\n");
        Inventory inventory = Read.inventory(file);
        assertEquals(1000, inventory.hosts().size());
        assertEquals(1000, Difference.of(inventory, file).count(Kind.UNCHANGED));
    }
}
