package org.vipdrift.ui.tests.fake;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.control.Groups;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Vip;
import org.vipdrift.inventory.Member;
import org.vipdrift.inventory.VipGroup;

/** Thread-safe. Makes every group it is asked for. */
public final class FakeGroups implements Groups {
    private final FakeInventory inventory;

    FakeGroups(FakeInventory inventory) {
        this.inventory = inventory;
    }

    @Override
    public VipGroup add(GroupId id, List<Vip> vips, List<HostId> members, @Nullable String interfaceName,
            Duration limit) {
        String link = interfaceName == null ? Scene.LINK : interfaceName;
        VipGroup group = new VipGroup(id, vips, IntStream.range(0, members.size())
                .mapToObj(i -> new Member(members.get(i), link, Member.DEFAULT_PRIORITY - i)).toList());
        inventory.update(all -> all.with(group));
        return group;
    }

    @Override
    public void remove(GroupId id, Duration limit) {
        inventory.update(all -> all.without(id));
    }
}
