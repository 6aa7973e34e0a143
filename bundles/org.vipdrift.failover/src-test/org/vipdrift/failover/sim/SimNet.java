package org.vipdrift.failover.sim;

import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.core.MacAddress;
import org.vipdrift.core.Vip;
import org.vipdrift.failover.port.MemberPort;
import org.vipdrift.failover.port.Members;
import org.vipdrift.failover.port.SurveyReply;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.Identity;
import org.vipdrift.inventory.Inventory;
import org.vipdrift.inventory.Member;
import org.vipdrift.inventory.VipGroup;

/** One segment with hosts h1, h2, ..., a gateway, perhaps a stranger, and an observer who counts answers (I1). */
public final class SimNet implements Members {

    public static final Vip VIP = Vip.parse("198.51.100.100/24");
    public static final MacAddress STRANGER = MacAddress.parse("02:00:00:00:00:ee");

    public final VirtualTime time = new VirtualTime();
    public final SimEars ears = new SimEars(this);
    public final Map<HostId, SimHost> hosts = new LinkedHashMap<>();
    public final Map<String, Fault> faults = new HashMap<>();
    public final List<String> orders = new ArrayList<>();
    public final List<String> violations = new ArrayList<>();
    public VipGroup group;
    /** "h1 before-release". */
    public final List<String> hooksAsked = new ArrayList<>();
    public final InetAddress gateway = Addresses.parse("198.51.100.254");
    public boolean gatewayAnswers = true;
    public boolean strangerAnswers;
    /** Who is heard sending adverts. */
    public final List<SurveyReply.Router> routers = new ArrayList<>();
    /** A host whose link breaks, unseen by its kernel, once it has claimed, and for how long. */
    public String deafAfterClaim = "";
    public Duration deafness = Duration.ofDays(1);
    /** Happens when somebody is about to settle. */
    public Runnable beforeSettling = () -> {
        // nothing
    };
    public boolean deafToAnnouncements;
    /** Whether a holder's signal to the target reaches it. */
    public boolean handoversArrive = true;
    public Duration clockError = Duration.ofNanos(100_000);
    private final Map<HostId, SimAgent> agents = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();

    public SimNet(int size) {
        List<Member> members = IntStream.rangeClosed(1, size).mapToObj(this::member).toList();
        group = new VipGroup(new GroupId("web"), List.of(VIP), members);
    }

    private Member member(int number) {
        SimHost host = new SimHost("h" + number, number);
        hosts.put(host.id, host);
        agents.put(host.id, new SimAgent(this, host));
        return new Member(host.id, SimHost.INTERFACE, 200 - 10 * number);
    }

    public SimHost host(String name) {
        return hosts.get(new HostId(name));
    }

    SimAgent agent(HostId host) {
        return agents.get(host);
    }

    SimAgent agentAt(MacAddress mac) {
        return hosts.values().stream().filter(h -> h.mac.equals(mac)).findFirst().map(h -> agent(h.id)).orElseThrow();
    }

    public Inventory inventory() {
        List<Host> all = hosts.values().stream()
                .map(h -> new Host(h.id, h.address.getHostAddress(), 22, "root", new Identity.Automatic())).toList();
        return new Inventory(all, List.of(group));
    }

    /** Lets a host hold the group as if it had been placed there at this epoch. */
    public void held(String name, long epoch) {
        hosts.values().forEach(h -> h.store(new org.vipdrift.core.Epoch(epoch)));
        host(name).holding = true;
        host(name).vips.add(VIP.address());
    }

    @Override
    public MemberPort member(HostId host) {
        return new SimPort(this, hosts.get(host));
    }

    /** Counts this order of this host and says what happens to it. */
    Fault fault(SimHost host, String order) {
        int count = counts.merge(host.id + " " + order, 1, Integer::sum);
        String key = host.id + " " + order + " " + count;
        orders.add(key);
        return faults.get(key);
    }

    Stream<MacAddress> answering(InetAddress ip) {
        Stream<MacAddress> known = hosts.values().stream().filter(h -> h.answersFor(ip)).map(h -> h.mac);
        Stream<MacAddress> router = gatewayAnswers && ip.equals(gateway)
                ? Stream.of(MacAddress.parse("02:00:00:00:00:fe"))
                : Stream.empty();
        Stream<MacAddress> strange = strangerAnswers && ip.equals(VIP.address()) ? Stream.of(STRANGER) : Stream.empty();
        return Stream.of(known, router, strange).flatMap(s -> s);
    }

    boolean answers(SimHost asker, InetAddress ip) {
        return asker.isOnWire() && answering(ip).anyMatch(m -> !m.equals(asker.mac));
    }

    /** The observer: more than one MAC is a violation of I1. */
    void changed() {
        List<MacAddress> macs = answering(VIP.address()).toList();
        if (macs.size() > 1) {
            violations.add("I1 broken at " + Duration.ofNanos(time.nanos()) + ": " + macs + " answer");
        }
    }

    public List<String> holders() {
        return hosts.values().stream().filter(h -> h.answersFor(VIP.address())).map(h -> h.id.name()).toList();
    }
}
