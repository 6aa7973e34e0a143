package org.vipdrift.inventory.ui.internal;

import java.util.Arrays;
import java.util.List;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.core.InvalidValueException;
import org.vipdrift.core.Vip;

/** Immutable. What stands in the fields of the group dialog, right or wrong; no widgets here. */
record GroupInput(String name, String vips, List<HostId> members, String link) {

    GroupInput {
        members = List.copyOf(members);
    }

    /** @throws InvalidValueException if it is no name */
    GroupId id() {
        return new GroupId(name.strip());
    }

    /** VIPs apart by spaces, commas or line ends. @throws InvalidValueException with the sentence of the first bad one */
    List<Vip> parsedVips() {
        List<Vip> all = Arrays.stream(vips.split("[\\s,;]+")).filter(text -> !text.isEmpty()).map(Vip::parse).toList();
        if (all.isEmpty()) {
            throw new InvalidValueException(Messages.vipsMissing);
        }
        return all;
    }

    /** What is wrong first, empty if nothing is. */
    String wrong() {
        try {
            id();
            parsedVips();
            return members.isEmpty() ? Messages.membersMissing : "";
        } catch (InvalidValueException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
