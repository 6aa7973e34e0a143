package org.vipdrift.control.internal.verb;

import java.util.ArrayList;
import java.util.List;
import org.vipdrift.core.Printable;
import org.vipdrift.inventory.Effective;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.HostSetting;
import org.vipdrift.inventory.Identity;

/** Says what of a host came from its credential. */
final class FromCredential {
    private FromCredential() {
    }

    /**
     * Lines for a person; none if it has no credential.
     *
     * @param effective before the credential was looked up
     * @param given afterwards
     */
    static List<String> details(Effective effective, Host given) {
        if (!(effective.host().identity() instanceof Identity.Credential(var name))) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        if (!given.user().equals(effective.host().user())) {
            lines.add("From the credential " + name + ": user " + Printable.clean(given.user()));
        }
        lines.add("From the credential " + name + ": login by "
                + Printable.clean(HostSetting.text(given.identity())));
        return lines;
    }
}
