package org.vipdrift.control.internal.events;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.control.HostEvent;
import org.vipdrift.control.Story;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;

/** Confined to one thread. One change of holder made by the agents, as its events come in. */
final class Takeover {
    /** "No advert from h1 (198.51.100.11) for", "h1 (198.51.100.11) has let go"; of no member the address alone. */
    private static final Pattern HOLDER = Pattern
            .compile("No advert from (?:\\S+ \\()?([^\\s)]+)\\)? for|([^\\s(),]+)[),]* (?:which )?has let go");
    /** Within that, two words of one host are about the same claim. */
    static final Duration PAIR = Duration.ofSeconds(2);
    private static final Duration LATE = Duration.ofSeconds(30);
    private static final Duration BEFORE = Duration.ofMinutes(1);
    private final GroupId group;
    private @Nullable HostId from;
    private final @Nullable HostEvent letGo;
    private final List<HostEvent> events = new ArrayList<>();
    private final HostEvent claim;

    Takeover(GroupId group, @Nullable HostId from, @Nullable HostEvent letGo, List<HostEvent> before,
            HostEvent claim) {
        this.group = group;
        this.from = from;
        this.letGo = letGo;
        this.claim = claim;
        before.stream().filter(e -> e.equals(letGo) || !e.at().isBefore(claim.at().minus(BEFORE)))
                .forEach(events::add);
        events.add(claim);
    }

    static boolean isClaim(HostEvent event) {
        return event.what().equals("claimed") || event.what().equals("master");
    }

    /** Another word for the same claim. */
    boolean goesOn(HostEvent event) {
        return event.host().equals(claim.host()) && !events.getLast().what().equals(event.what())
                && near(event, PAIR) && Objects.equals(event.epoch(), claim.epoch());
    }

    /** The old holder tells only now that it let go. */
    boolean isLate(HostEvent event) {
        return letGo == null && Objects.equals(from, event.host()) && !event.host().equals(claim.host())
                && near(event, LATE)
                && late().isEmpty();
    }

    private boolean near(HostEvent event, Duration time) {
        return event.at().isBefore(claim.at().plus(time));
    }

    void add(HostEvent event) {
        events.add(event);
    }

    /** Where the old holder's own events are lacking, its address in what the new one says tells who it was. */
    void nameHolder(Map<String, HostId> addresses) {
        Matcher holder = HOLDER.matcher(claim.sentence());
        if (from == null && holder.find()) {
            from = addresses.get(String.valueOf(holder.group(1) == null ? holder.group(2) : holder.group(1)));
        }
    }

    HostId to() {
        return claim.host();
    }

    GroupId group() {
        return group;
    }

    Optional<HostId> from() {
        return Optional.ofNullable(from);
    }

    Optional<HostEvent> letGo() {
        return Optional.ofNullable(letGo);
    }

    HostEvent claim() {
        return claim;
    }

    Optional<HostEvent> late() {
        return events.stream().filter(e -> Objects.equals(from, e.host()) && e.at().isAfter(claim.at()) && !isClaim(e))
                .findFirst();
    }

    /** What the new holder saw before it claimed. */
    Stream<HostEvent> seen() {
        return events.stream().filter(e -> e.host().equals(to()) && e.what().equals("asked"));
    }

    /** The words of the claim, but for those that others contain. */
    Stream<String> decided() {
        List<String> words = events.stream().filter(e -> e.host().equals(to()) && isClaim(e)).map(HostEvent::sentence)
                .filter(s -> !s.isEmpty()).distinct().toList();
        return words.stream().filter(s -> words.stream().noneMatch(other -> !other.equals(s) && other.contains(s)));
    }

    /** When the old holder last gave a sign, by the clock of the new one; absent if the claim does not tell. */
    Optional<Instant> lastSign() {
        return Optional.of(claim.lasted()).filter(d -> !d.isZero()).map(claim.at()::minus);
    }

    /** How long nobody held, at most; absent if the events don't tell. */
    Optional<Duration> silence() {
        Optional<Instant> since = letGo == null ? lastSign() : Optional.of(letGo.at());
        return since.map(then -> Duration.between(then, claim.at())).map(d -> d.isNegative() ? Duration.ZERO : d);
    }

    Story story() {
        return new Story(claim.at(), group, from, to(), silence().orElse(null), events, StoryWords.of(this));
    }
}
