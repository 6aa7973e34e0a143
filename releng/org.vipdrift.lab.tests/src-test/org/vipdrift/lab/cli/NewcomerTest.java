package org.vipdrift.lab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.lab.cli.CommandLine.Run;
import org.vipdrift.lab.tests.HostListing;
import org.vipdrift.lab.tests.Lab;
import org.vipdrift.lab.tests.OnLab;

/** The whole story, from an empty folder to an empty folder. */
@OnLab
@Timeout(300)
class NewcomerTest {
    private static final List<String> HOSTS = List.of("h1", "h2", "h3");
    @TempDir
    private Path folder;
    private final Lab lab;
    private CommandLine vipdrift;

    NewcomerTest(Lab lab) {
        this.lab = lab;
    }

    @BeforeEach
    void startWithBareHosts() {
        vipdrift = new CommandLine(lab, folder);
        assertEquals("There are no hosts yet. Add one: vipdrift host add NAME --address ADDRESS\n",
                vipdrift.works("host", "list").said());
        vipdrift.addHosts(HOSTS);
        vipdrift.bareHosts(HOSTS);
    }

    @AfterEach
    void leaveBareHosts() {
        vipdrift.bareHosts(HOSTS);
    }

    @Test
    void goesFromAnEmptyFolderToAMovedVipAndBack() {
        List<HostListing> bare = HOSTS.stream().map(host -> HostListing.of(lab, host)).toList();
        testsHosts();
        installsAgents();
        placesAGroup();
        restartsTheHoldersAgent();
        movesIt();
        explainsItself();
        cleansUp();
        for (int i = 0; i < HOSTS.size(); i++) {
            assertEquals(List.of(), HostListing.of(lab, HOSTS.get(i)).changesSince(bare.get(i)), HOSTS.get(i));
        }
    }

    private void testsHosts() {
        Run test = vipdrift.works("host", "test", "h1");
        assertTrue(test.printed().contains("Connected to h1 as root; it can be managed."), test::toString);
        assertTrue(test.printed().contains(vipdrift.fingerprint("h1")), test::toString);
        Run status = vipdrift.run("status", "--json");
        assertEquals(Set.of("absent"), agentStates(status.json()), status::toString);
    }

    private void installsAgents() {
        Run install = vipdrift.works("agent", "install", "h1", "h2", "h3");
        assertTrue(install.said().contains("h2: upload, 100 %"), install::toString);
        assertEquals(3, install.printed().lines().filter(line -> line.contains("  done     ")).count(),
                install::toString);
        Run again = vipdrift.works("agent", "install", "h1", "h2", "h3", "--json");
        assertEquals(Set.of("unchanged"), all(again.json().get("hosts"), "outcome"), again::toString);
        Run status = vipdrift.works("agent", "status", "h1", "h2", "h3", "--json");
        assertEquals(Set.of("running"), all(status.json().get("hosts"), "state"), status::toString);
    }

    private void placesAGroup() {
        vipdrift.works("group", "add", "web", "--vip", CommandLine.VIP + "/24", "--members", "h1,h2");
        Run shown = vipdrift.works("group", "show", "web", "--json");
        assertEquals(Set.of("host0"), all(shown.json().get("members"), "interface"), "found by the VIP's subnet");
        JsonObject placed = vipdrift.moves("group", "place", "web", "--json");
        assertEquals("h1", placed.get("to").getAsString(), "the member named first");
        assertHolder("h1");
        Run held = vipdrift.run("agent", "remove", "h1");
        assertEquals(107, held.status(), held::toString);
        assertTrue(held.printed().contains("h1 holds web: move it to another host or release it"), held::toString);
    }

    /** Nobody notices: the address stays on the interface all the time. */
    private void restartsTheHoldersAgent() {
        String invocation = lab.ssh("h1", "systemctl show -P InvocationID vipdrift-agent");
        AddressNews news = AddressNews.of(lab, "h1");
        vipdrift.works("agent", "restart", "h1");
        assertHolder("h1");
        assertNotEquals(invocation, lab.ssh("h1", "systemctl show -P InvocationID vipdrift-agent"));
        assertEquals(List.of(), news.end().stream().filter(line -> line.contains(CommandLine.VIP)).toList());
    }

