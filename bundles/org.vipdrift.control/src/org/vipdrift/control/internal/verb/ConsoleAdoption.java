package org.vipdrift.control.internal.verb;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vipdrift.control.Adoption;
import org.vipdrift.control.Agents;
import org.vipdrift.control.ControlException;
import org.vipdrift.control.Diagnostics;
import org.vipdrift.control.internal.session.Failures;
import org.vipdrift.core.Deadline;
import org.vipdrift.core.HostId;
import org.vipdrift.core.host.HostFacts;
import org.vipdrift.deploy.AgentStatus;
import org.vipdrift.inventory.InventoryException;
import org.vipdrift.inventory.InventoryStore;
import org.vipdrift.inventory.VipGroup;

/** Thread-safe. Asks agents others have installed what they are and which groups they know. */
public final class ConsoleAdoption implements Adoption {
    private final InventoryStore inventory;
    private final Agents agents;
    private final Diagnostics diagnostics;

    public ConsoleAdoption(InventoryStore inventory, Agents agents, Diagnostics diagnostics) {
        this.inventory = inventory;
        this.agents = agents;
        this.diagnostics = diagnostics;
    }

    @Override
    public Adopted adopt(List<HostId> hosts, Duration limit) throws ControlException, InterruptedException {
        Deadline deadline = Deadline.in(limit);
        Map<HostId, HostFacts> facts = new LinkedHashMap<>();
        List<Found> found = new ArrayList<>();
        for (HostId host : hosts) {
            found.add(look(host, facts, deadline));
        }
        List<GrantedGroup> unknown = GrantedGroup.of(facts).stream()
                .filter(group -> inventory.current().group(group.group().id()).isEmpty()).toList();
        add(unknown.stream().map(GrantedGroup::group).toList());
        return new Adopted(found, unknown.stream().map(group -> group.group().id()).toList(),
                unknown.stream().map(GrantedGroup::sentence).toList());
    }

    private Found look(HostId host, Map<HostId, HostFacts> facts, Deadline deadline) throws InterruptedException {
        try {
            AgentStatus status = agents.status(host, deadline.left());
            if (status.state() != AgentStatus.State.RUNNING) {
                return new Found(host, false, status.sentence());
            }
            facts.put(host, diagnostics.facts(host, deadline.left()));
            return new Found(host, true, status.sentence() + " " + status.installed()
                    .map(AgentStatus.Installed::sentence).orElse("The host does not say who installed it.")
                    + " This console can use it.");
        } catch (ControlException e) {
            return new Found(host, false, e.sentence());
        }
    }

    private void add(List<VipGroup> groups) throws ControlException {
        try {
            for (VipGroup group : groups) {
                inventory.update(now -> now.group(group.id()).isPresent() ? now : now.with(group));
            }
        } catch (InventoryException e) {
            throw Failures.of(e);
        }
    }
}
