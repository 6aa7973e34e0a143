package org.vipdrift.cli.internal.verb;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vipdrift.capture.file.LiveFiles;
import org.vipdrift.capture.file.StopCondition;
import org.vipdrift.core.InvalidValueException;
import org.vipdrift.core.Printable;

/** The conditions of dumpcap's options -a and -b: a word, a colon, a number. */
record DumpcapWords(String name, long number) {
    private static final Pattern FORM = Pattern.compile("([a-z]+):([0-9]{1,9})");
    private static final long KILOBYTE = 1000;

    /** "duration:60", "packets:1000", "filesize:1000". */
    static DumpcapWords stop(String text) {
        return parse("-a", text, List.of("duration", "packets", "filesize"),
                "duration:SECONDS, packets:N or filesize:kB");
    }

    /** "duration:60", "filesize:1000", "files:10". */
    static DumpcapWords ring(String text) {
        return parse("-b", text, List.of("duration", "filesize", "files"), "duration:SECONDS, filesize:kB or files:N");
    }

    private static DumpcapWords parse(String option, String text, List<String> names, String usable) {
        Matcher form = FORM.matcher(text);
        if (!form.matches() || !names.contains(form.group(1)) || Long.parseLong(form.group(2)) < 1) {
            throw new InvalidValueException("The condition " + Printable.quoted(text) + " of " + option
                    + " is not usable: write " + usable + ", from 1.");
        }
        return new DumpcapWords(form.group(1), Long.parseLong(form.group(2)));
    }

    /** The last of each counts, as with dumpcap. */
    private static OptionalLong find(List<DumpcapWords> all, String name, LongUnaryOperator unit) {
        return all.stream().filter(one -> one.name.equals(name)).mapToLong(one -> unit.applyAsLong(one.number))
                .reduce((_, last) -> last);
    }

    private static Optional<Duration> duration(List<DumpcapWords> all) {
        OptionalLong seconds = find(all, "duration", n -> n);
        return seconds.isPresent() ? Optional.of(Duration.ofSeconds(seconds.getAsLong())) : Optional.empty();
    }

    /** @param count and time: what the options --count and --seconds say, which come first */
    static StopCondition stop(List<DumpcapWords> all, Optional<Long> count, Optional<Duration> time) {
        return new StopCondition(count.isPresent() ? OptionalLong.of(count.get()) : find(all, "packets", n -> n),
                find(all, "filesize", n -> n * KILOBYTE), time.or(() -> duration(all)));
    }

    /** @throws InvalidValueException if the conditions never make a file full */
    static LiveFiles files(Path file, List<DumpcapWords> ring) {
        OptionalLong octets = find(ring, "filesize", n -> n * KILOBYTE);
        Optional<Duration> time = duration(ring);
        if (ring.isEmpty()) {
            return LiveFiles.one(file);
        }
        if (octets.isEmpty() && time.isEmpty()) {
            throw new InvalidValueException("With -b files:N say also when the next file is begun: -b filesize:kB or"
                    + " -b duration:SECONDS.");
        }
        return LiveFiles.ring(file, octets, time, (int) find(ring, "files", n -> n).orElse(0));
    }
}
