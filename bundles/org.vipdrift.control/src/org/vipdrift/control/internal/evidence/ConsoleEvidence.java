package org.vipdrift.control.internal.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.vipdrift.control.Agents;
import org.vipdrift.control.ControlException;
import org.vipdrift.control.ControlException.Reason;
import org.vipdrift.control.Diagnostics;
import org.vipdrift.control.Events;
import org.vipdrift.control.Evidence;
import org.vipdrift.control.HostEvent;
import org.vipdrift.control.internal.agent.AgentLinks;
import org.vipdrift.core.Deadline;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Operator;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.Inventory;
import org.vipdrift.inventory.InventoryStore;
import org.vipdrift.inventory.Member;
import org.vipdrift.inventory.VipGroup;

/** Thread-safe. Asks all hosts side by side and writes down what they say. */
public final class ConsoleEvidence implements Evidence {
    private static final int AT_ONCE = 32;
    private final Path folder;
    private final InventoryStore inventory;
    private final Agents agents;
    private final Diagnostics diagnostics;
    private final AgentLinks links;
    private final Events events;

    /** @param folder where the journal is kept */
    public ConsoleEvidence(Path folder, InventoryStore inventory, Agents agents, Diagnostics diagnostics,
            AgentLinks links, Events events) {
        this.folder = folder;
        this.inventory = inventory;
        this.agents = agents;
        this.diagnostics = diagnostics;
        this.links = links;
        this.events = events;
    }

    @Override
    public Gathered gather(Path file, Optional<GroupId> group, Duration limit)
            throws ControlException, InterruptedException {
        Inventory now = inventory.current();
        List<VipGroup> groups = groups(now, group);
        List<HostId> hosts = group.isEmpty() ? now.hosts().stream().map(Host::id).toList()
                : groups.getFirst().members().stream().map(Member::host).toList();
        if (Files.exists(file)) {
            throw new ControlException(Reason.INVALID, "There is already a file " + file + "; name another.");
        }
        Deadline deadline = Deadline.in(limit);
        List<HostFile> files = new ArrayList<>();
        List<String> lacking = new ArrayList<>();
        files.add(new HostFile("about.txt", about(group, hosts)));
        files.add(new HostFile("inventory.txt", inventory(now, hosts, groups)));
        journal(files, lacking);
        for (HostEvidence.Result host : hosts(hosts, groups, deadline)) {
            files.addAll(host.files());
            lacking.addAll(host.lacking());
        }
        files.add(new HostFile("events.txt", events(hosts, group, deadline)));
        files.add(new HostFile("lacking.txt", lines(lacking)));
        ZipFile.write(file, files);
        return new Gathered(files.stream().map(HostFile::name).toList(), lacking);
    }

    private static List<VipGroup> groups(Inventory now, Optional<GroupId> group) throws ControlException {
        if (group.isEmpty()) {
            return now.groups();
        }
        return List.of(now.group(group.get()).orElseThrow(() -> new ControlException(Reason.NO_SUCH_ITEM,
                "There is no group " + group.get() + " in the inventory.")));
    }

    private static String about(Optional<GroupId> group, List<HostId> hosts) {
        return "Gathered " + Instant.now() + " by " + Operator.name() + ", "
                + group.map(name -> "group " + name).orElse("all groups") + ", hosts "
                + hosts.stream().map(HostId::name).collect(Collectors.joining(", ")) + ".\nJava "
                + System.getProperty("java.runtime.version") + " on " + System.getProperty("os.name") + " "
                + System.getProperty("os.version") + " " + System.getProperty("os.arch") + "\nVipDrift "
                + System.getProperty("vipdrift.version", "of a development tree") + "\n";
    }

    /** What the inventory's file has besides names and addresses, notes and identities, is nobody's business. */
    private static String inventory(Inventory now, List<HostId> hosts, List<VipGroup> groups) {
        List<String> lines = new ArrayList<>();
        now.hosts().stream().filter(host -> hosts.contains(host.id()))
                .forEach(host -> lines.add("host " + host.id() + " " + host.address() + " port " + host.port()));
        groups.forEach(group -> lines.add("group " + group.id() + " " + group.vips() + " " + group.members() + " "
                + group.automatic()));
        return lines(lines);
    }

    private void journal(List<HostFile> files, List<String> lacking) {
        Path journal = folder.resolve("journal.jsonl");
        try {
            files.add(new HostFile("journal.jsonl", Files.exists(journal) ? Files.readString(journal) : ""));
        } catch (IOException e) {
            lacking.add("journal.jsonl is lacking: " + e.getMessage() + ".");
        }
    }

    private List<HostEvidence.Result> hosts(List<HostId> hosts, List<VipGroup> groups, Deadline deadline)
            throws InterruptedException {
        List<Callable<HostEvidence.Result>> tasks = hosts.stream()
                .map(host -> (Callable<HostEvidence.Result>) () -> new HostEvidence(host,
                        groups.stream().filter(g -> g.member(host).isPresent()).toList(), agents, diagnostics, links,
                        deadline).gather())
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(Math.clamp(hosts.size(), 1, AT_ONCE),
                Thread.ofPlatform().name("vipdrift-evidence-", 1).daemon().factory())) {
            List<HostEvidence.Result> results = new ArrayList<>();
            for (Future<HostEvidence.Result> result : threads.invokeAll(tasks)) {
                results.add(result.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private String events(List<HostId> hosts, Optional<GroupId> group, Deadline deadline) throws InterruptedException {
        Predicate<HostEvent> wanted = event -> {
            GroupId of = event.group();
            return hosts.contains(event.host()) && (group.isEmpty() || of == null || of.equals(group.get()));
        };
        return lines(events.refresh(deadline.left()).stream().filter(wanted).map(event -> event.at() + " "
                + event.host() + " " + event.what() + " " + (event.group() == null ? "-" : event.group()) + " "
                + event.sentence()).toList());
    }

    private static String lines(List<String> lines) {
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }
}
