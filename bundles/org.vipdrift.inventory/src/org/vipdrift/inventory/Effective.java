package org.vipdrift.inventory;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.vipdrift.core.Become;

/**
 * What a host's values come to: its own, else those of the nearest folder that has one.
 *
 * @param host with the values its folders give it
 * @param tags each tag with its origin, in alphabetical order
 */
public record Effective(Host host, Origin port, Origin user, Origin identity, Origin become, Origin jump,
        Map<String, Origin> tags) {

    public Effective {
        tags = Collections.unmodifiableMap(new TreeMap<>(tags));
    }

    /** @param upwards the folders the host lies in that give something, the innermost first */
    static Effective of(Host own, List<Folder> upwards) {
        Given<Integer> port = given(own.port(), p -> p != Host.SSH_PORT, upwards, Folder::port);
        Given<String> user = given(own.user(), u -> !u.isEmpty(), upwards, Folder::user);
        Given<Identity> identity = given(own.identity(), i -> !(i instanceof Identity.Automatic), upwards,
                Folder::identity);
        Given<Optional<Become>> become = given(own.become(), Optional::isPresent, upwards, Folder::become);
        Given<String> jump = given(own.jump(), j -> !j.isEmpty(), upwards, Folder::jump);
        Map<String, Origin> tags = tags(own, upwards);
        Host host = new Host(own.id(), own.address(), port.value(), user.value(), identity.value(), become.value(),
                jump.value(), own.filing().tagged(tags.keySet()));
        return new Effective(host, port.origin(), user.origin(), identity.origin(),
                become.value().isPresent() ? become.origin() : new Origin.Usual(), jump.origin(), tags);
    }

    /** How the user, who is not root, becomes root. */
    public Become way() {
        return host.become().orElse(Become.USUAL);
    }

    private record Given<T>(T value, Origin origin) {
    }

    private static <T> Given<T> given(T own, Predicate<T> isGiven, List<Folder> upwards, Function<Folder, T> form) {
        if (isGiven.test(own)) {
            return new Given<>(own, new Origin.Own());
        }
        return upwards.stream().filter(folder -> isGiven.test(form.apply(folder))).findFirst()
                .map(folder -> new Given<>(form.apply(folder), (Origin) new Origin.OfFolder(folder.path())))
                .orElseGet(() -> new Given<>(own, new Origin.SshConfig()));
    }

    private static Map<String, Origin> tags(Host own, List<Folder> upwards) {
        Map<String, Origin> tags = new TreeMap<>();
        own.filing().tags().forEach(tag -> tags.put(tag, new Origin.Own()));
        upwards.forEach(folder -> folder.tags().forEach(
                tag -> tags.putIfAbsent(tag, new Origin.OfFolder(folder.path()))));
        return tags;
    }
}
