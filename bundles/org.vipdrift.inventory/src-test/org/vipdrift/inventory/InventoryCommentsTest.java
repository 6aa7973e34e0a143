package org.vipdrift.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.vipdrift.inventory.Farm.host;
import static org.vipdrift.inventory.Farm.member;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.Become;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Vip;

/** What a person wrote beside the data stays. */
class InventoryCommentsTest {
    private static final String WRITTEN = """
            # The web farm.
            # Ask anna before changing it.

            version: 1

            # all machines
            hosts: # by rack
              # the strong one
              h1: # rack 4
                user: root
                address: "198.51.100.11" # ipmi at .211

              # below a blank line
              h2: {address: 198.51.100.12, user: 'root'} # flow

            # public addresses
            groups:
              web:
                colour: blue # not ours
                vips:
                  - 198.51.100.100/24 # www
                  # spare
                  - 198.51.100.101/24
                members:
                  h1: {interface: eth0, priority: 200} # strong
                  # the other
                  h2:
                    interface: eth0
            # the end
            """;
    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("inventory.yaml"), WRITTEN);
    }

    @Test
    void stayWhenAHostIsAdded() throws Exception {
        changeMakes(i -> i.with(host("h3", "198.51.100.13")), WRITTEN.replace("""
              h2: {address: 198.51.100.12, user: 'root'} # flow
            """, """
              h2: {address: 198.51.100.12, user: 'root'} # flow
              h3:
                address: 198.51.100.13
                user: root
                identity: automatic
            """));
    }

    @Test
    void stayWhenAHostsWayToRootChanges() throws Exception {
        changeMakes(i -> i.with(new Host(new HostId("h1"), "198.51.100.11", 22, "root", new Identity.Automatic())
                .becoming(Optional.of(Become.SU))), WRITTEN.replace("""
                            address: "198.51.100.11" # ipmi at .211
                        """, """
                            address: "198.51.100.11" # ipmi at .211
                            become: su
                        """));
    }

    @Test
    void stayWhenAHostChanges() throws Exception {
        changeMakes(i -> i.with(new Host(new HostId("h1"), "198.51.100.21", 2222, "ops", new Identity.Password())),
                WRITTEN.replace("""
                            user: root
                            address: "198.51.100.11" # ipmi at .211
                        """, """
                            user: ops
                            address: 198.51.100.21 # ipmi at .211
                            port: 2222
                            identity: password
                        """));
    }

    @Test
    void stayWhenAGroupIsAdded() throws Exception {
        changeMakes(i -> i.with(Farm.group("db", List.of("198.51.100.110/24"), member("h2"))),
                WRITTEN.replace("# the end\n", """
                          db:
                            vips:
                              - 198.51.100.110/24
                            members:
                              h2: {interface: eth0, priority: 100}
                        # the end
                        """));
    }

    @Test
    void stayWhenAGroupChanges() throws Exception {
        changeMakes(i -> i.with(new VipGroup(new GroupId("web"), List.of(Vip.parse("198.51.100.100/24"),
                Vip.parse("2001:db8::100/64")),
                List.of(new Member(new HostId("h2"), "eth1", 100), new Member(new HostId("h1"), "eth0", 200)))),
                WRITTEN.replace("""
                      # spare
                      - 198.51.100.101/24
                """, """
                      - 2001:db8::100/64
                """).replace("""
                      h1: {interface: eth0, priority: 200} # strong
                      # the other
                      h2:
                        interface: eth0
                """, """
                      # the other
                      h2:
                        interface: eth1
                      h1: {interface: eth0, priority: 200} # strong
                """));
    }

    @Test
    void goWithWhatTheyStoodBy() throws Exception {
        changeMakes(i -> i.without(new GroupId("web")).without(new HostId("h1")), """
                # The web farm.
                # Ask anna before changing it.

                version: 1

                # all machines
                hosts: # by rack

                  # below a blank line
                  h2: {address: 198.51.100.12, user: 'root'} # flow

                # public addresses
                groups: {}
                # the end
                """);
    }

    @Test
    void stayInAFileOfNothingElse() throws Exception {
        Files.writeString(file, "# to be filled\n\n# by anna\n");
        changeMakes(i -> i.with(host("h1", "198.51.100.11")), """
                # to be filled

                # by anna
                version: 1
                hosts:
                  h1:
                    address: 198.51.100.11
                    user: root
                    identity: automatic
                """);
    }

    @Test
    void stayBehindTheEndOfTheDocument() throws Exception {
        Files.writeString(file, "version: 1\n# last\n...\n# behind\n");
        changeMakes(i -> i.with(host("h1", "198.51.100.11")), """
                version: 1
                hosts:
                  h1:
                    address: 198.51.100.11
                    user: root
                    identity: automatic
                # last
                # behind
                """);
    }

    @Test
    void stayRoundEmptySections() throws Exception {
        Files.writeString(file, """
                ---
                # first
                hosts: # none yet
                # last
                """);
        changeMakes(i -> i.with(host("h1", "198.51.100.11")), """
                ---
                # first
                hosts: # none yet
                  h1:
                    address: 198.51.100.11
                    user: root
                    identity: automatic
                # last
                """);
    }

    @Test
    void keysNotKnownAreKeptAndNamed() throws Exception {
        YamlInventoryStore store = YamlInventoryStore.open(file);
        assertEquals(
                List.of(file + ", line 19, column 5: The key \"colour\" is not known to this version; it is kept and"
                        + " has no effect."),
                store.notices());
        store.update(i -> i.with(host("h3", "198.51.100.13")));
        assertEquals(
                List.of(file + ", line 23, column 5: The key \"colour\" is not known to this version; it is kept and"
                        + " has no effect."),
                store.notices());
    }

    @Test
    void doubtsAreNamedWithTheirPlace() throws Exception {
        Files.writeString(file, WRITTEN.replace("198.51.100.101/24", "198.51.100.101/32"));
        assertEquals(file + ", line 23, column 9: VIP 198.51.100.101/32 of group web names a subnet of one address;"
                + " write the prefix length of the subnet it lives in.",
                YamlInventoryStore.open(file).notices().getLast());
    }

    private void changeMakes(UnaryOperator<Inventory> change, String text) throws Exception {
        YamlInventoryStore.open(file).update(change);
        assertEquals(text, Files.readString(file));
    }
}
