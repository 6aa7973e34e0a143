package org.vipdrift.core;

/** The name of a managed host, unique in an inventory. */
public record HostId(String name) implements Comparable<HostId> {

    /** @throws InvalidValueException if the name is not usable */
    public HostId {
        Name.checked("host", name);
    }

    @Override
    public int compareTo(HostId other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
