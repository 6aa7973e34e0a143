package org.vipdrift.cli.internal.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.Printable;
import org.vipdrift.core.host.AddressFacts;
import org.vipdrift.core.host.Grant;
import org.vipdrift.core.host.HostFacts;
import org.vipdrift.core.host.InterfaceFacts;

/** What an agent finds on its host: what it is, its interfaces, its neighbours, and the groups it knows. */
public final class FactsText {
    private FactsText() {
    }

    public static List<String> lines(HostFacts facts, Ink ink) {
        List<String> lines = new ArrayList<>();
        lines.add(Printable.clean(facts.hostName()) + ", agent " + Printable.clean(facts.version()) + ", can "
                + Printable.clean(String.join(", ", facts.capabilities()))
                + (facts.daemons().isEmpty() ? "" : "; beside it run " + String.join(", ", facts.daemons())));
        lines.add("");
        lines.addAll(interfaces(facts).lines(ink));
        lines.add("");
        lines.addAll(neighbours(facts).lines(ink));
        lines.add("");
        lines.addAll(groups(facts).lines(ink));
        return lines;
    }

    private static Table interfaces(HostFacts facts) {
        Table table = new Table().column("INTERFACE").column("MAC").column("LINK").column("ADDRESSES");
        facts.interfaces().forEach(nic -> table.row(Cell.of(nic.name()), Cell.of(nic.mac()), link(nic),
                Cell.of(nic.addresses().stream().map(AddressFacts::text)
                        .collect(Collectors.joining(" ")))));
        return table;
    }

    private static Cell link(InterfaceFacts nic) {
        return nic.up() && nic.carrier() ? Cell.of("up")
                : new Cell(nic.up() ? "no carrier" : "down", Tone.NOTICE);
    }

    private static Table neighbours(HostFacts facts) {
        Table table = new Table().column("NEIGHBOUR").column("ON").column("MAC").column("STATE");
        facts.neighbours().forEach(n -> table.row(Cell.of(Addresses.text(n.address())), Cell.of(n.interfaceName()),
                Cell.of(n.mac()), Cell.of(n.state())));
        return table;
    }

    private static Table groups(HostFacts facts) {
        Table table = new Table().column("GROUP").column("ON").column("HELD").column("EPOCH")
                .column("WHAT IT DID LAST");
        for (Grant grant : facts.grants()) {
            table.row(Cell.of(grant.group()), Cell.of(grant.interfaceName()), Cell.of(grant.holding() ? "yes" : "no"),
                    Cell.of(grant.epoch()), Cell.of(grant.sentence()));
        }
        return table;
    }
}
