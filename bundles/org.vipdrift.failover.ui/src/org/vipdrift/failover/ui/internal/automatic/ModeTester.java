package org.vipdrift.failover.ui.internal.automatic;

import org.eclipse.core.expressions.PropertyTester;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.vipdrift.control.StatusSnapshot.GroupStatus;

/** Tells plugin.xml whether the group selected is "manual", "partly" or "automatic". */
public final class ModeTester extends PropertyTester {

    @Override
    @NonNullByDefault({})
    public boolean test(Object receiver, String property, Object[] args, Object expected) {
        return receiver instanceof GroupStatus group && group.mode().equals(expected);
    }
}
