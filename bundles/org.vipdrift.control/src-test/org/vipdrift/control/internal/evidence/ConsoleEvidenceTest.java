package org.vipdrift.control.internal.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.control.ControlException;
import org.vipdrift.control.Events;
import org.vipdrift.control.Evidence.Gathered;
import org.vipdrift.control.testing.FakeConsole;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.inventory.Member;
import org.vipdrift.inventory.VipGroup;

@Timeout(60)
class ConsoleEvidenceTest {
    private static final String PLANTED = "hunter2-planted";
    private static final Duration LIMIT = Duration.ofSeconds(30);
    @TempDir
    private Path folder;
    private FakeConsole console;
    private ConsoleEvidence evidence;

    @BeforeEach
    void open() throws Exception {
        console = new FakeConsole(folder, FakeConsole.running("check of http://ops:" + PLANTED + "@h/ failed\npassword="
                + PLANTED + "\n"), "h1", "h2", "h3");
        console.add(new VipGroup(new GroupId("web"), List.of(FakeConsole.VIP),
                List.of(new Member(new HostId("h1"), "eth0", 100), new Member(new HostId("h2"), "eth0", 100))));
        console.plant("planted-key", "-----BEGIN OPENSSH PRIVATE KEY-----\n" + PLANTED);
        console.plant("credentials.key", PLANTED);
        console.plant("journal.jsonl", "{\"group\":\"web\",\"reason\":\"token=" + PLANTED + "\",\"epoch\":7}\n");
        evidence = new ConsoleEvidence(folder, console.store, console.agents, console.diagnostics, console.links,
                Events.NONE);
    }

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void hasEverythingOfAllMembersAndNoSecretAnywhere() throws Exception {
        Path file = folder.resolve("evidence.zip");
        Gathered gathered = evidence.gather(file, Optional.of(new GroupId("web")), LIMIT);
        assertEquals(List.of(), gathered.lacking());
        Map<String, String> texts = read(file);
        assertEquals(List.of("about.txt", "inventory.txt", "journal.jsonl", "hosts/h1/installation.txt",
                "hosts/h1/agent.log", "hosts/h1/neighbours.txt", "hosts/h1/facts.json", "hosts/h1/arp.txt",
                "hosts/h2/installation.txt", "hosts/h2/agent.log", "hosts/h2/neighbours.txt", "hosts/h2/facts.json",
                "hosts/h2/arp.txt", "events.txt", "lacking.txt"), List.copyOf(texts.keySet()));
        texts.forEach((name, text) -> assertFalse(text.contains(PLANTED), name + ": " + text));
        assertTrue(texts.get("hosts/h1/agent.log").contains("check of http://[removed]@h/ failed"));
        assertTrue(texts.get("hosts/h1/installation.txt").contains("anna@desk installed it on 2026-11-23 08:50 UTC."));
        assertTrue(texts.get("journal.jsonl").contains("\"epoch\":7"), texts.get("journal.jsonl"));
        assertTrue(texts.get("hosts/h1/arp.txt").startsWith("Group web on eth0: "), texts.get("hosts/h1/arp.txt"));
    }

    @Test
    void saysWhatIsLackingAndHasTheRest() throws Exception {
        console.hosts.get(new HostId("h3")).silent = true;
        Path file = folder.resolve("evidence.zip");
        Gathered gathered = evidence.gather(file, Optional.empty(), Duration.ofSeconds(2));
        assertTrue(gathered.lacking().getFirst().startsWith("hosts/h3/facts.json is lacking: "),
                gathered.lacking().toString());
        Map<String, String> texts = read(file);
        assertTrue(texts.containsKey("hosts/h1/facts.json"));
        assertTrue(texts.get("lacking.txt").startsWith("hosts/h3/facts.json is lacking: "));
    }

    @Test
    void isForItsOwnerAloneAndReplacesNothing() throws Exception {
        Path file = folder.resolve("evidence.zip");
        evidence.gather(file, Optional.empty(), LIMIT);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        ControlException refusal = assertThrows(ControlException.class,
                () -> evidence.gather(file, Optional.empty(), LIMIT));
        assertEquals("There is already a file " + file + "; name another.", refusal.sentence());
        assertThrows(ControlException.class,
                () -> evidence.gather(folder.resolve("new.zip"), Optional.of(new GroupId("nix")), LIMIT));
    }

    private static Map<String, String> read(Path file) throws Exception {
        Map<String, String> texts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                texts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return texts;
    }
}
