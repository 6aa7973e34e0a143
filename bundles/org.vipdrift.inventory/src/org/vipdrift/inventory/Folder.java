package org.vipdrift.inventory;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vipdrift.core.Become;

/**
 * What all hosts in a folder, and in those below it, are given unless they have their own.
 *
 * @param path as {@code prod/db}
 * @param port 22 for none
 * @param user empty for none
 * @param identity automatic for none
 * @param become absent for none
 * @param jump as a host's; empty for none
 * @param tags in alphabetical order, in addition to the hosts' own
 */
public record Folder(String path, int port, String user, Identity identity, Optional<Become> become, String jump,
        List<String> tags) {
    private static final char SEPARATOR = '/';

    public Folder {
        tags = Filing.sorted(tags);
    }

    /** A folder that gives nothing. */
    public Folder(String path) {
        this(path, Host.SSH_PORT, "", new Identity.Automatic(), Optional.empty(), "", List.of());
    }

    public Folder onPort(int other) {
        return new Folder(path, other, user, identity, become, jump, tags);
    }

    public Folder as(String other) {
        return new Folder(path, port, other, identity, become, jump, tags);
    }

    public Folder by(Identity other) {
        return new Folder(path, port, user, other, become, jump, tags);
    }

    public Folder becoming(Optional<Become> other) {
        return new Folder(path, port, user, identity, other, jump, tags);
    }

    public Folder through(String other) {
        return new Folder(path, port, user, identity, become, other, tags);
    }

    public Folder tagged(List<String> other) {
        return new Folder(path, port, user, identity, become, jump, other);
    }

    /** A path and those it lies in, the innermost first: {@code prod/db}, {@code prod}. */
    public static Stream<String> upwards(String path) {
        return Stream.iterate(path, at -> !at.isEmpty(), Folder::above);
    }

    /** The path a path lies in; empty if it lies in none. */
    public static String above(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf(SEPARATOR)));
    }

    /** The last part of a path. */
    public static String name(String path) {
        return path.substring(path.lastIndexOf(SEPARATOR) + 1);
    }

    /** Whether a path is this one or lies below it; every path lies below the empty one. */
    public static boolean contains(String outer, String path) {
        return outer.isEmpty() || path.equals(outer) || path.startsWith(outer + SEPARATOR);
    }
}