    private void movesIt() {
        Run unasked = vipdrift.run("move", "web");
        assertEquals(64, unasked.status(), unasked::toString);
        JsonObject planned = vipdrift.works("move", "web", "--to", "h2", "--dry-run", "--json").json();
        assertEquals("planned", planned.get("outcome").getAsString());
        assertHolder("h1");
        CompletableFuture<Run> watch = CompletableFuture.supplyAsync(() -> vipdrift.run("arp", "watch", "--interface",
                lab.fact("ADMIN_INTERFACE"), "--count", "60", "--json"), Thread.ofPlatform().daemon()::start);
        JsonObject moved = vipdrift.moves("move", "web", "--to", "h2", "--yes", "--json");
        assertEquals(planned.keySet(), moved.keySet());
        assertEquals("switchover", moved.get("kind").getAsString());
        assertEquals("single(expected)",
                moved.getAsJsonArray("wire").get(0).getAsJsonObject().get("state").getAsString());
        assertTrue(moved.get("outageMillis").getAsDouble() >= 0);
        assertHolder("h2");
        JsonObject back = vipdrift.moves("move", "web", "--yes", "--json");
        assertEquals("h1", back.get("to").getAsString());
        assertHolder("h1");
        assertAnnounced(watch, lab.mac("h2"));
    }

    /** Asks for addresses until the watch has heard enough to end. */
    private void assertAnnounced(CompletableFuture<Run> watch, String mac) {
        for (int i = 0; i < 120 && !watch.isDone(); i++) {
            vipdrift.run("status");
        }
        assertTrue(watch.isDone(), "the watch has not heard 60 packets");
        Run watched = watch.join();
        assertTrue(watched.printed().lines().map(line -> JsonParser.parseString(line).getAsJsonObject())
                .anyMatch(line -> line.get("kind").getAsString().startsWith("gratuitous")
                        && line.get("ip").getAsString().equals(CommandLine.VIP)
                        && line.get("mac").getAsString().equals(mac)),
                watched::toString);
    }

    private void explainsItself() {
        List<String> outcomes = StreamSupport.stream(
                vipdrift.works("journal", "list", "--json").json().getAsJsonArray("drifts").spliterator(), false)
                .map(drift -> drift.getAsJsonObject().get("outcome").getAsString()).toList();
        assertEquals(3, outcomes.stream().filter("done"::equals).count(), outcomes::toString);
        Run verified = vipdrift.works("journal", "verify");
        assertTrue(verified.printed().contains("is intact"), verified::toString);
    }

    private void cleansUp() {
        assertEquals(107, vipdrift.run("group", "remove", "web").status());
        vipdrift.moves("group", "release", "web", "--json");
        assertEquals("", lab.ssh("h1", "ip -o -4 address show to " + CommandLine.VIP));
        vipdrift.works("group", "remove", "web");
        vipdrift.works("agent", "remove", "h1", "h2", "h3");
        Run absent = vipdrift.run("agent", "status", "h1", "--json");
        assertEquals(190, absent.status(), absent::toString);
        assertEquals(Set.of("absent"), all(absent.json().get("hosts"), "state"));
    }

    private void assertHolder(String host) {
        Run status = vipdrift.works("status", "--json");
        JsonObject group = status.json().getAsJsonArray("groups").get(0).getAsJsonObject();
        assertEquals(host, group.get("holder").getAsString(), status::toString);
        JsonObject wire = group.getAsJsonArray("vips").get(0).getAsJsonObject().getAsJsonObject("wire");
        assertEquals("single(expected)", wire.get("state").getAsString(), status::toString);
        assertEquals(lab.mac(host), wire.getAsJsonArray("macs").get(0).getAsString(), status::toString);
        assertTrue(lab.ssh(host, "ip -o -4 address show to " + CommandLine.VIP).contains(CommandLine.VIP));
    }

    private static Set<String> agentStates(JsonObject status) {
        return StreamSupport.stream(status.getAsJsonArray("hosts").spliterator(), false)
                .map(host -> host.getAsJsonObject().getAsJsonObject("agent").get("state").getAsString())
                .collect(Collectors.toSet());
    }

    private static Set<String> all(JsonElement objects, String key) {
        return StreamSupport.stream(objects.getAsJsonArray().spliterator(), false)
                .map(object -> object.getAsJsonObject().get(key).getAsString()).collect(Collectors.toSet());
    }
}
