package org.vipdrift.failover.ui.internal;

import java.util.Optional;
import org.vipdrift.core.GroupId;

/** A view that is about one group, whatever is selected in it: commands mean that group. */
public interface ShowsGroup {

    Optional<GroupId> group();
}
