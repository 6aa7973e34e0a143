package org.vipdrift.inventory.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vipdrift.core.Become;
import org.vipdrift.core.HostId;
import org.vipdrift.inventory.Filing;
import org.vipdrift.inventory.Folder;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.HostSetting.Key;
import org.vipdrift.inventory.Identity;
import org.vipdrift.inventory.Inventory;
import org.vipdrift.inventory.InventoryRules;

class ExportingTest {
    private static final Inventory SMALL = new Inventory(
            List.of(new Folder("prod").as("ops").through("gate").tagged(List.of("prod"))
                    .becoming(Optional.of(Become.DOAS))),
            List.of(host("gate", "198.51.100.2").onPort(443).as("bob"),
                    host("db", "10.0.0.1").by(new Identity.KeyFile(Path.of("/keys/my db")))
                            .with(new Filing("prod", List.of("db", "x-y"), "rack 4\n\"Anna's\" \\")),
                    host("web", "10.0.0.2").with(new Filing("prod", List.of(), "")).through("none")),
            List.of());

    private static Host host(String name, String address) {
        return new Host(new HostId(name), address, Host.SSH_PORT, "", new Identity.Automatic());
    }

    private static String text(Format format) {
        return Exporting.text(SMALL, SMALL.hosts(), format);
    }

    @Test
    void ansibleGetsGroupsAndAWayItUnderstands() {
        assertEquals("""
                gate ansible_host=198.51.100.2 ansible_port=443 ansible_user=bob
                db ansible_host=10.0.0.1 ansible_user=ops ansible_ssh_private_key_file='/keys/my db' \
                ansible_become_method=doas ansible_ssh_common_args='-o ProxyJump=bob@198.51.100.2:443' vipdrift_jump=gate vipdrift_folder=prod \
                vipdrift_tags=x-y vipdrift_notes='"rack 4\\n\\"Anna'"'"'s\\" \\\\"'
                web ansible_host=10.0.0.2 ansible_user=ops ansible_become_method=doas \
                ansible_ssh_common_args='-o ProxyJump=none' vipdrift_folder=prod

                [db]
                db

                [prod]
                db
                web
                """, text(Format.ANSIBLE_INI));
    }

    @Test
    void anSshConfigNamesTheHostsItHas() {
        assertEquals("""
                Host gate
                    HostName 198.51.100.2
                    Port 443
                    User bob

                Host db
                    HostName 10.0.0.1
                    User ops
                    IdentityFile "/keys/my db"
                    ProxyJump gate

                Host web
                    HostName 10.0.0.2
                    User ops
                    ProxyJump none
                """, text(Format.SSH_CONFIG));
        assertEquals("    ProxyJump bob@198.51.100.2:443", Exporting.text(SMALL, SMALL.hosts().subList(1, 2),
                Format.SSH_CONFIG).lines().reduce("", (a, b) -> b));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsExportedAndImportedIsTheSame(Format format) throws Exception {
        Imported again = Read.of(format, text(format));
        assertEquals("[]", again.remarks().toString());
        assertEquals(expected(SMALL, format), Read.inventory(again).hosts());
        assertEquals(0, Difference.of(SMALL, again).onlyHere().size());
    }

    /** Names that mean something to formats, and texts with all that has a meaning in them. */
    @RepeatedTest(60)
    void anythingTheRulesAllowIsReadBack(RepetitionInfo repetition) throws Exception {
        Random random = new Random(repetition.getCurrentRepetition());
        Inventory inventory = random(random);
        assertEquals(List.of(), InventoryRules.problems(inventory));
        for (Format format : Format.values()) {
            String text = Exporting.text(inventory, inventory.hosts(), format);
            assertEquals(expected(inventory, format), Read.inventory(Read.of(format, text)).hosts(), text);
        }
    }

    private static Inventory random(Random random) {
        List<Host> hosts = new ArrayList<>();
        for (String name : List.of("h1", "true", "null", "1", "no", "0x1f", "all", "a.b", "web_01-x")) {
            Host host = host(name, "n" + hosts.size() + ".example.org").as(random.nextBoolean() ? "" : word(random))
                    .onPort(random.nextBoolean() ? 22 : 1 + random.nextInt(65535));
            hosts.add(host.by(random.nextBoolean() ? new Identity.Automatic()
                    : new Identity.KeyFile(Path.of("/k/" + odd(random) + "x")))
                    .becoming(Optional.of(Become.SU).filter(way -> random.nextBoolean()))
                    .through(random.nextBoolean() ? "" : "none")
                    .with(new Filing(random.nextBoolean() ? "" : "a b/主机",
                            random.nextBoolean() ? List.of() : List.of("null", "a-b", "数据", "on", "all"),
                            random.nextBoolean() ? "" : "x" + odd(random) + "\n" + odd(random) + "y")));
        }
        return new Inventory(hosts, List.of());
    }

    private static String word(Random random) {
        return List.of("o'brien", "a#b", "user\\x", "true", "1", "é", "a@b", "a=b", "a,b;c").get(random.nextInt(9));
    }

    private static String odd(Random random) {
        return List.of(" ", "'", " #", "\"\"", "\\", ";", "a: b", "- c", "%d", "=", ",", "{x}", "主机")
                .get(random.nextInt(13));
    }

    /** What a format has room for, of hosts with their folders' values. */
    private static List<Host> expected(Inventory inventory, Format format) {
        return inventory.hosts().stream().map(host -> inventory.effective(host).host())
                .map(host -> format == Format.SSH_CONFIG ? host.with(Filing.NONE).becoming(Optional.empty()) : host)
                .toList();
    }

    @Test
    void aTableHasAColumnForEachKey() {
        assertEquals("name," + String.join(",", List.of(Key.values()).stream().map(Key::word).toList()),
                text(Format.CSV).lines().findFirst().orElseThrow());
    }
}
