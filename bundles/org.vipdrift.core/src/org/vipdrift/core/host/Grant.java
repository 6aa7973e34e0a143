package org.vipdrift.core.host;

import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.Vip;

/**
 * What an agent was last told about a group.
 *
 * @param interfaceName where its VIPs live on this host
 * @param epoch the newest the agent has accepted, persisted before it was acted on
 * @param holding whether the agent has been told to hold the VIPs
 * @param sentence what the agent last did about it and why ("taken back after a reboot: nobody answered")
 * @param election how the host takes part in the group's automatic mode; null while it is disarmed, and from agents that
 *            have none
 * @param maintenance why the host is out of the group's automatic moves for a while: at most one of each scope; empty
 *            if it is not
 * @param pen who moves the group now; null if nobody does, and from agents that do not say
 */
public record Grant(GroupId group, List<Vip> vips, String interfaceName, Epoch epoch, boolean holding,
        String sentence, @Nullable ElectionFacts election, List<MaintenanceFacts> maintenance,
        @Nullable PenFacts pen) {

    public Grant {
        vips = List.copyOf(vips);
        maintenance = List.copyOf(maintenance);
    }

    /** A grant of a group that nobody moves. */
    public Grant(GroupId group, List<Vip> vips, String interfaceName, Epoch epoch, boolean holding, String sentence,
            @Nullable ElectionFacts election, List<MaintenanceFacts> maintenance) {
        this(group, vips, interfaceName, epoch, holding, sentence, election, maintenance, null);
    }

    /** The same, moved by somebody. */
    public Grant with(@Nullable PenFacts now) {
        return new Grant(group, vips, interfaceName, epoch, holding, sentence, election, maintenance, now);
    }

    /** A grant without automatic mode. */
    public Grant(GroupId group, List<Vip> vips, String interfaceName, Epoch epoch, boolean holding, String sentence) {
        this(group, vips, interfaceName, epoch, holding, sentence, null);
    }

    /** A grant outside maintenance. */
    public Grant(GroupId group, List<Vip> vips, String interfaceName, Epoch epoch, boolean holding, String sentence,
            @Nullable ElectionFacts election) {
        this(group, vips, interfaceName, epoch, holding, sentence, election, List.of());
    }
}
