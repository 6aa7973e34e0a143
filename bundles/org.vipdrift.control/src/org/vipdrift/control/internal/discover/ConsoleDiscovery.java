package org.vipdrift.control.internal.discover;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.agent.api.SweepOrder;
import org.vipdrift.agent.api.Swept;
import org.vipdrift.capture.CaptureSource;
import org.vipdrift.control.ControlException;
import org.vipdrift.control.ControlException.Reason;
import org.vipdrift.control.Discovery;
import org.vipdrift.control.FoundHost;
import org.vipdrift.control.HostServices;
import org.vipdrift.control.SweepReport;
import org.vipdrift.control.SweepReport.Way;
import org.vipdrift.control.internal.agent.AgentLinks;
import org.vipdrift.control.internal.session.HostSessions;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Ipv4Subnet;
import org.vipdrift.core.MacAddress;
import org.vipdrift.inventory.InventoryStore;

/** Thread-safe. Discovery by the hosts' agents, by this machine, and by SSH. */
public final class ConsoleDiscovery implements Discovery {
    private final InventoryStore inventory;
    private final HostSessions sessions;
    private final AgentLinks links;
    private final CaptureSource itself;
    private final Function<MacAddress, String> makers;

    /**
     * @param itself captures by this process alone
     * @param makers who made a card
     */
    public ConsoleDiscovery(InventoryStore inventory, HostSessions sessions, AgentLinks links, CaptureSource itself,
            Function<MacAddress, String> makers) {
        this.inventory = inventory;
        this.sessions = sessions;
        this.links = links;
        this.itself = itself;
        this.makers = makers;
    }

    @Override
    public SweepReport sweep(Ipv4Subnet subnet, @Nullable HostId from, Duration limit)
            throws ControlException, InterruptedException {
        Optional<String> tooLarge = SweepOrder.refusal(subnet);
        if (tooLarge.isPresent()) {
            throw new ControlException(Reason.INVALID, tooLarge.get());
        }
        if (from == null) {
            LocalSweep.Result result = new LocalSweep(itself).run(subnet);
            return report(subnet, null, result.way(), new AgentSweep.Result(result.swept(), List.of()));
        }
        return report(subnet, from, Way.AGENT, new AgentSweep(from, links).run(subnet, limit));
    }

    private SweepReport report(Ipv4Subnet subnet, @Nullable HostId from, Way way, AgentSweep.Result result)
            throws InterruptedException {
        Swept swept = result.swept();
        Recognition recognition = new Recognition(KnownAddresses.of(inventory.current()), makers);
        Map<InetAddress, String> names = Names.of(swept.stations().stream().map(Swept.Station::ip).toList(),
                Names::ofAddress);
        List<FoundHost> hosts = recognition.hosts(swept, names);
        return new SweepReport(subnet, way, hosts, recognition.routers(result.adverts()),
                SweepSentence.of(subnet, SweepSentence.asker(way, from), swept, hosts));
    }

    @Override
    public HostServices look(HostId host, Duration limit) throws ControlException, InterruptedException {
        return new HostLook(host, sessions).run(KnownAddresses.vips(inventory.current()), limit);
    }
}
