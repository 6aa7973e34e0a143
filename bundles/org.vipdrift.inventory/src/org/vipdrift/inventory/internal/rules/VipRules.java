package org.vipdrift.inventory.internal.rules;

import java.net.InetAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.Vip;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.Inventory;
import org.vipdrift.inventory.RuleProblem;
import org.vipdrift.inventory.VipGroup;

/** A VIP is an address a host could have, belongs to one group alone, and is no host's own. */
public final class VipRules {
    private VipRules() {
    }

    public static Stream<RuleProblem> problems(Inventory inventory) {
        Map<InetAddress, GroupId> owners = new HashMap<>();
        return placed(inventory).flatMap(p -> Stream.of(p.shape(), p.owner(owners), p.host(inventory)))
                .flatMap(Optional::stream);
    }

    /** A /32 or /128 names no subnet, so nothing can be said about who should reach it. */
    public static Stream<RuleProblem> doubts(Inventory inventory) {
        return placed(inventory).filter(p -> p.vip.prefixLength() == p.vip.hostPrefixLength())
                .map(p -> p.problem("VIP " + p.vip + " of group " + p.group.id()
                        + " names a subnet of one address; write the prefix length of the subnet it lives in."));
    }

    private static Stream<Placed> placed(Inventory inventory) {
        return inventory.groups().stream().flatMap(
                g -> IntStream.range(0, g.vips().size()).mapToObj(i -> new Placed(g, i, g.vips().get(i))));
    }

    /** One VIP and where it stands. */
    private record Placed(VipGroup group, int index, Vip vip) {

        Optional<RuleProblem> shape() {
            return VipShape.fault(vip).map(fault -> problem("VIP " + vip + " of group " + group.id() + " " + fault));
        }

        Optional<RuleProblem> owner(Map<InetAddress, GroupId> owners) {
            @Nullable GroupId other = owners.putIfAbsent(vip.address(), group.id());
            if (other == null) {
                return Optional.empty();
            }
            return Optional.of(problem(other.equals(group.id())
                    ? "Group " + group.id() + " names VIP " + address() + " twice; name it once."
                    : "VIP " + address() + " of group " + group.id() + " already belongs to group " + other
                            + "; a VIP belongs to one group alone."));
        }

        Optional<RuleProblem> host(Inventory inventory) {
            return inventory.hosts().stream().filter(this::isAt).findFirst()
                    .map(h -> problem("VIP " + address() + " of group " + group.id() + " is the SSH address of host "
                            + h.id() + "; take an address that no host has of its own."));
        }

        private boolean isAt(Host host) {
            return HostAddress.literal(host.address()).filter(vip.address()::equals).isPresent();
        }

        private String address() {
            return vip.toString().substring(0, vip.toString().lastIndexOf('/'));
        }

        private RuleProblem problem(String sentence) {
            return new RuleProblem(List.of("groups", group.id().name(), "vips", Integer.toString(index)), sentence);
        }
    }
}
