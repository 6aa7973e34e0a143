package org.vipdrift.control.internal.diagnosis;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.agent.api.AgentService;
import org.vipdrift.agent.api.ProbeOrder;
import org.vipdrift.agent.api.Probed;
import org.vipdrift.control.Agents;
import org.vipdrift.control.ControlException;
import org.vipdrift.control.SelfTest;
import org.vipdrift.control.internal.agent.AgentCall;
import org.vipdrift.control.internal.agent.AgentLink;
import org.vipdrift.control.internal.agent.AgentLinks;
import org.vipdrift.control.internal.agent.AgentRefusal;
import org.vipdrift.control.internal.agent.ClockOffset;
import org.vipdrift.control.internal.session.HostSessions;
import org.vipdrift.core.Deadline;
import org.vipdrift.core.HostId;
import org.vipdrift.core.host.HostFacts;
import org.vipdrift.core.host.InterfaceFacts;
import org.vipdrift.deploy.AgentStatus;
import org.vipdrift.inventory.Inventory;
import org.vipdrift.inventory.Member;
import org.vipdrift.inventory.VipGroup;
import org.vipdrift.remote.RemoteException;

/** Confined to one thread. The trials of one host, each begun if the one before went well. */
final class Trials {
    private static final int ATTEMPTS = 3;
    private static final long WAIT_MILLIS = 900;

    private final HostId host;
    private final Inventory inventory;
    private final HostSessions sessions;
    private final AgentLinks links;
    private final Agents agents;
    private final Deadline deadline;
    private final List<SelfTest.Check> checks = new ArrayList<>();
    private @Nullable AgentLink link;
    private @Nullable HostFacts facts;

    Trials(HostId host, Inventory inventory, HostSessions sessions, AgentLinks links, Agents agents,
            Deadline deadline) {
        this.host = host;
        this.inventory = inventory;
        this.sessions = sessions;
        this.links = links;
        this.agents = agents;
        this.deadline = deadline;
    }

    /** Says in a sentence what it found, or throws. */
    private interface Trial {
        String run() throws Failed, ControlException, RemoteException, AgentRefusal, InterruptedException;
    }

    /** A trial went badly; the message says what and what to do. */
    private static final class Failed extends Exception {
        private static final long serialVersionUID = 1L;

        Failed(String sentence) {
            super(sentence);
        }
    }

    SelfTest run() throws InterruptedException {
        boolean all = passes("ssh", this::ssh) && passes("installation", this::installation)
                && passes("answer", this::answer) && passes("clock", this::clock) && passes("facts", this::facts);
        if (all) {
            passes("groups", this::groups);
            passes("wire", this::wire);
        }
        return new SelfTest(host, checks);
    }

    private boolean passes(String name, Trial trial) throws InterruptedException {
        long start = System.nanoTime();
        try {
            return note(name, true, trial.run(), start);
        } catch (Failed e) {
            return note(name, false, String.valueOf(e.getMessage()), start);
        } catch (ControlException e) {
            return note(name, false, e.sentence(), start);
        } catch (RemoteException e) {
            return note(name, false, e.sentence(), start);
        } catch (AgentRefusal e) {
            return note(name, false, e.sentence(), start);
        }
    }

    private boolean note(String name, boolean passed, String sentence, long start) {
        checks.add(new SelfTest.Check(name, passed, sentence, (System.nanoTime() - start) / 1e6));
        return passed;
    }

    private String ssh() throws RemoteException, InterruptedException {
        sessions.session(host, deadline.left());
        return "SSH to " + host + " works.";
    }

    private String installation() throws Failed, ControlException, InterruptedException {
        AgentStatus status = agents.status(host, deadline.left());
        if (status.state() != AgentStatus.State.RUNNING) {
            throw new Failed(status.sentence());
        }
        return status.sentence() + status.installed().map(by -> " " + by.sentence()).orElse("");
    }

    private String answer() throws RemoteException, InterruptedException {
        AgentLink open = links.link(host, deadline.left());
        link = open;
        return "The agent " + open.version() + " answers, and its protocol fits.";
    }

    private AgentLink link() {
        return java.util.Objects.requireNonNull(link);
    }

    private String clock() throws RemoteException, AgentRefusal, InterruptedException {
        ClockOffset clock = link().compareClocks(deadline.left());
        return String.format(Locale.ROOT, "An order and its answer take %.1f ms.", clock.roundTrip().toNanos() / 1e6);
    }

    private String facts() throws RemoteException, AgentRefusal, InterruptedException {
        HostFacts read = AgentCall.await(link().send(AgentService::facts), host, deadline.left());
        facts = read;
        return "The agent reads " + read.interfaces().size() + " interfaces, " + read.routes().size() + " routes and "
                + read.neighbours().size() + " neighbours from its kernel, and knows of " + read.grants().size()
                + " groups.";
    }

    private Optional<InterfaceFacts> named(String name) {
        HostFacts read = facts;
        return read == null ? Optional.empty() : read.interfaceNamed(name);
    }

    private List<VipGroup> ownGroups() {
        return inventory.groups().stream().filter(group -> group.member(host).isPresent()).toList();
    }

    /** Every interface that a group's VIPs may have to live on is there and connected. */
    private String groups() throws Failed {
        for (VipGroup group : ownGroups()) {
            String name = group.member(host).map(Member::interfaceName).orElse("");
            InterfaceFacts there = named(name).orElseThrow(() -> new Failed("Group " + group.id() + " lives on "
                    + name + " of " + host + ", which is not there: name another, or make it."));
            if (!there.up() || !there.carrier()) {
                throw new Failed("Group " + group.id() + " lives on " + name + " of " + host + ", which "
                        + (there.up() ? "has no carrier: look at its cable and switch."
                                : "is down: ip link set " + name + " up."));
            }
        }
        return ownGroups().isEmpty() ? host + " is a member of no group."
                : "The interfaces of all " + ownGroups().size() + " groups of " + host + " are up.";
    }

    /** The agent sends ARP or NDP and hears the answers: of whatever neighbour the kernel knows on these interfaces. */
    private String wire() throws Failed, RemoteException, AgentRefusal, InterruptedException {
        for (String name : ownGroups().stream().flatMap(g -> g.member(host).map(Member::interfaceName).stream())
                .distinct().toList()) {
            List<InetAddress> asked = neighbours(name);
            Probed heard = AgentCall.await(link().send(agent -> agent.probe(
                    new ProbeOrder(name, asked, ATTEMPTS, WAIT_MILLIS, true))), host, deadline.left());
            if (!asked.isEmpty() && heard.answers().isEmpty()) {
                throw new Failed("None of " + asked.size() + " neighbours on " + name + " of " + host
                        + " answered its agent: look at the cable, the switch and the packet filter there.");
            }
        }
        return "The agent asks the wire and hears answers.";
    }

    /** Other members' and the gateway's addresses there, as far as the kernel has them as neighbours. */
    private List<InetAddress> neighbours(String interfaceName) {
        HostFacts read = facts;
        return read == null ? List.of()
                : read.neighbours().stream().filter(n -> n.interfaceName().equals(interfaceName))
                        .flatMap(n -> Stream.of(n.address())).distinct().limit(16).toList();
    }
}
