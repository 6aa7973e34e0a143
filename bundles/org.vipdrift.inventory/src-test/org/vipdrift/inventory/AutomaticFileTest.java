package org.vipdrift.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.GroupId;
import org.vipdrift.inventory.ServiceCheck.Kind;

/** How the automatic mode's settings stand in the file. */
class AutomaticFileTest {
    private static final String BEFORE = """
            hosts:
              h1: {address: 198.51.100.11, user: root}
              h2: {address: 198.51.100.12, user: root}
            groups:
              web:
                vips:
                  - 198.51.100.100/24
                members:
                  h1: {interface: eth0, priority: 200}
                  h2: {interface: eth0, priority: 100} # the spare
            """;
    private static final ServiceCheck TCP = ServiceCheck.of("web", Kind.TCP, List.of("127.0.0.1", "80"));
    private static final ServiceCheck SCRIPT = new ServiceCheck("deep", Kind.SCRIPT,
            List.of("/opt/check", "a, b", "-x"),
            5000, 2000, 1, 3, -50);
    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void nameTheFile() throws IOException {
        file = Files.writeString(folder.resolve("inventory.yaml"), BEFORE);
    }

    @Test
    void writesNothingButTheVirtualRouterIdOfDefaults() throws Exception {
        set(Automatic.defaults(51));
        assertEquals(BEFORE + """
                    automatic:
                      vrid: 51
                """, Files.readString(file));
    }

    @Test
    void writesAllThatDiffersFromTheDefaults() throws Exception {
        set(new Automatic(51, 2, 1000, true, 5000, true, List.of(Addresses.parse("198.51.100.2")), true, 5,
                List.of(TCP, SCRIPT)).withGate(100, false));
        assertEquals(BEFORE + """
                    automatic:
                      vrid: 51
                      version: 2
                      advert: 1000
                      preempt: true
                      preempt-delay: 5000
                      unicast: true
                      witnesses:
                        - 198.51.100.2
                      alone: release
                      hold: 5
                      gate: 100
                      accept: false
                      checks:
                        web: {kind: tcp, arguments: [127.0.0.1, '80']}
                        deep: {kind: script, arguments: [/opt/check, 'a, b', -x], interval: 5000, timeout: 2000, rise: 1, fall: 3, weight: -50}
                """, Files.readString(file));
    }

    @Test
    void keepsCommentsAndValuesThatDidNotChange() throws Exception {
        Files.writeString(file, BEFORE + """
                    automatic: # asked for by anna
                      # ours alone
                      vrid: 51 # see the list
                      advert: 50 # as long as the others
                      hold: 3 # to be shortened
                      checks:
                        web: {kind: tcp, arguments: [127.0.0.1, "80"]} # the server
                """);
        set(new Automatic(51, 3, 50, true, 0, false, List.of(), false, 2, List.of(TCP, SCRIPT)));
        assertEquals(BEFORE + """
                    automatic: # asked for by anna
                      # ours alone
                      vrid: 51 # see the list
                      advert: 50 # as long as the others
                      preempt: true
                      checks:
                        web: {kind: tcp, arguments: [127.0.0.1, "80"]} # the server
                        deep: {kind: script, arguments: [/opt/check, 'a, b', -x], interval: 5000, timeout: 2000, rise: 1, fall: 3, weight: -50}
                """, Files.readString(file));
    }

    @Test
    void writesTheLimitOfMovesAndThatThereIsNone() throws Exception {
        set(limited(new FlapLimit(3, 30, 90)));
        assertEquals(BEFORE + """
                    automatic:
                      vrid: 51
                      flaps: {moves: 3, window: 30, hold-down: 90}
                """, Files.readString(file));
        assertEquals(new FlapLimit(3, 30, 90), read().flaps());
        set(limited(FlapLimit.NONE));
        assertEquals(BEFORE + """
                    automatic:
                      vrid: 51
                      flaps: {moves: 0}
                """, Files.readString(file));
        assertEquals(FlapLimit.NONE, read().flaps());
    }

    private static Automatic limited(FlapLimit flaps) {
        return Automatic.defaults(51).with(flaps);
    }

    private Automatic read() throws Exception {
        return Objects.requireNonNull(YamlInventoryStore.open(file).current().groups().getFirst().automatic());
    }

    @Test
    void writesHooksAndHostsThatAreWitnesses() throws Exception {
        Hook warm = new Hook("warm", Hook.When.BEFORE_CLAIM, List.of("/opt/warm", "a, b"), 3000);
        Hook tell = new Hook("tell", Hook.When.AFTER_RELEASE, List.of("/opt/tell"), Hook.DEFAULT_TIMEOUT_MILLIS);
        String before = BEFORE.replace("groups:", "  h3: {address: 198.51.100.13, user: root}\ngroups:");
        Files.writeString(file, before);
        set(Automatic.defaults(51).withHooks(List.of(warm, tell)).with(Witnesses.of(List.of("198.51.100.2", "h3"))));
        assertEquals(before + """
                    automatic:
                      vrid: 51
                      witnesses:
                        - 198.51.100.2
                        - h3
                      hooks:
                        warm: {when: before-claim, arguments: [/opt/warm, 'a, b'], timeout: 3000}
                        tell: {when: after-release, arguments: [/opt/tell]}
                """, Files.readString(file));
    }

