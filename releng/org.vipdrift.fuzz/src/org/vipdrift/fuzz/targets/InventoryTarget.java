package org.vipdrift.fuzz.targets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.vipdrift.core.Printable;
import org.vipdrift.fuzz.Claim;
import org.vipdrift.inventory.InventoryException;
import org.vipdrift.inventory.InventoryRules;
import org.vipdrift.inventory.YamlInventoryStore;

/** The inventory, which people edit: hosts and groups that keep all rules, or a sentence with the place. */
public final class InventoryTarget extends TextTarget {
    private static final String SAMPLE = """
            # the rack
            version: 1
            hosts:
              db1: # left
                address: 192.0.2.11
                port: 2222
                user: root
                identity: {key: ~/.ssh/id_ed25519}
              db2: {address: "db2.example", user: admin}
            groups:
              db:
                vips: [192.0.2.100/24, "2001:db8::100/64"]
                members:
                  db1: {interface: eth0, priority: 150}
                  db2: {interface: eth0}
            """;
    private final Path file;

    public InventoryTarget() throws IOException {
        file = TemporaryFile.named("inventory.yaml");
    }

    @Override
    Stream<String> texts() {
        return Stream.of(SAMPLE, "---\nhosts: {}\n...\n", "hosts: &a [*a]\n", "hosts:\n  db1: {user: x", "a: !b c\n");
    }

    @Override
    public List<String> dictionary() {
        return List.of("version", "hosts", "groups", "address", "port", "user", "identity", "vips", "members",
                "interface", "priority", "key", "agent");
    }

    @Override
    void read(String text) {
        try {
            Files.writeString(file, text);
            YamlInventoryStore store = YamlInventoryStore.open(file);
            Claim.same(List.of(), InventoryRules.problems(store.current()), () -> "rules");
            store.notices().forEach(notice -> Claim.same(Printable.clean(notice), notice, () -> "not fit to be shown"));
        } catch (InventoryException e) {
            Claim.same(InventoryException.Reason.DAMAGED_FILE, e.reason(), e::sentence);
            Claim.same(Printable.clean(e.sentence()), e.sentence(), () -> "not fit to be shown");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
