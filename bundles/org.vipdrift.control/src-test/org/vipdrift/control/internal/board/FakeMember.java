package org.vipdrift.control.internal.board;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.core.MacAddress;
import org.vipdrift.core.Sighting;
import org.vipdrift.core.Vip;
import org.vipdrift.core.host.Grant;
import org.vipdrift.core.host.HostFacts;
import org.vipdrift.core.host.InterfaceFacts;
import org.vipdrift.failover.port.Answer;
import org.vipdrift.failover.port.Contact;
import org.vipdrift.failover.port.MemberPort;
import org.vipdrift.failover.port.Order;
import org.vipdrift.failover.port.Reading;
import org.vipdrift.failover.port.ReadyOrder;
import org.vipdrift.failover.port.Station;
import org.vipdrift.failover.port.SurveyQuestion;
import org.vipdrift.failover.port.SurveyReply;
import org.vipdrift.failover.port.Terms;
import org.vipdrift.failover.port.WireQuestion;
import org.vipdrift.failover.port.WireReply;
import org.vipdrift.inventory.Hook;

/** Confined to the test's thread, readings aside. A member that can be read and asked, and takes no orders. */
final class FakeMember implements MemberPort {
    static final GroupId WEB = new GroupId("web");
    static final Vip VIP = Vip.parse("198.51.100.100/24");
    final MacAddress mac;
    /** Done whenever it is read, before it answers. */
    Runnable whenRead = () -> {
    };
    /** Who answers for the VIP when this member asks. */
    Supplier<List<MacAddress>> answers = List::of;
    volatile Contact contact = Contact.ATTACHED;
    volatile long epoch;
    volatile boolean holds;
    private final HostId host;

    FakeMember(String name, int last) {
        host = new HostId(name);
        mac = new MacAddress(0x02_00_5e_10_00_00L | last);
    }

    void holds(long newEpoch) {
        epoch = newEpoch;
        holds = true;
    }

    @Override
    public HostId host() {
        return host;
    }

    @Override
    public Reading read(Duration limit) {
        Optional<HostFacts> facts = contact == Contact.ATTACHED ? Optional.of(facts()) : Optional.empty();
        Reading reading = new Reading(host, contact, facts, Optional.empty(), Optional.empty(), Duration.ZERO,
                host + " was " + contact + ".");
        whenRead.run();
        return reading;
    }

    private HostFacts facts() {
        InterfaceFacts link = new InterfaceFacts("host0", 2, mac, true, true, 1500, List.of());
        return new HostFacts(host.name(), "0.1.0", List.of(), "boot", 0, 0, List.of(link), List.of(), List.of(),
                Map.of(), List.of(), List.of(new Grant(WEB, List.of(VIP), "host0", new Epoch(epoch), holds, "")));
    }

    @Override
    public WireReply ask(WireQuestion question, Duration limit) {
        return new WireReply(host, question.addresses(), answers.get().stream()
                .map(m -> new Sighting(VIP.address(), m, host.name(), java.time.Instant.now())).toList(), "");
    }

    @Override
    public Answer askHooks(GroupId group, Hook.When when, String who, Duration limit) {
        throw changed();
    }

    @Override
    public SurveyReply survey(SurveyQuestion question, Duration limit) {
        return SurveyReply.failed(host, "Nobody arms it.");
    }

    @Override
    public Answer prepare(Order order, Terms terms, Duration limit) {
        throw changed();
    }

    @Override
    public void warm(Duration time) {
        throw changed();
    }

    @Override
    public ReadyOrder claim(Order order) {
        throw changed();
    }

    @Override
    public ReadyOrder release(Order order, Duration takeBack) {
        throw changed();
    }

    @Override
    public Answer releaseOverSsh(Order order, Duration limit) {
        throw changed();
    }

    @Override
    public Answer settle(Order order, Duration limit) {
        throw changed();
    }

    @Override
    public Answer announce(Order order, List<Station> stations, Duration limit) {
        throw changed();
    }

    private static AssertionError changed() {
        return new AssertionError("The board only asks members; it orders nothing of them.");
    }
}