    @Test
    void keepsTheLineOfAHookThatDidNotChange() throws Exception {
        String hook = "        tell: {when: after-release, arguments: [\"/opt/tell\"]} # the old way\n";
        Files.writeString(file, BEFORE + "    automatic:\n      vrid: 51\n      hooks:\n" + hook);
        set(Automatic.defaults(51).withHooks(List.of(
                new Hook("tell", Hook.When.AFTER_RELEASE, List.of("/opt/tell"), Hook.DEFAULT_TIMEOUT_MILLIS),
                new Hook("warm", Hook.When.BEFORE_CLAIM, List.of("/opt/warm"), 3000))));
        assertEquals(BEFORE + "    automatic:\n      vrid: 51\n      hooks:\n" + hook
                + "        warm: {when: before-claim, arguments: [/opt/warm], timeout: 3000}\n",
                Files.readString(file));
    }

    @Test
    void takesTheSettingsOutAgain() throws Exception {
        set(Automatic.defaults(51));
        set(null);
        assertEquals(BEFORE, Files.readString(file));
    }

    @Test
    void leavesASettingOfALaterVersionAlone() throws Exception {
        Files.writeString(file, BEFORE + "    automatic:\n      vrid: 51\n      fence: nftables\n");
        YamlInventoryStore store = YamlInventoryStore.open(file);
        assertEquals(
                List.of(file + ", line 13, column 7: The key \"fence\" is not known to this version; it is kept and has"
                        + " no effect."),
                store.notices());
        set(Automatic.defaults(52));
        assertEquals(BEFORE + "    automatic:\n      vrid: 52\n      fence: nftables\n", Files.readString(file));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            advert: 50                      | line 11, column 5: The automatic mode of group web has no vrid; add it.
            vrid: x                         | line 12, column 13: The vrid of the automatic mode of group web is "x"; it must be a whole number.
            vrid: 300                       | line 12, column 13: The virtual router id of group web is 300; it must be 1 to 255.
            {vrid: 51, preempt: on}         | line 11, column 36: The preempt of the automatic mode of group web is "on"; write true or false.
            {vrid: 51, accept: off}         | line 11, column 35: The accept of the automatic mode of group web is "off"; write true or false.
            {vrid: 51, gate: 19}            | line 11, column 33: The gate of group web stays open for 19 ms without the agent; it must be 20 to 60000, or 0 for no gate.
            {vrid: 51, flaps: {moves: many}} | line 11, column 42: The moves of the limit of moves is "many"; it must be a whole number.
            {vrid: 51, flaps: 5}            | line 11, column 34: The limit of moves needs keys with values below it, not a single value or a list.
            {vrid: 51, flaps: {moves: 1}}   | line 11, column 27: Group web is held down after 1 moves; it must be 2 to 100, or 0 for no limit.
            {vrid: 51, alone: stay}         | line 11, column 34: The alone of the automatic mode of group web is "stay"; write release or keep.
            {vrid: 51, witnesses: 1.2.3.4}  | line 11, column 38: The witnesses of the automatic mode of group web are a list: one a line, each after "- ".
            {vrid: 51, hooks: {a: {when: noon}}} | line 11, column 45: A hook that is run "noon" is not known: write before-release, after-release, before-claim, after-claim.
            {vrid: 51, hooks: {a: {arguments: [/x]}}} | line 11, column 35: Hook "a" has no when; add it.
            {vrid: 51, hooks: {a: {when: after-claim}}} | line 11, column 35: The hook "a" of group web needs the whole path of a program, from /; it has nothing.
            {vrid: 51, witnesses: [-x]}     | line 11, column 39: The host name "-x" is not usable: take 1 to 63 letters, digits, '.', '_' or '-', beginning and ending with a letter or digit.
            {vrid: 51, witnesses: [h1]}     | line 11, column 27: The witness h1 of group web is a member, which counts as a voter already; name another host.
            {vrid: 51, checks: {a: {kind: dns}}} | line 11, column 46: The kind of check "dns" is not known: write tcp, http, script, process, file, link.
            {vrid: 51, checks: {a: {kind: file}}} | line 11, column 36: The check "a" of group web is of kind file and needs the whole path of a file, from /; it has nothing.
            """)
    void namesThePlaceOfWhatCannotBe(String settings, String sentence) throws Exception {
        Files.writeString(file, BEFORE + (settings.startsWith("{") ? "    automatic: " + settings
                : "    automatic:\n      " + settings) + "\n");
        assertEquals(file + ", " + sentence + " Correct the file; nothing has been written to it.",
                assertThrows(InventoryException.class, () -> YamlInventoryStore.open(file)).sentence());
    }

    private void set(@Nullable Automatic settings) throws InventoryException {
        YamlInventoryStore store = YamlInventoryStore.open(file);
        Inventory wanted = store.update(now -> {
            VipGroup web = now.group(new GroupId("web")).orElseThrow();
            return now.with(new VipGroup(web.id(), web.vips(), web.members(), settings));
        });
        assertEquals(wanted, YamlInventoryStore.open(file).current());
    }
}
