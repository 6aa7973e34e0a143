package org.vipdrift.control.internal.evidence;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.vipdrift.agent.api.AgentJson;
import org.vipdrift.agent.api.ProbeOrder;
import org.vipdrift.agent.api.Probed;
import org.vipdrift.control.Agents;
import org.vipdrift.control.ControlException;
import org.vipdrift.control.Diagnostics;
import org.vipdrift.control.internal.agent.AgentCall;
import org.vipdrift.control.internal.agent.AgentLink;
import org.vipdrift.control.internal.agent.AgentLinks;
import org.vipdrift.control.internal.agent.AgentRefusal;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.Deadline;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Vip;
import org.vipdrift.core.host.HostFacts;
import org.vipdrift.deploy.AgentStatus;
import org.vipdrift.inventory.Member;
import org.vipdrift.inventory.VipGroup;
import org.vipdrift.remote.RemoteException;

/** Confined to one thread. What one host knows, a file each; what could not be had is said in its place. */
final class HostEvidence {
    private static final int LOG_LINES = 2000;
    private static final int ATTEMPTS = 2;
    private static final long WAIT_MILLIS = 600;
    private static final Gson GSON = gson();

    private final HostId host;
    private final List<VipGroup> groups;
    private final Agents agents;
    private final Diagnostics diagnostics;
    private final AgentLinks links;
    private final Deadline deadline;
    private final List<HostFile> files = new ArrayList<>();
    private final List<String> lacking = new ArrayList<>();

    /** @param groups those it is a member of, as far as they are of interest */
    HostEvidence(HostId host, List<VipGroup> groups, Agents agents, Diagnostics diagnostics, AgentLinks links,
            Deadline deadline) {
        this.host = host;
        this.groups = groups;
        this.agents = agents;
        this.diagnostics = diagnostics;
        this.links = links;
        this.deadline = deadline;
    }

    private static Gson gson() {
        GsonBuilder builder = new GsonBuilder();
        AgentJson.configure(builder);
        return builder.setPrettyPrinting().create();
    }

    private interface Source {
        String text() throws ControlException, RemoteException, AgentRefusal, InterruptedException;
    }

    /** @param files what was had */
    record Result(List<HostFile> files, List<String> lacking) {
    }

    Result gather() throws InterruptedException {
        if (add("installation.txt", this::installation)) {
            add("agent.log", () -> lines(diagnostics.log(host, LOG_LINES, deadline.left())));
            add("facts.json", this::facts);
            add("arp.txt", this::answers);
        }
        return new Result(files, lacking);
    }

    private boolean add(String name, Source source) throws InterruptedException {
        try {
            files.add(new HostFile("hosts/" + host + "/" + name, source.text()));
            return true;
        } catch (ControlException e) {
            return lacks(name, e.sentence());
        } catch (RemoteException e) {
            return lacks(name, e.sentence());
        } catch (AgentRefusal e) {
            return lacks(name, e.sentence());
        }
    }

    private boolean lacks(String name, String why) {
        lacking.add("hosts/" + host + "/" + name + " is lacking: " + why);
        return false;
    }

    private String installation() throws ControlException, InterruptedException {
        AgentStatus status = agents.status(host, deadline.left());
        return status.sentence() + status.installed().map(by -> " " + by.sentence()).orElse("") + "\nversion "
                + status.version() + "\nsha256 " + status.sha256() + "\n";
    }

    private String facts() throws ControlException, InterruptedException {
        HostFacts facts = diagnostics.facts(host, deadline.left());
        files.add(new HostFile("hosts/" + host + "/neighbours.txt",
                lines(facts.neighbours().stream().map(n -> Addresses.text(n.address()) + " dev " + n.interfaceName()
                        + " lladdr " + n.mac() + " " + n.state()).sorted().toList())));
        return GSON.toJson(facts) + "\n";
    }

    /** Who answers now for the VIPs, as this host's agent hears it. */
    private String answers() throws RemoteException, AgentRefusal, InterruptedException {
        AgentLink link = links.link(host, deadline.left());
        StringBuilder text = new StringBuilder();
        for (VipGroup group : groups) {
            List<InetAddress> vips = group.vips().stream().map(Vip::address).toList();
            String name = group.member(host).map(Member::interfaceName).orElse("");
            Probed heard = AgentCall.await(link.send(agent -> agent.probe(
                    new ProbeOrder(name, vips, ATTEMPTS, WAIT_MILLIS, false))), host, deadline.left());
            text.append("Group ").append(group.id()).append(" on ").append(name).append(": ")
                    .append(heard.answers().isEmpty() ? "nobody else answers.\n" : "\n")
                    .append(heard.answers().stream().map(a -> "  " + Addresses.text(a.ip()) + " is at " + a.mac()
                            + " (frame from " + a.ethernetSource() + ")\n").distinct().collect(Collectors.joining()));
        }
        return text.toString();
    }

    private static String lines(List<String> lines) {
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }
}
