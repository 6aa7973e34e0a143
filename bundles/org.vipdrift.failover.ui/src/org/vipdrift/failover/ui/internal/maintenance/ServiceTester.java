package org.vipdrift.failover.ui.internal.maintenance;

import org.eclipse.core.expressions.PropertyTester;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.vipdrift.control.StatusSnapshot.HostStatus;

/** Tells plugin.xml whether the host selected is in maintenance. */
public final class ServiceTester extends PropertyTester {

    @Override
    @NonNullByDefault({})
    public boolean test(Object receiver, String property, Object[] args, Object expected) {
        return receiver instanceof HostStatus host && host.maintenance().isPresent();
    }
}
