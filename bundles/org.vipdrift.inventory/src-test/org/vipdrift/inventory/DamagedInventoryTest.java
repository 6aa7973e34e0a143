package org.vipdrift.inventory;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vipdrift.inventory.Farm.host;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vipdrift.inventory.InventoryException.Reason;

/** A damaged file is named with its place and never overwritten. */
class DamagedInventoryTest {
    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("inventory.yaml");
    }

    @Test
    void namesTheLineAndColumnOfAPortOutOfRange() throws Exception {
        assertDamage("line 4, column 11: The port of host h1 is 70000; it must be 1 to 65535.", """
                hosts:
                  h1:
                    address: 198.51.100.11
                    port: 70000
                    user: root
                """);
    }

    /** One line of a file each, with '~' for a new line. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            version: 2                   | line 1, column 10: This inventory has version 2, this program understands version 1; use a newer VipDrift.
            version: x                   | line 1, column 10: The version of the inventory is "x"; it must be a whole number.
            - h1                         | line 1, column 1: An inventory begins with keys such as "hosts:"; this is something else.
            hosts: h1                    | line 1, column 8: The key hosts needs keys with values below it, not a single value or a list.
            hosts: [h1]                  | line 1, column 8: The key hosts needs keys with values below it, not a single value or a list.
            hosts:~  -x: {}              | line 2, column 3: The host name "-x" is not usable: take 1 to 63 letters, digits, '.', '_' or '-', beginning and ending with a letter or digit.
            hosts:~  h1: {user: root}    | line 2, column 3: Host h1 has no address; add it.
            hosts:~  h1: {address: [h1]} | line 2, column 17: A single value is expected here, not a list or keys.
            hosts:~  h1: {address: h1, user: r, port: ssh} | line 2, column 36: The port of host h1 is "ssh"; it must be a whole number.
            hosts:~  h1: {address: h1, user: r, identity: none} | line 2, column 40: The identity "none" is not known: write automatic, password, or key: and the file.
            hosts:~  h1: {address: h1, user: r, become: wheel} | line 2, column 38: The way to root "wheel" is not known: write sudo, doas or su.
            hosts:~  h1: {address: h1, user: r, identity: {key: id}} | line 2, column 30: The key file "id" of host h1 needs its whole path, from /.
            hosts:~  h1: {address: h1, user: r}~  h1: {address: h2, user: r} | line 3, column 3: The key "h1" is here a second time; the first is in line 2.
            hosts:~  h1: {address: h1, address: h2, user: r} | line 2, column 21: The key "address" is here a second time; the first is in line 2.
            hosts: {}~hosts: {}          | line 2, column 1: The key "hosts" is here a second time; the first is in line 1.
            groups:~  web: {}            | line 2, column 3: Group web has no VIP; give it at least one.
            groups:~  web:~    vips: 198.51.100.100/24 | line 3, column 11: The VIPs of a group are a list: one a line, each after "- ".
            groups:~  web:~    vips:~      - 198.51.100.100 | line 4, column 9: The VIP "198.51.100.100" has no prefix length: write it as 198.51.100.100/24.
            groups:~  web:~    vips:~      - 198.51.100.0/24 | line 2, column 3: Group web has no member; give it at least one host.
            groups:~  web:~    vips: [198.51.100.100/24]~    members: {h1: {interface: e}} | line 4, column 15: Group web names the host h1, which is not in the inventory; add the host first.
            groups:~  web:~    vips: [198.51.100.100/24]~    members: {h1: {}} | line 4, column 15: Member h1 has no interface; add it.
            """)
    void namesThePlaceOfWhatCannotBe(String lines, String sentence) throws Exception {
        assertDamage(sentence, lines.replace('~', '\n') + "\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hosts:~  h1: [               | line 3, column 1: This is not YAML:
            hosts:~\th1: x               | line 2, column 1: This is not YAML:
            hosts:~  h1: 'x              | line 3, column 1: This is not YAML:
            hosts: {}~ groups: {}        | line 2, column 2: This is not YAML:
            hosts: *x                    | line 1, column 8: An alias (*) is not understood here; write the value out.
            hosts: {}~---~hosts: {}      | line 2, column 1: A second document begins here; an inventory is one document.
            ? [a, b]~: c                 | line 1, column 3: A single value is expected here, not a list or keys.
            """)
    void namesThePlaceOfWhatIsNoYaml(String lines, String beginning) throws Exception {
        Files.writeString(file, lines.replace('~', '\n') + "\n");
        String sentence = refused().sentence();
        assertTrue(sentence.startsWith(file + ", " + beginning), sentence);
    }

    @Test
    void namesThePlaceOfCharactersThatMayNotBe() throws Exception {
        assertDamage("line 2, column 10: A character that YAML does not allow stands here (U+0007).",
                "hosts: {}\n# bell é \u0007\n");
    }

    @Test
    void namesTheLineThatIsNotUtf8() throws Exception {
        Files.write(file, "# ok\n# caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(file + ", line 2: this is not UTF-8 text; save the file as UTF-8. Nothing has been written to it.",
                refused().sentence());
    }

    @Test
    void refusesBillionLaughs() throws Exception {
        Files.writeString(file, "a: &a [x, x, x, x, x, x, x, x, x]\n" + IntStream.range(0, 30)
                .mapToObj(i -> (char) ('b' + i) + ": &n" + i + " [*a, *a, *a, *a]").collect(Collectors.joining("\n")));
        assertTrue(refused().sentence().contains("An alias (*) is not understood here"));
    }

    @Test
    void refusesDeepNesting() throws Exception {
        Files.writeString(file, "x: " + "[".repeat(100_000));
        assertTrue(refused().sentence().contains("This is nested more than 16 deep"), refused().sentence());
    }

    @Test
    void refusesAFileTooLargeToBeAnInventory() throws Exception {
        Files.writeString(file, "# " + "x".repeat(1 << 20));
        assertEquals("The inventory " + file + " is larger than 1048576 bytes; that can be no inventory.",
                refused().sentence());
    }

    @Test
    void readsWithAndWithoutByteOrderMark() throws Exception {
        Files.writeString(file, "\uFEFFhosts: {h1: {address: h1, user: root}}\n");
        assertEquals(1, YamlInventoryStore.open(file).current().hosts().size());
    }

    @Test
    void readsWindowsLineEnds() throws Exception {
        Files.writeString(file, "hosts:\r\n  h1:\r\n    address: h1\r\n    user: root\r\n");
        assertEquals(Inventory.EMPTY.with(host("h1", "h1")), YamlInventoryStore.open(file).current());
    }

    @Test
    void keepsTheSnapshotAndTheFileWhenItIsDamagedLater() throws Exception {
        YamlInventoryStore store = YamlInventoryStore.open(file);
        store.update(i -> Farm.small());
        byte[] damaged = "hosts: [\n".getBytes(StandardCharsets.UTF_8);
        Files.write(file, damaged);
        assertThrows(InventoryException.class, store::reload);
        assertEquals(Reason.DAMAGED_FILE, assertThrows(InventoryException.class,
                () -> store.update(i -> i.with(host("h3", "h3.example.org")))).reason());
        assertEquals(Farm.small(), store.current());
        assertArrayEquals(damaged, Files.readAllBytes(file));
    }

    private void assertDamage(String sentence, String text) throws IOException {
        Files.writeString(file, text);
        InventoryException refused = refused();
        assertEquals(Reason.DAMAGED_FILE, refused.reason());
        assertEquals(file + ", " + sentence + " Correct the file; nothing has been written to it.", refused.sentence());
        assertEquals(text, Files.readString(file));
    }

    private InventoryException refused() {
        return assertThrows(InventoryException.class, () -> YamlInventoryStore.open(file));
    }
}
