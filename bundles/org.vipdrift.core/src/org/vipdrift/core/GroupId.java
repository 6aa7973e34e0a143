package org.vipdrift.core;

/** The name of a VIP group, unique in an inventory. */
public record GroupId(String name) implements Comparable<GroupId> {

    /** @throws InvalidValueException if the name is not usable */
    public GroupId {
        Name.checked("group", name);
    }

    @Override
    public int compareTo(GroupId other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
