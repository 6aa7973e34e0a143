package org.vipdrift.control.internal.arm;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.core.GroupId;
import org.vipdrift.inventory.Automatic;
import org.vipdrift.inventory.Inventory;
import org.vipdrift.inventory.VipGroup;

/** Virtual router ids that no group has yet. */
final class RouterIds {
    private static final int MOST = 255;

    private RouterIds() {
    }

    /** One that hangs on the group's name, so that two consoles seldom choose the same one for two groups. */
    static int free(Inventory inventory, GroupId group) {
        Set<Integer> taken = inventory.groups().stream().flatMap(g -> taken(g).stream()).collect(Collectors.toSet());
        int first = Math.floorMod(group.name().hashCode(), MOST);
        return IntStream.range(0, MOST).map(i -> (first + i) % MOST + 1).filter(id -> !taken.contains(id)).findFirst()
                .orElse(first + 1);
    }

    private static Optional<Integer> taken(VipGroup group) {
        @Nullable Automatic settings = group.automatic();
        return settings == null ? Optional.empty() : Optional.of(settings.virtualRouterId());
    }
}
